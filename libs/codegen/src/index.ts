export {
  generateScala,
  type ModelSources,
  type ScalaFile,
  type ScalaSources,
} from './generate-scala.js';

export { generateScala, type ScalaFile, type ScalaSources } from './generate-scala.js';

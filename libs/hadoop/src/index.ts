export { checkReachable } from './check-reachable.js';
export { configurationDirectory, readConfiguration } from './read-configuration.js';
export {
  nameNodes,
  resourceManagers,
  type Endpoint,
  type HadoopConfiguration,
} from './hadoop-configuration.js';
export { isLoopback } from './is-loopback.js';
export { javaOfNode } from './node-java.js';

export { availableMemory, type AvailableMemory } from './available-memory.js';
export { checkJavaOptions } from './check-java-options.js';
export { checkHeap } from './check-heap.js';
export type { JvmSettings } from './jvm-settings.js';
export type { Jvm } from './jvm.js';
export type { Network, NetworkSettings } from './network.js';
export type { NativeLibraries } from './native-libraries.js';
export type { CompilerMessage, ScalaCompilation } from './scala-compiler.js';
export { startJvm } from './start-jvm.js';
export type { Training } from './train.js';
export {
  type ClusterClient,
  type RemoteListing,
  type StagedArchive,
  type YarnApplication,
  type YarnCapacity,
} from './cluster-client.js';
export { trainingError } from './training-error.js';

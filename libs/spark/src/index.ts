export { chooseBatchSize, type BatchSizeRequest, type ChosenBatchSize } from './batch-size.js';
export {
  driverHeapMiB,
  placementOf,
  sparkloomDefaults,
  systemPropertiesOf,
  type ConfigurationValue,
  type Origin,
  type Placement,
  type SparkConfiguration,
} from './configuration.js';
export { driverJavaOptions } from './driver-java-options.js';
export { knownSparkKeys, type KnownKeys } from './known-keys.js';
export { localCores } from './master.js';
export { defaultDriverMemoryMiB, parseMemoryMiB } from './memory.js';
export { parsePropertiesFile } from './properties-file.js';
export {
  resolveSparkConfiguration,
  type ConfigurationSources,
  type PropertiesText,
} from './resolve-configuration.js';
export { sparkDefaultsFile } from './spark-defaults-file.js';
export { sparkFlags, type SparkFlag, type SparkFlagName } from './spark-flags.js';

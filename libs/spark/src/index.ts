export { chooseBatchSize, type BatchSizeRequest, type ChosenBatchSize } from './batch-size.js';
export {
  driverHeapMiB,
  sparkloomDefaults,
  type ConfigurationValue,
  type Origin,
  type SparkConfiguration,
} from './configuration.js';
export { driverJavaOptions } from './driver-java-options.js';
export { knownSparkKeys, type KnownKeys } from './known-keys.js';
export { parseMaster, type Master } from './master.js';
export { defaultDriverMemoryMiB, parseMemoryMiB } from './memory.js';
export {
  inStepsMiB,
  memoryDefaults,
  type MachineMemory,
  type MemoryNeed,
} from './memory-defaults.js';
export { clusterSettings, type ClusterSettingsRequest } from './cluster-settings.js';
export { memoryKillIn, type MemoryKill } from './memory-kill.js';
export { placementOf, type DeployMode, type Placement } from './placement.js';
export { executorShape, refuseTooLarge, type ClusterCapacity } from './cluster-capacity.js';
export { ownSettings, storedSettings, type StoredSetting } from './stored-settings.js';
export { systemPropertiesOf } from './system-properties.js';
export { parsePropertiesFile } from './properties-file.js';
export {
  resolveSparkConfiguration,
  type ConfigurationSources,
  type PropertiesText,
} from './resolve-configuration.js';
export { sparkDefaultsFile } from './spark-defaults-file.js';
export { sparkFlags, type SparkFlag, type SparkFlagName } from './spark-flags.js';

export {
  chooseJava,
  type ChosenJava,
  type PassedOverJava,
  type UsableJava,
} from './choose-java.js';
export { findJavaInstallations, type JavaSearch } from './find-java-installations.js';
export {
  describeJava,
  type JavaInstallation,
  type JavaOrigin,
  nameJava,
} from './java-installation.js';
export { featureNumber } from './java-properties.js';
export type { JavaRequirement } from './java-requirement.js';
export { archivesClasses } from './archives-classes.js';
export { jvmModuleOptions } from './jvm-module-options.js';
export { nativeEnvironment } from './native-environment.js';
export { currentProcessor, parseProcessor, type Processor } from './processor.js';
export { checkPlatform, currentPlatform, type Platform } from './platform.js';

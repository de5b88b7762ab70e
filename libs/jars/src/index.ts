export { findMaven, type Maven } from './find-maven.js';
export { hashOfSources } from './hash-of-sources.js';
export type { ResolveProgress } from './maven-progress.js';
export { homeDirectory, jvmDirectory } from './places.js';
export type { ResolveOptions } from './resolve-options.js';
export { resolveHadoop, type ResolvedHadoop } from './resolve-hadoop.js';
export { resolveStack, type ResolvedStack } from './resolve-stack.js';
export { prepareWheelJars, type WheelJarFolder } from './wheel-jars.js';

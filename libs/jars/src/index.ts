export { findMaven, type Maven } from './find-maven.js';
export { hashOfSources } from './hash-of-sources.js';
export type { ResolveProgress } from './maven-progress.js';
export { resolveStack, type ResolvedStack, type ResolveOptions } from './resolve-stack.js';

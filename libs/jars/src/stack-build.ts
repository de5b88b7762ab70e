import type { StackId } from '@sparkloom/stacks';

/** What of `jvm/` a stack is built from, besides the runtime's sources that all stacks share. */
export interface StackBuild {
  /** Module whose jar has to be the first on the class path: the closure cleaner for new JDKs. */
  readonly closureCleaner: string;
  /** Module that resolves the stack's jars and builds the runtime against them. */
  readonly module: string;
}

/** Every stack's part of `jvm/`; a stack without one does not compile. */
export const stackBuilds = {
  'bigdl-0.13': { closureCleaner: 'closure-cleaner-jdk17', module: 'stacks/bigdl-0.13' },
} as const satisfies Record<StackId, StackBuild>;

/** Artifact of the closure cleaner, and so the name of its folder and jar. */
export function closureCleanerArtifact({ closureCleaner }: StackBuild): string {
  return `sparkloom-${closureCleaner}`;
}

/** Artifact of a stack's runtime, and so the name of its folder and jar. */
export function runtimeArtifact(stackId: StackId): string {
  return `sparkloom-runtime-${stackId}`;
}

import type { StackId } from '@sparkloom/stacks';

/** Module under `jvm/hadoop` with the daemons that a stack's Spark talks to. */
export const hadoopModules = {
  'bigdl-0.7': 'hadoop-2.10',
  'bigdl-0.13': 'hadoop-2.10',
  'bigdl-2.4': 'hadoop-3.3',
} as const satisfies Record<StackId, string>;

/** Generation of Hadoop, named after its minor version. */
export type HadoopModule = (typeof hadoopModules)[StackId];

/** Artifact of a module, and so the name of the folder that Maven writes its class path to. */
export function hadoopArtifact(module: HadoopModule): string {
  return `sparkloom-${module}`;
}

import * as z from 'zod';

const count = z.int().positive();

export const clusterSizeSchema = z.object({
  nodes: count,
  vcores: count,
  memoryMiB: count,
  memoryChecks: z.boolean(),
});

/** What YARN has to give. */
export interface ClusterSize {
  /** NodeManagers. */
  readonly nodes: number;
  /** Virtual cores of each node: what YARN counts, whatever the machine has. */
  readonly vcores: number;
  /** Memory of each node that YARN may give to containers. */
  readonly memoryMiB: number;
  /** Whether a container that takes more memory than it asked for is killed, as in most clusters. */
  readonly memoryChecks: boolean;
}

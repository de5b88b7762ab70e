import { InputError } from '@sparkloom/errors';
import { javaOfNode } from '@sparkloom/hadoop';
import type { ClusterCapacity, SparkConfiguration } from '@sparkloom/spark';
import { type StackId, stacks } from '@sparkloom/stacks';

/** Where a user says which Java the containers get. */
const javaKeys = ['spark.executorEnv.JAVA_HOME', 'spark.yarn.appMasterEnv.JAVA_HOME'];

/**
 * Refuses nodes whose Java cannot run a stack: their executors would end one after the other. Nodes
 * that do not say, and a Java that the configuration names, are left to the run.
 *
 * @throws InputError `NODE_JAVA_UNSUPPORTED`
 */
export async function refuseNodeJava(
  { values }: SparkConfiguration,
  stack: StackId,
  { nodes }: ClusterCapacity,
): Promise<void> {
  if (javaKeys.some((key) => values.has(key))) return;
  const { javaVersions, javaLimit } = stacks[stack];
  const [least, most] = [Math.min(...javaVersions), Math.max(...javaVersions)];
  const found = await Promise.all(
    nodes.map(async ({ name, webAddress }) => ({ name, version: await javaOfNode(webAddress) })),
  );
  const unfit = found.flatMap(({ name, version }) =>
    version !== undefined && (version < least || version > most) ? [{ name, version }] : [],
  );
  if (unfit.length === 0) return;
  throw new InputError({
    code: 'NODE_JAVA_UNSUPPORTED',
    problem: `The Java of ${unfit.length} of ${nodes.length} nodes does not run ${stack}.`,
    where: unfit.map(({ name }) => name).join(', '),
    expected: `Java ${least} to ${most}: ${javaLimit}`,
    found: unfit.map(({ name, version }) => `Java ${version} on ${name}`).join(', '),
    remedy: `name one that the nodes have: ${javaKeys.map((key) => `--conf ${key}=DIR`).join(' ')}`,
  });
}

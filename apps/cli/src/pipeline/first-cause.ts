import { RunError } from '@sparkloom/errors';
import { memoryKillIn, type SparkConfiguration } from '@sparkloom/spark';
import type { StackId } from '@sparkloom/stacks';

/** An error as it came, or with the setting to change where YARN's memory limit was behind it. */
export function withFirstCause(error: unknown, spark: SparkConfiguration, stack: StackId): unknown {
  if (!(error instanceof RunError)) return error;
  const { problem, log } = error.details;
  const kill = memoryKillIn(problem, spark, stack);
  if (kill === undefined) return error;
  return new RunError({
    code: 'EXECUTOR_OUT_OF_MEMORY',
    problem: 'YARN has killed an executor, again and again, because it took too much memory.',
    where: `${kill.key} = ${kill.was}, the memory beside the heap`,
    found: kill.found,
    remedy: `add --conf ${kill.key}=${kill.suggested}`,
    ...(log === undefined ? {} : { log }),
    cause: error,
  });
}

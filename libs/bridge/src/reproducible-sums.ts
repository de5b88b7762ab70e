import { cpus } from 'node:os';

/**
 * What the environment needs before MKL is loaded, so that the same seed gives the same losses. On
 * processors of AMD, MKL sums in an order that depends on where an array lies in memory, which
 * differs from run to run; its mode `COMPATIBLE` sums in one order. A value that is there wins.
 *
 * @param processors their names, by default this machine's
 */
export function reproducibleSums(
  environment: NodeJS.ProcessEnv,
  processors: readonly string[] = cpus().map(({ model }) => model),
): Readonly<Record<string, string>> {
  const isAmd = processors.some((name) => name.startsWith('AMD'));
  return isAmd && environment['MKL_CBWR'] === undefined ? { MKL_CBWR: 'COMPATIBLE' } : {};
}

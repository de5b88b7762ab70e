import type { Processor } from './processor.js';

/**
 * What MKL is told through the environment, which it reads once, when it is loaded. This is the one
 * place that decides it: for the JVM of this process, whatever it is used for, and for executors, which
 * are taken to have processors of the same maker. On those of AMD
 *
 * - `MKL_DEBUG_CPU_TYPE=5` makes MKL take its AVX2 paths, where the processor has AVX2: it would take its
 *   slowest ones on whatever is not Intel's.
 * - `MKL_CBWR=COMPATIBLE` makes sums reproducible, so that the same seed gives the same losses: MKL would
 *   sum in an order that depends on where an array lies in memory, which differs from run to run. With
 *   the switch it costs no speed (docs/performance.md).
 *
 * A value of the user's own always wins, of either, and goes to executors too.
 *
 * @param env the user's environment
 */
export function nativeEnvironment(
  { vendor, features }: Processor,
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const isAmd = vendor === 'AuthenticAMD';
  const wanted = {
    MKL_DEBUG_CPU_TYPE: isAmd && features.has('avx2') ? '5' : undefined,
    MKL_CBWR: isAmd ? 'COMPATIBLE' : undefined,
  };
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([name, value]) => {
      const told = env[name] ?? value;
      return told === undefined ? [] : [[name, told]];
    }),
  );
}

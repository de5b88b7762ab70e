import type { Processor } from '@sparkloom/java';

/**
 * What MKL is told through the environment, on the driver and on executors, which are taken to have
 * processors of the same maker. On AMD's with AVX2, `MKL_DEBUG_CPU_TYPE=5` makes MKL use that instead
 * of its slowest code; docs/performance.md has what it brings. A value of the user's own wins.
 *
 * @param env the user's environment
 */
export function nativeEnvironment(
  { vendor, features }: Processor,
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const own = env[amdSwitch];
  if (own !== undefined) return { [amdSwitch]: own };
  return vendor === 'AuthenticAMD' && features.has('avx2') ? { [amdSwitch]: '5' } : {};
}

const amdSwitch = 'MKL_DEBUG_CPU_TYPE';

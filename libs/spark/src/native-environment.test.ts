import { parseProcessor } from '@sparkloom/java';
import { describe, expect, test } from 'vitest';

import { nativeEnvironment } from './native-environment.js';

const processor = (vendor: string, flags: string) =>
  parseProcessor(`processor\t: 0\nvendor_id\t: ${vendor}\nflags\t\t: fpu sse2 ${flags}\n`);

describe('the environment of native libraries', () => {
  test.each([
    ['AuthenticAMD', 'avx avx2', { MKL_DEBUG_CPU_TYPE: '5' }],
    ['AuthenticAMD', 'avx', {}],
    ['GenuineIntel', 'avx avx2', {}],
    ['', '', {}],
  ])('on %s with %s is %o', (vendor, flags, expected) => {
    expect(nativeEnvironment(processor(vendor, flags), {})).toEqual(expected);
  });

  test('is the user’s where the user says something', () => {
    const said = { MKL_DEBUG_CPU_TYPE: '4' };
    expect(nativeEnvironment(processor('AuthenticAMD', 'avx2'), said)).toEqual(said);
    expect(nativeEnvironment(processor('GenuineIntel', 'avx2'), said)).toEqual(said);
  });
});

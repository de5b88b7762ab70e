import { describe, expect, test } from 'vitest';

import { nativeEnvironment } from './native-environment.js';
import { parseProcessor } from './processor.js';

const processor = (vendor: string, flags: string) =>
  parseProcessor(`processor\t: 0\nvendor_id\t: ${vendor}\nflags\t\t: fpu sse2 ${flags}\n`);

describe('the environment of native libraries', () => {
  test.each([
    ['AuthenticAMD', 'avx avx2', { MKL_DEBUG_CPU_TYPE: '5', MKL_CBWR: 'COMPATIBLE' }],
    ['AuthenticAMD', 'avx', { MKL_CBWR: 'COMPATIBLE' }],
    ['GenuineIntel', 'avx avx2', {}],
    ['', '', {}],
  ])('on %s with %s is %o', (vendor, flags, expected) => {
    expect(nativeEnvironment(processor(vendor, flags), {})).toEqual(expected);
  });

  test('is the user’s where the user says something', () => {
    const amd = processor('AuthenticAMD', 'avx2');
    const intel = processor('GenuineIntel', 'avx2');
    const both = { MKL_DEBUG_CPU_TYPE: '4', MKL_CBWR: 'OFF' };
    expect(nativeEnvironment(amd, both)).toEqual(both);
    expect(nativeEnvironment(intel, both)).toEqual(both);
    expect(nativeEnvironment(amd, { MKL_CBWR: 'AVX2' })).toEqual({
      MKL_DEBUG_CPU_TYPE: '5',
      MKL_CBWR: 'AVX2',
    });
    expect(nativeEnvironment(intel, { MKL_CBWR: 'AVX2' })).toEqual({ MKL_CBWR: 'AVX2' });
  });
});

import { expect, test } from 'vitest';

import { reproducibleSums } from './reproducible-sums.js';

const amd = ['AMD EPYC 7763 64-Core Processor'];

test('a processor of AMD gets the one mode of MKL that sums in one order there', () => {
  expect(reproducibleSums({}, amd)).toEqual({ MKL_CBWR: 'COMPATIBLE' });
});

test('what the user has set stays', () => {
  expect(reproducibleSums({ MKL_CBWR: 'OFF' }, amd)).toEqual({});
});

test('a processor of Intel needs none', () => {
  expect(reproducibleSums({}, ['Intel(R) Xeon(R) Processor'])).toEqual({});
});

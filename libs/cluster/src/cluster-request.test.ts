import { InputError } from '@sparkloom/errors';
import { describe, expect, test } from 'vitest';

import { checkSize, type SizeRequest } from './cluster-request.js';

/** What YARN gives for an executor, or an ApplicationMaster, of 512 MiB: with Spark's overhead of 384. */
const containerMiB = 896;

test.each([1, 2, 3, 4])(
  'twelve executors and an ApplicationMaster fit on %i nodes of a machine of 24 GiB',
  (nodes) => {
    const size = checkSize({ nodes }, 24 * 1024);
    const byMemory = nodes * Math.floor(size.memoryMiB / containerMiB);
    expect(Math.min(byMemory, nodes * size.vcores)).toBeGreaterThanOrEqual(13);
    expect(nodes * size.memoryMiB).toBeLessThanOrEqual(0.6 * 24 * 1024 + 1);
  },
);

test('what is asked for is kept', () => {
  const wanted = { nodes: 3, vcores: 5, memoryMiB: 1500, memoryChecks: true };
  expect(checkSize(wanted, 16_384)).toEqual(wanted);
});

test('two nodes without memory checks when nothing is said', () => {
  expect(checkSize({}, 16_384)).toMatchObject({ nodes: 2, vcores: 8, memoryChecks: false });
});

describe('refused with the flag, what was expected and found, and a remedy', () => {
  test.each<[SizeRequest, string, string]>([
    [{ nodes: 0 }, 'CLUSTER_SIZE_INVALID', '--nodes'],
    [{ nodes: -1 }, 'CLUSTER_SIZE_INVALID', '--nodes'],
    [{ nodes: 33 }, 'CLUSTER_SIZE_INVALID', '--nodes'],
    [{ nodes: 1.5 }, 'CLUSTER_SIZE_INVALID', '--nodes'],
    [{ vcores: 0 }, 'CLUSTER_SIZE_INVALID', '--vcores'],
    [{ memoryMiB: 512 }, 'CLUSTER_SIZE_INVALID', '--memory-mib'],
    [{ nodes: 2, memoryMiB: 8192 }, 'CLUSTER_TOO_LARGE', '--nodes, --memory-mib'],
    [{ nodes: 16 }, 'CLUSTER_TOO_LARGE', '--nodes, --memory-mib'],
  ])('%o', (request, code, where) => {
    const refusal = (() => {
      try {
        return checkSize(request, 16_384);
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(InputError);
    const { details } = refusal as InputError;
    expect(details).toMatchObject({ code, where });
    expect([details.expected, details.found, details.remedy]).not.toContain(undefined);
  });

  test('the remedy for too much is the most there is', () => {
    expect(() => checkSize({ nodes: 2, memoryMiB: 8192 }, 16_384)).toThrow(
      '--nodes 2 --memory-mib 7424',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { availableMemory } from './available-memory.js';
import { checkHeap } from './check-heap.js';

describe('checkHeap', () => {
  it('takes what the machine can give, to the last MiB', async () => {
    await checkHeap(2048, { mebibytes: 2048, limitedBy: 'machine' });
  });

  it('refuses what Spark does not start with', async () => {
    const available = { mebibytes: 2048, limitedBy: 'machine' } as const;
    await checkHeap(450, available);
    await expect(checkHeap(449, available)).rejects.toMatchObject({ code: 'HEAP_TOO_SMALL' });
  });

  it('refuses more, with what there is and what to do', async () => {
    const refused = checkHeap(2049, { mebibytes: 2048, limitedBy: 'cgroup' });
    await expect(refused).rejects.toMatchObject({
      code: 'HEAP_TOO_LARGE',
      details: {
        expected: 'at most 2048 MiB, the limit of this container',
        found: '2049 MiB',
        remedy: expect.stringContaining('--driver-memory 1024m') as string,
      },
    });
  });

  it('asks this machine', async () => {
    const { mebibytes } = await availableMemory();
    expect(mebibytes).toBeGreaterThan(0);
    await expect(checkHeap(mebibytes * 4)).rejects.toMatchObject({ code: 'HEAP_TOO_LARGE' });
  });
});

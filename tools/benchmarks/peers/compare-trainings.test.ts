import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { compareTrainings } from './compare-trainings.js';
import type { Peer } from './peer.js';
import type { PeerId, PeerModel } from './peer-models.js';

const model: PeerModel = {
  id: 'lenet',
  title: 'LeNet-5',
  batch: 128,
  parameters: {},
  iterations: { sparkloom: 100, bigdl: 40, 'bigdl-switch': 40, pytorch: 80 },
  targets: { bigdl: 4, pytorch: 0.7 },
};

let said: string[];
beforeEach(() => {
  said = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => said.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** A peer with a speed for each of its turns, and none where it fails. */
function peerOf(id: PeerId, speeds: readonly (number | undefined)[], turns: string[] = []): Peer {
  let turn = 0;
  return {
    id,
    measure: (_model, iterations) => {
      turns.push(`${id} ${iterations}`);
      const recordsPerSec = speeds[turn++];
      return recordsPerSec === undefined
        ? Promise.reject(new Error('no memory'))
        : Promise.resolve({ recordsPerSec, parameters: 7, computedBy: id });
    },
  };
}

test('ratios are of rounds, and their median is held against what was asked for', async () => {
  const peers = [
    peerOf('sparkloom', [400, 600, 500]),
    peerOf('bigdl', [100, 100, 100]),
    peerOf('pytorch', [800, 800, 1000]),
  ];
  const { rounds, ratios, recordsPerSec } = await compareTrainings(model, peers, {
    rounds: 3,
    effort: 1,
  });
  expect(rounds).toHaveLength(3);
  expect(recordsPerSec.sparkloom?.median).toBe(500);
  expect(ratios.bigdl).toMatchObject({ median: 5, target: 4, reached: true });
  expect(ratios.pytorch).toMatchObject({ median: 0.5, target: 0.7, reached: false });
  expect(ratios.bigdl?.low).toBeGreaterThanOrEqual(4);
  expect(ratios.bigdl?.high).toBeLessThanOrEqual(6);
});

test('who comes first changes, with iterations as the effort says', async () => {
  const turns: string[] = [];
  const peers = [peerOf('sparkloom', [1, 1], turns), peerOf('bigdl', [1, 1], turns)];
  await compareTrainings(model, peers, { rounds: 2, effort: 0.1 });
  expect(turns).toEqual(['sparkloom 10', 'bigdl 4', 'bigdl 4', 'sparkloom 10']);
});

test('a peer that fails leaves the others, and the command fails in the end', async () => {
  const peers = [peerOf('sparkloom', [400, 400]), peerOf('bigdl', [undefined, 100])];
  const { rounds, ratios } = await compareTrainings(model, peers, { rounds: 2, effort: 1 });
  expect(rounds).toEqual([{ sparkloom: 400 }, { sparkloom: 400, bigdl: 100 }]);
  expect(ratios.bigdl).toEqual({ median: 4, target: 4, reached: true });
  expect(said).toContain('BigDL failed: no memory');
  expect(process.exitCode).toBe(1);
});

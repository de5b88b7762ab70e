import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { readRun } from '@sparkloom/runs';
import { execa } from 'execa';

import { iterationsOf, warmMedian } from '../run-iterations.js';
import { parameterTexts } from './peer-models.js';
import type { Peer, PeerSettings } from './peer.js';
import { withTemporaryFolder } from './temporary-folder.js';

/** The command itself. */
export const sparkloomBin = fileURLToPath(
  new URL('../../../apps/cli/bin/sparkloom.mjs', import.meta.url),
);

/** `sparkloom train --engine auto` on this machine, with its own data. */
export function sparkloomPeer({ cores, heap }: PeerSettings): Peer {
  return {
    id: 'sparkloom',
    measure: (model, iterations) =>
      withTemporaryFolder(async (folder) => {
        const run = path.join(folder, 'run');
        await execa(
          process.execPath,
          [
            ...[sparkloomBin, 'train', model.id, '--engine', 'auto'],
            ...['--master', `local[${cores}]`, '--driver-memory', heap],
            ...['--batch-size', String(model.batch), '--max-iterations', String(iterations)],
            ...['--validation-limit', String(model.batch), '--checkpoint-dir', 'none'],
            ...parameterTexts(model).flatMap((text) => ['--param', text]),
            ...['--run-dir', run],
          ],
          { stdout: 'ignore' },
        );
        const { result } = await readRun(run);
        if (result === undefined) throw new Error(`${model.id} left no result`);
        const done = await iterationsOf(run);
        return {
          recordsPerSec: warmMedian(done.map((iteration) => iteration.recordsPerSec)),
          parameters: result.parameters,
          computedBy: `engine ${result.engine}`,
        };
      }),
  };
}

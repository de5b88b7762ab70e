import { fileURLToPath } from 'node:url';

import { execa } from 'execa';
import { z } from 'zod';

import { warmMedian } from '../run-iterations.js';
import { systemPython } from './find-torch.js';
import { parameterTexts } from './peer-models.js';
import type { Peer, PeerSettings } from './peer.js';

const program = fileURLToPath(new URL('peer.py', import.meta.url));

const toldSchema = z.object({
  parameters: z.number(),
  recordsPerSec: z.array(z.number()),
  torch: z.string(),
  threads: z.number(),
  libraries: z.array(z.string()),
});

export interface PyTorchPeerOptions extends PeerSettings {
  /** File of `writeTreeFile`. */
  readonly trees: string;
}

/** PyTorch on the CPU, with as many threads as the others have cores. */
export function pyTorchPeer({ cores, trees }: PyTorchPeerOptions): Peer {
  return {
    id: 'pytorch',
    measure: async (model, iterations) => {
      const { stdout } = await execa(
        systemPython,
        [
          ...['-B', program, model.id, `batch=${model.batch}`, `iterations=${iterations}`],
          ...[`threads=${cores}`, `trees=${trees}`, ...parameterTexts(model)],
        ],
        {
          env: {
            OMP_NUM_THREADS: String(cores),
            OPENBLAS_NUM_THREADS: String(cores),
            // OpenBLAS finds out the processor itself; what a machine says of another takes slow code.
            OPENBLAS_CORETYPE: undefined,
            OPENBLAS_L2_SIZE: undefined,
          },
        },
      );
      const told = toldSchema.parse(JSON.parse(stdout));
      return {
        recordsPerSec: warmMedian(told.recordsPerSec),
        parameters: told.parameters,
        computedBy: `PyTorch ${told.torch}, ${told.libraries.join(', ')}, ${told.threads} threads`,
      };
    },
  };
}

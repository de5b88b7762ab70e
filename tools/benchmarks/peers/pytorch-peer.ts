import { fileURLToPath } from 'node:url';

import { execa } from 'execa';
import * as z from 'zod';

import { warmMedian } from '../run-iterations.js';
import { systemPython } from './find-torch.js';
import { parameterTexts, type PeerModel } from './peer-models.js';
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

/** Iterations of a trial, of those of a round. */
const trialShare = 0.1;
const trialIterationsAtLeast = 4;

/**
 * PyTorch on the CPU, with as many threads as the others have cores. OpenBLAS has threads of its own
 * beside PyTorch's, which help some networks and stand in the way of others: a trial before a model's
 * first round finds the number that trains it faster.
 */
export function pyTorchPeer({ cores, trees }: PyTorchPeerOptions): Peer {
  const blasThreads = new Map<string, number>();

  async function train(model: PeerModel, iterations: number, threads: number) {
    const { stdout } = await execa(
      systemPython,
      [
        ...['-B', program, model.id, `batch=${model.batch}`, `iterations=${iterations}`],
        ...[`threads=${cores}`, `trees=${trees}`, ...parameterTexts(model)],
      ],
      {
        env: {
          OMP_NUM_THREADS: String(cores),
          OPENBLAS_NUM_THREADS: String(threads),
          // OpenBLAS finds out the processor itself; what a machine says of another takes slow code.
          OPENBLAS_CORETYPE: undefined,
          OPENBLAS_L2_SIZE: undefined,
        },
      },
    );
    const told = toldSchema.parse(JSON.parse(stdout));
    return { ...told, warm: warmMedian(told.recordsPerSec) };
  }

  async function fasterThreads(model: PeerModel, iterations: number): Promise<number> {
    const trial = Math.max(trialIterationsAtLeast, Math.round(iterations * trialShare));
    const one = await train(model, trial, 1);
    const all = await train(model, trial, cores);
    return all.warm > one.warm ? cores : 1;
  }

  return {
    id: 'pytorch',
    measure: async (model, iterations) => {
      const threads = blasThreads.get(model.id) ?? (await fasterThreads(model, iterations));
      blasThreads.set(model.id, threads);
      const told = await train(model, iterations, threads);
      return {
        recordsPerSec: told.warm,
        parameters: told.parameters,
        computedBy:
          `PyTorch ${told.torch}, ${told.libraries.join(', ')}, ${told.threads} threads, ` +
          `${threads} of OpenBLAS`,
      };
    },
  };
}

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@sparkloom/errors';
import { readRun, type StoredRun } from './read-run.js';
import { completeCheckpoints } from './resumable-run.js';
import { describedRun, type RunConfig } from './run-config.js';

export interface NetworkChoice {
  /** The network in 8-bit integers that `sparkloom quantize` has left. */
  readonly quantized?: boolean;
}

/** A run whose network can be used. */
export interface TrainedRun extends StoredRun {
  readonly config: RunConfig;
  /** File of the network: what the training has left at its end, else in its last checkpoint. */
  readonly network: string;
}

/**
 * Reads the folder of a run, and finds its trained network.
 *
 * @throws InputError `RUN_NOT_FOUND`, `RUN_UNREADABLE`, `RUN_WITHOUT_CONFIG`, `RUN_WITHOUT_NETWORK`,
 *   `RUN_NOT_QUANTIZED`
 */
export async function trainedRun(
  directory: string,
  { quantized = false }: NetworkChoice = {},
): Promise<TrainedRun> {
  const run = await readRun(directory);
  const described = describedRun(run, 'name the folder of a run, such as runs/lenet/<run>');
  const network = quantized ? await quantizedNetwork(run) : await trainedNetwork(run, described);
  return { ...run, ...described, network };
}

async function trainedNetwork(
  { paths, state }: StoredRun,
  { config }: { readonly config: RunConfig },
): Promise<string> {
  if (await isFile(paths.network)) return paths.network;
  const folder = config.checkpoints ?? paths.checkpoints;
  const newest = (await completeCheckpoints(folder)).at(-1);
  if (newest !== undefined) return path.join(newest, 'model');
  throw new InputError({
    code: 'RUN_WITHOUT_NETWORK',
    problem: 'The run has left no trained network on this machine.',
    where: paths.directory,
    expected: `${path.basename(paths.network)}, or a complete checkpoint`,
    found: `neither, in a run that is ${state}`,
    remedy:
      state === 'done'
        ? 'train again; a run whose driver was in the cluster keeps its network there'
        : `go on with it: sparkloom train ${config.model} --resume ${paths.directory}`,
  });
}

async function quantizedNetwork({ paths }: StoredRun): Promise<string> {
  if (await isFile(paths.quantizedNetwork)) return paths.quantizedNetwork;
  throw new InputError({
    code: 'RUN_NOT_QUANTIZED',
    problem: 'The network of this run has not been quantised.',
    where: paths.directory,
    expected: path.basename(paths.quantizedNetwork),
    found: 'no such file',
    remedy: `run \`sparkloom quantize ${paths.directory}\` first`,
  });
}

async function isFile(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined))?.isFile() === true;
}

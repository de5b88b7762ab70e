import path from 'node:path';

/** Where the files of a run stand; all paths are absolute. */
export interface RunPaths {
  readonly directory: string;
  readonly config: string;
  readonly model: string;
  readonly result: string;
  readonly events: string;
  /** What Spark, BigDL and Java say. */
  readonly log: string;
  /** Where a driver on this machine keeps its checkpoints, unless another folder was named. */
  readonly checkpoints: string;
  /** The trained network in BigDL's own format, as `Module.loadModule` reads it. */
  readonly network: string;
  /** The same in 8-bit integers, where it has been quantised. */
  readonly quantizedNetwork: string;
  /** Which process writes into the folder; there while it does. */
  readonly lock: string;
}

export function runPaths(directory: string): RunPaths {
  const root = path.resolve(directory);
  return {
    directory: root,
    config: path.join(root, 'config.json'),
    model: path.join(root, 'model.json'),
    result: path.join(root, 'result.json'),
    events: path.join(root, 'events.ndjson'),
    log: path.join(root, 'log'),
    checkpoints: path.join(root, 'checkpoints'),
    network: path.join(root, 'model.bigdl'),
    quantizedNetwork: path.join(root, 'model.int8.bigdl'),
    lock: path.join(root, '.lock'),
  };
}

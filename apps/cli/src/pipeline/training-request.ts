import type { Experiment } from '@sparkloom/ir';
import type { ResumableRun } from '@sparkloom/runs';
import type { SparkConfiguration } from '@sparkloom/spark';
import type { EngineChoice, StackId } from '@sparkloom/stacks';

import type { LoadedModel } from '../model/load-model.js';
import { checkpointAddress } from './checkpoints.js';

/** What a training is asked for, all of it checked. */
export interface TrainingRequest {
  readonly model: LoadedModel;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly experiment: Experiment;
  readonly stack: StackId;
  readonly engine: EngineChoice;
  readonly spark: SparkConfiguration;
  readonly javaHome: string | undefined;
  /** A folder, or an address with a scheme such as `hdfs://`. */
  readonly dataDirectory: string | undefined;
  /** The same for word vectors. */
  readonly vectorsDirectory: string | undefined;
  readonly runDirectory: string | undefined;
  readonly batchSize: number | undefined;
  /** Iterations whose gradients are averaged for one step of the optimizer. */
  readonly gradientAccumulation: number | undefined;
  readonly epochs: number | undefined;
  readonly maxIterations: number | undefined;
  readonly limit: number | undefined;
  readonly validationLimit: number | undefined;
  readonly seed: number | undefined;
  /** Train with Spark jobs in each iteration on one machine, too. */
  readonly distributed: boolean;
  /** Authentication and encryption of what Spark's processes say to each other. */
  readonly secure: boolean;
  /** Whom the cluster is to take this user for. */
  readonly proxyUser: string | undefined;
  /** Folder or address for the checkpoints of many runs, or `none`. */
  readonly checkpointDirectory: string | undefined;
  /** A checkpoint after each so many iterations, besides the one at each epoch's end. */
  readonly checkpointIterations: number | undefined;
  /** The run that is gone on with, instead of a new one. */
  readonly resumed: ResumableRun | undefined;
  /** Return as soon as the cluster has taken the application. */
  readonly detach: boolean;
}

/** How far a run goes, from which seed and in which way: the experiment's, where no flag says otherwise. */
export interface Extent {
  readonly batchSize: number;
  readonly gradientAccumulation: number;
  readonly epochs: number;
  readonly maxIterations: number | undefined;
  readonly limit: number | undefined;
  readonly validationLimit: number | undefined;
  readonly seed: number;
  readonly distributed: boolean;
  readonly checkpointIterations: number | undefined;
}

export interface JobFolders {
  readonly data: string;
  readonly vectors?: string | undefined;
  readonly run: string;
  /** Where the job itself writes events and result, when nobody listens. */
  readonly journal?: string;
  /** Folder for checkpoints, or `none`. */
  readonly checkpoints: string;
  /** The folder of checkpoints that the newest one is gone on from. */
  readonly resume: string | undefined;
}

/** The flags of a generated job's main that trains. */
export function jobArguments(extent: Extent, folders: JobFolders): readonly string[] {
  return flagsWithValues({
    '--data': folders.data,
    '--vectors': folders.vectors,
    '--run-dir': folders.run,
    '--journal': folders.journal,
    '--batch-size': extent.batchSize,
    '--gradient-accumulation': extent.gradientAccumulation,
    '--epochs': extent.epochs,
    '--max-iterations': extent.maxIterations,
    '--limit': extent.limit,
    '--validation-limit': extent.validationLimit,
    '--seed': extent.seed,
    '--distributed': extent.distributed ? 'yes' : 'no',
    '--checkpoint-dir': checkpointAddress(folders.checkpoints),
    '--checkpoint-iterations': extent.checkpointIterations,
    '--resume': folders.resume === undefined ? undefined : checkpointAddress(folders.resume),
  });
}

/** Each flag and its value, without those that have none. */
export function flagsWithValues(
  flags: Readonly<Record<string, string | number | undefined>>,
): readonly string[] {
  return Object.entries(flags).flatMap(([flag, value]) =>
    value === undefined ? [] : [flag, String(value)],
  );
}

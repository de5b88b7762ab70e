import type { Estimate, Interval, WelchTest } from '@sparkloom/metrics';
import type { Cell, StudyDescription, Workers } from '@sparkloom/study';

import type { PaperMachines } from './paper-machines.js';
import type { ScalingResult } from './scaling-of.js';

/** The training times of one model on one number of workers. */
export interface TimeSummary {
  readonly count: number;
  readonly meanSec: number;
  readonly standardDeviationSec: number | undefined;
  /** Of the mean, by Student; absent for one repetition. */
  readonly interval: Interval | undefined;
  /** Repetitions that stand out; they are part of every figure here. */
  readonly outliers: readonly { readonly repetition: number; readonly trainingTimeSec: number }[];
  /** Repetitions in all for an interval of ± 5 %; absent where it is not known. */
  readonly repetitionsForFivePercent: number | undefined;
  readonly valuesSec: readonly number[];
}

/** Accuracies as fractions. */
export interface AccuracySummary {
  readonly count: number;
  readonly mean: number;
  readonly standardDeviation: number | undefined;
  readonly interval: Interval | undefined;
}

/** Mean of the repetitions' validations of one epoch. */
export interface CurvePoint {
  readonly epoch: number;
  readonly trainingTimeSec: number;
  readonly top1Accuracy: number;
}

/** Means of the sums over a training. */
export interface PhaseSummary {
  readonly computeSec: number;
  readonly syncSec: number;
  readonly otherSec: number;
}

/** What the paper has of the same model and number of workers. */
export interface PublishedResult {
  readonly speedup: number | undefined;
  readonly efficiency: number | undefined;
  readonly accuracyPercent: number | undefined;
}

/** One model on one number of workers. */
export interface WorkersResult {
  readonly workers: Workers;
  readonly time: TimeSummary;
  readonly accuracy: AccuracySummary | undefined;
  /** Absent for local, and without a local baseline. */
  readonly speedup: Estimate | undefined;
  readonly efficiency: Estimate | undefined;
  /** Whether the time differs from that of the next smaller number of workers. */
  readonly difference: (WelchTest & { readonly from: Workers }) | undefined;
  readonly curve: readonly CurvePoint[];
  readonly phases: PhaseSummary | undefined;
  readonly published: PublishedResult | undefined;
}

export interface ModelResult {
  readonly model: string;
  /** As the paper calls it, else the model's name. */
  readonly label: string;
  readonly network: string | undefined;
  readonly dataset: string | undefined;
  /** The paper's figure with this model's times. */
  readonly figure: number | undefined;
  /** By number of workers, local first. */
  readonly results: readonly WorkersResult[];
  /** Change of accuracy from local to the most workers. */
  readonly variation: Estimate | undefined;
  readonly publishedVariationPercent: number | undefined;
  /** Absent with fewer than two numbers of workers besides local. */
  readonly scaling: ScalingResult | undefined;
  /** Absent for a model that the paper does not have. */
  readonly paperMachines: PaperMachines | undefined;
}

/** Everything that a report says, before it has a form. */
export interface Report {
  readonly schemaVersion: 1;
  readonly study: StudyDescription;
  readonly confidence: number;
  /** Numbers of workers that any model was measured on. */
  readonly workers: readonly Workers[];
  readonly models: readonly ModelResult[];
  /** What a reader must know before the first table. */
  readonly remarks: readonly string[];
  /** What is missing, each in a sentence. */
  readonly gaps: readonly string[];
  readonly failures: readonly {
    readonly cell: Cell;
    readonly attempt: number;
    readonly code: string;
    readonly message: string;
  }[];
}

import { InputError } from '@sparkloom/errors';
import {
  defaultConfidence,
  efficiency,
  mean,
  outlierPositions,
  relativeChange,
  repetitionsNeeded,
  speedup,
  studentInterval,
  summarize,
  welchTest,
} from '@sparkloom/metrics';
import {
  compareWorkers,
  type Environment,
  type Measurement,
  type Study,
  type Workers,
} from '@sparkloom/study';

import { gapsOf } from './gaps.js';
import { paperMachines } from './paper-machines.js';
import { publishedModel, publishedModels, publishedWorkers } from './published/matteussi-tables.js';
import { remarksOf } from './remarks.js';
import type {
  AccuracySummary,
  CurvePoint,
  ModelResult,
  PhaseSummary,
  PublishedResult,
  Report,
  TimeSummary,
  WorkersResult,
} from './report.js';
import { scalingOf } from './scaling-of.js';

/**
 * Calculates everything that a report says from the measurements of a study.
 *
 * @throws InputError `STUDY_EMPTY`
 */
export function buildReport(study: Study): Report {
  const { description, measurements, failures } = study;
  if (measurements.length === 0) {
    throw new InputError({
      code: 'STUDY_EMPTY',
      problem: 'The study has no measurement yet.',
      where: study.paths.directory,
      expected: 'a finished cell',
      found: failures.length === 0 ? 'an empty journal' : `${failures.length} failed attempts`,
      remedy: 'let `sparkloom study run` finish a cell, then report',
    });
  }
  const models = modelOrder(measurements).map((model) =>
    modelResult(
      model,
      measurements.filter((measurement) => measurement.model === model),
      description.environment,
    ),
  );
  const workers = distinct(measurements.map((measurement) => measurement.workers)).toSorted(
    compareWorkers,
  );
  return {
    schemaVersion: 1,
    study: description,
    confidence: defaultConfidence,
    workers,
    models,
    remarks: remarksOf(study),
    gaps: gapsOf(study, models, workers),
    failures: failures.map(({ cell, attempt, code, message }) => ({
      cell,
      attempt,
      code,
      message,
    })),
  };
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

/** The paper's models in its order, then others in the order of the journal. */
function modelOrder(measurements: readonly Measurement[]): readonly string[] {
  const present = distinct(measurements.map(({ model }) => model));
  const ofPaper = publishedModels.map(({ model }) => model).filter((m) => present.includes(m));
  return distinct([...ofPaper, ...present.toSorted()]);
}

function modelResult(
  model: string,
  measurements: readonly Measurement[],
  environment: Environment | undefined,
): ModelResult {
  const published = publishedModel(model);
  const groups = distinct(measurements.map(({ workers }) => workers))
    .toSorted(compareWorkers)
    .map((workers) => ({
      workers,
      repetitions: measurements
        .filter((measurement) => measurement.workers === workers)
        .toSorted((a, b) => a.repetition - b.repetition),
    }));
  const times = (repetitions: readonly Measurement[]): readonly number[] =>
    repetitions.map(({ trainingTimeSec }) => trainingTimeSec);
  const local = groups.find(({ workers }) => workers === 'local');
  const results = groups.map(({ workers, repetitions }, index): WorkersResult => {
    const ofSpeedup =
      local === undefined || workers === 'local'
        ? undefined
        : speedup(times(local.repetitions), times(repetitions));
    const smaller = groups[index - 1];
    const difference =
      smaller === undefined ? undefined : welchTest(times(repetitions), times(smaller.repetitions));
    return {
      workers,
      time: timeSummary(repetitions),
      accuracy: accuracySummary(repetitions),
      speedup: ofSpeedup,
      efficiency:
        ofSpeedup === undefined || workers === 'local' ? undefined : efficiency(ofSpeedup, workers),
      difference:
        difference === undefined || smaller === undefined
          ? undefined
          : { ...difference, from: smaller.workers },
      curve: meanCurve(repetitions),
      phases: meanPhases(repetitions),
      published: publishedResult(model, workers),
    };
  });
  const scaling = scalingOf(measurements, environment);
  return {
    model,
    label: published?.label ?? model,
    network: published?.network,
    dataset: published?.dataset,
    figure: published?.figure,
    results,
    variation: variationOf(groups),
    publishedVariationPercent: published?.variationPercent,
    scaling,
    paperMachines: published === undefined ? undefined : paperMachines(published, scaling),
  };
}

function timeSummary(repetitions: readonly Measurement[]): TimeSummary {
  const valuesSec = repetitions.map(({ trainingTimeSec }) => trainingTimeSec);
  const summary = summarize(valuesSec);
  return {
    count: summary.count,
    meanSec: summary.mean,
    standardDeviationSec: summary.standardDeviation,
    interval: studentInterval(summary),
    outliers: outlierPositions(valuesSec).flatMap((position) => {
      const found = repetitions[position];
      return found === undefined
        ? []
        : [{ repetition: found.repetition, trainingTimeSec: found.trainingTimeSec }];
    }),
    repetitionsForFivePercent: repetitionsNeeded(summary, 0.05),
    valuesSec,
  };
}

function accuraciesOf(repetitions: readonly Measurement[]): readonly number[] {
  return repetitions.flatMap(({ top1Accuracy }) => top1Accuracy ?? []);
}

function accuracySummary(repetitions: readonly Measurement[]): AccuracySummary | undefined {
  const values = accuraciesOf(repetitions);
  if (values.length === 0) return undefined;
  const summary = summarize(values);
  return { ...summary, interval: studentInterval(summary) };
}

interface Group {
  readonly workers: Workers;
  readonly repetitions: readonly Measurement[];
}

/** From local to the most workers, where both have accuracies. */
function variationOf(groups: readonly Group[]): ModelResult['variation'] {
  const withAccuracy = groups.filter(({ repetitions }) => accuraciesOf(repetitions).length > 0);
  const [first] = withAccuracy;
  const last = withAccuracy.at(-1);
  if (first?.workers !== 'local' || last === undefined || last === first) return undefined;
  const before = accuraciesOf(first.repetitions);
  if (mean(before) === 0) return undefined;
  return relativeChange(before, accuraciesOf(last.repetitions));
}

/** Only epochs that every repetition with a curve has validated. */
function meanCurve(repetitions: readonly Measurement[]): readonly CurvePoint[] {
  const curves = repetitions.flatMap(({ validations = [] }) =>
    validations.length === 0 ? [] : [validations],
  );
  const [first = []] = curves;
  return first.flatMap(({ epoch }) => {
    const points = curves.flatMap((curve) => curve.find((point) => point.epoch === epoch) ?? []);
    if (points.length < curves.length) return [];
    return [
      {
        epoch,
        trainingTimeSec: mean(points.map((point) => point.trainingTimeSec)),
        top1Accuracy: mean(points.map((point) => point.top1Accuracy)),
      },
    ];
  });
}

function meanPhases(repetitions: readonly Measurement[]): PhaseSummary | undefined {
  const phases = repetitions.flatMap((measurement) => measurement.phases ?? []);
  if (phases.length === 0) return undefined;
  return {
    computeSec: mean(phases.map(({ computeSec }) => computeSec)),
    syncSec: mean(phases.map(({ syncSec }) => syncSec)),
    otherSec: mean(phases.map(({ otherSec }) => otherSec)),
  };
}

function publishedResult(model: string, workers: Workers): PublishedResult | undefined {
  const published = publishedModel(model);
  if (published === undefined) return undefined;
  if (workers === 'local') {
    return {
      speedup: undefined,
      efficiency: undefined,
      accuracyPercent: published.accuracyPercent[0],
    };
  }
  const position = publishedWorkers.findIndex((count) => count === workers);
  if (position < 0) return undefined;
  return {
    speedup: published.speedup[position],
    efficiency: published.efficiency[position],
    accuracyPercent: published.accuracyPercent[position + 1],
  };
}

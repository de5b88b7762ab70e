import { compareWorkers, describeWorkers, type Study, type Workers } from '@sparkloom/study';

import type { ModelResult } from './report.js';

/** What the tables cannot say, each in a sentence. */
export function gapsOf(
  { description }: Study,
  models: readonly ModelResult[],
  workers: readonly Workers[],
): readonly string[] {
  const planned = description.plan;
  const wanted = planned === undefined ? workers : planned.workers.toSorted(compareWorkers);
  const absent = (planned?.models ?? []).filter(
    (name) => !models.some(({ model }) => model === name),
  );
  return [
    ...absent.map((model) => `${model}: no measurement yet.`),
    ...models.flatMap(({ model, results }) => gapsOfModel(model, results, wanted, planned)),
  ];
}

function gapsOfModel(
  model: string,
  results: ModelResult['results'],
  wanted: readonly Workers[],
  planned: { readonly repetitions: number } | undefined,
): readonly string[] {
  const has = (workers: Workers): boolean => results.some((result) => result.workers === workers);
  const missing = wanted.filter((workers) => workers !== 'local' && !has(workers));
  const single = results.filter(({ time }) => time.count === 1);
  const short = results.filter(({ time }) => time.count < (planned?.repetitions ?? 0));
  const blind = results.filter(({ accuracy }) => accuracy === undefined);
  const list = (some: readonly { readonly workers: Workers }[]): string =>
    some.map((result) => describeWorkers(result.workers)).join(', ');
  return [
    ...(has('local')
      ? []
      : [`${model}: no local baseline, so that no speedup and no efficiency is known.`]),
    ...(missing.length === 0
      ? []
      : [`${model}: not measured on ${missing.map(describeWorkers).join(', ')}.`]),
    ...(single.length === 0
      ? []
      : [`${model}: one repetition only, and so no interval: ${list(single)}.`]),
    ...(short.length === 0
      ? []
      : [
          `${model}: fewer than the ${planned?.repetitions ?? 0} repetitions planned: ${list(short)}.`,
        ]),
    ...(blind.length === 0 ? [] : [`${model}: no accuracy is known: ${list(blind)}.`]),
  ];
}

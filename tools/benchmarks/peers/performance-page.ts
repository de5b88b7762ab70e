import { readFile } from 'node:fs/promises';

import { format } from 'prettier';
import writeFileAtomic from 'write-file-atomic';

import { type PeerId, peerIds, peerModels } from './peer-models.js';
import type { Circumstances, PerformanceRecord, TrainingRecord } from './performance-record.js';
import type { Summary } from './summarize.js';

const begin = '<!-- peers:begin -->';
const end = '<!-- peers:end -->';

/** What stands above the columns of peers. */
export const peerTitles: Readonly<Record<PeerId, string>> = {
  sparkloom: 'Sparkloom',
  bigdl: 'BigDL',
  'bigdl-switch': 'BigDL, switch',
  pytorch: 'PyTorch',
};

/** Writes what was measured between the marks of the page; the rest of it stays. */
export async function writePerformancePage(file: string, record: PerformanceRecord): Promise<void> {
  const page = replaceSection(await readFile(file, 'utf8'), performanceSection(record));
  await writeFileAtomic(
    file,
    await format(page, { parser: 'markdown', printWidth: 100, singleQuote: true }),
  );
}

/**
 * The page with another text between its marks.
 *
 * @throws Error when it has not both marks, in their order
 */
export function replaceSection(page: string, section: string): string {
  const [from, until] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || until < from) throw new Error(`the page has no ${begin} … ${end}`);
  return `${page.slice(0, from + begin.length)}\n\n${section}\n\n${page.slice(until)}`;
}

/** What was measured, as Markdown. */
export function performanceSection(record: PerformanceRecord): string {
  const trainings = peerModels.flatMap(({ id }) => record.trainings[id] ?? []);
  const parts: string[] = [];
  if (trainings.length > 0) {
    parts.push(
      'Records a second, median of the rounds and its 95 % interval:',
      throughputTable(trainings),
      'Times that Sparkloom is faster than a peer of the same round, and what was asked for:',
      ratioTable(trainings),
      ...trainings.flatMap(differingSizes),
    );
  }
  if (record.start !== undefined) {
    const { seconds, ratio } = record.start;
    parts.push(
      'Seconds from the command to the end of the first iteration of LeNet-5:',
      table([
        ['Sparkloom', '`java … SparkSubmit`', 'ratio', 'asked for, at most'],
        [
          summaryText(seconds.sparkloom),
          summaryText(seconds.sparkSubmit),
          summaryText(ratio),
          targetText(ratio),
        ],
      ]),
    );
  }
  return [...parts, ...circumstancesOf(record)].join('\n\n');
}

function throughputTable(trainings: readonly TrainingRecord[]): string {
  return table([
    ['model', 'parameters', 'batch', 'engine', ...peerIds.map((id) => peerTitles[id])],
    ...trainings.map(({ title, networkParameters, batch, computedBy, recordsPerSec }) => [
      title,
      number(networkParameters.sparkloom ?? Number.NaN),
      String(batch),
      (computedBy.sparkloom ?? '').replace('engine ', ''),
      ...peerIds.map((id) => summaryText(recordsPerSec[id])),
    ]),
  ]);
}

function ratioTable(trainings: readonly TrainingRecord[]): string {
  return table([
    ['model', 'over BigDL', 'asked for', 'over it with the switch', 'over PyTorch', 'asked for'],
    ...trainings.map(({ title, ratios }) => [
      title,
      summaryText(ratios.bigdl),
      targetText(ratios.bigdl),
      summaryText(ratios['bigdl-switch']),
      summaryText(ratios.pytorch),
      targetText(ratios.pytorch),
    ]),
  ]);
}

/** A sentence about networks that are not of one size, which would be a comparison of two things. */
function differingSizes({ title, networkParameters }: TrainingRecord): readonly string[] {
  const differing = peerIds.flatMap((id) => {
    const size = networkParameters[id];
    if (size === undefined || size === networkParameters.sparkloom) return [];
    return `${number(size)} with ${peerTitles[id]}`;
  });
  return differing.length === 0
    ? []
    : [`${title} has another number of parameters: ${differing.join(', ')}.`];
}

/** On what, with what and when, once for all that is alike. */
function circumstancesOf({ trainings, start }: PerformanceRecord): readonly string[] {
  const trained = peerModels.flatMap(({ id }) => trainings[id] ?? []);
  return [
    ...onceForAll([
      ...trained.map((training): Said => [
        training.title,
        circumstancesText(training, training.rounds.length),
      ]),
      ...(start === undefined
        ? []
        : [['Start', circumstancesText(start, start.rounds.length)] as const]),
    ]),
    ...onceForAll(
      trained.flatMap(({ title, computedBy: { pytorch } }): readonly Said[] =>
        pytorch === undefined ? [] : [[title, `${pytorch}.`]],
      ),
    ),
  ];
}

type Said = readonly [title: string, text: string];

/** Each text once, with the titles that it is said of where there are several texts. */
function onceForAll(said: readonly Said[]): readonly string[] {
  const titles = new Map<string, string[]>();
  for (const [title, text] of said) titles.set(text, [...(titles.get(text) ?? []), title]);
  return [...titles].map(([text, of]) => (titles.size === 1 ? text : `${of.join('; ')}: ${text}`));
}

function circumstancesText(
  { measuredAt, machine, versions, settings }: Circumstances,
  rounds: number,
): string {
  return (
    `${machine.processor}, ${machine.cores} cores, of which ${settings.cores} were used, ` +
    `${machine.memoryGiB.toFixed(0)} GiB, ${machine.system}; Node ${versions.node}, ` +
    `JDK ${versions.java}, stack ${versions.stack}, heap ${settings.heap}; ` +
    `${rounds} ${rounds === 1 ? 'round' : 'rounds'}, ${measuredAt.slice(0, 10)}.`
  );
}

function targetText(ratio: TrainingRecord['ratios'][PeerId]): string {
  if (ratio?.target === undefined) return '';
  return `${ratio.target}: ${ratio.reached === true ? 'reached' : 'not reached'}`;
}

function summaryText(summary: Summary | undefined): string {
  if (summary === undefined) return '';
  const { median, low, high } = summary;
  const range = low === undefined || high === undefined ? '' : ` (${number(low)}–${number(high)})`;
  return number(median) + range;
}

/** Three digits are more than a measurement is good for. */
function number(value: number): string {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  return value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

import type { Peer, Measurement } from './peer.js';
import { type PeerId, peerIds, type PeerModel } from './peer-models.js';
import { peerTitles } from './performance-page.js';
import type { Circumstances, TrainingRecord } from './performance-record.js';
import { ratiosOf, summarize } from './summarize.js';

export interface ComparisonOptions {
  readonly rounds: number;
  /** Factor of the iterations of each process. */
  readonly effort: number;
}

/** A model trained by each peer in turn, round by round; tells as it goes. */
export async function compareTrainings(
  model: PeerModel,
  peers: readonly Peer[],
  { rounds: count, effort }: ComparisonOptions,
): Promise<Omit<TrainingRecord, keyof Circumstances>> {
  const settings = Object.entries(model.parameters).map(
    ([key, value]) => `${key} ${String(value)}`,
  );
  console.log(`\n${[model.title, `batch ${model.batch}`, ...settings].join(', ')}`);
  console.log(
    line(
      '',
      peers.map(({ id }) => peerTitles[id]),
    ),
  );
  const iterationsOf = (id: PeerId): number =>
    Math.max(2, Math.round(model.iterations[id] * effort));
  const rounds: Partial<Record<PeerId, number>>[] = [];
  const last: Partial<Record<PeerId, Measurement>> = {};
  for (let round = 0; round < count; round++) {
    const speeds: Partial<Record<PeerId, number>> = {};
    const told: Partial<Record<PeerId, string>> = {};
    for (const peer of rotated(peers, round)) {
      const startedMs = Date.now();
      const measured = await peer
        .measure(model, iterationsOf(peer.id))
        .catch((error: unknown) => tellFailure(peer, error));
      if (measured === undefined) continue;
      last[peer.id] = measured;
      speeds[peer.id] = measured.recordsPerSec;
      const seconds = (Date.now() - startedMs) / 1000;
      told[peer.id] = `${measured.recordsPerSec.toFixed(1)} in ${seconds.toFixed(0)} s`;
    }
    rounds.push(speeds);
    console.log(
      line(
        `round ${round + 1}`,
        peers.map(({ id }) => told[id] ?? 'failed'),
      ),
    );
  }
  const record = recordOf(model, rounds, last, iterationsOf);
  for (const sentence of outcome(peers, record)) console.log(sentence);
  return record;
}

/** Who comes first changes with each round. */
function rotated<Item>(items: readonly Item[], by: number): readonly Item[] {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}

/** One peer that fails leaves the measurements of the others. */
function tellFailure(peer: Peer, error: unknown): undefined {
  process.exitCode = 1;
  const text = error instanceof Error ? error.message : String(error);
  console.log(`${peerTitles[peer.id]} failed: ${text.split('\n').slice(-5).join('\n')}`);
}

function recordOf(
  model: PeerModel,
  rounds: readonly Partial<Record<PeerId, number>>[],
  last: Readonly<Partial<Record<PeerId, Measurement>>>,
  iterationsOf: (id: PeerId) => number,
): Omit<TrainingRecord, keyof Circumstances> {
  const measured = peerIds.filter((id) => last[id] !== undefined);
  return {
    title: model.title,
    batch: model.batch,
    parameters: model.parameters,
    iterations: forEach(measured, iterationsOf),
    networkParameters: forEach(measured, (id) => last[id]?.parameters),
    computedBy: forEach(measured, (id) => last[id]?.computedBy),
    rounds: [...rounds],
    recordsPerSec: forEach(measured, (id) => summarize(rounds.flatMap((round) => round[id] ?? []))),
    ratios: forEach(
      measured.filter((id) => id !== 'sparkloom'),
      (id) => {
        const ratio = summarize(ratiosOf(rounds, 'sparkloom', id));
        const target = model.targets[id];
        if (ratio === undefined || target === undefined) return ratio;
        return { ...ratio, target, reached: ratio.median >= target };
      },
    ),
  };
}

/** A value for each peer that has one. */
function forEach<Value>(
  ids: readonly PeerId[],
  valueOf: (id: PeerId) => Value | undefined,
): Partial<Record<PeerId, Value>> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const value = valueOf(id);
      return value === undefined ? [] : [[id, value]];
    }),
  );
}

function outcome(
  peers: readonly Peer[],
  { networkParameters, recordsPerSec, ratios }: Omit<TrainingRecord, keyof Circumstances>,
): readonly string[] {
  const cells = (of: (id: PeerId) => string | undefined): readonly string[] =>
    peers.map(({ id }) => of(id) ?? '');
  return [
    line(
      'median',
      cells((id) => recordsPerSec[id]?.median.toFixed(1)),
    ),
    line(
      'ratio',
      cells((id) => ratios[id]?.median.toFixed(2)),
    ),
    line(
      'asked for',
      cells((id) => ratios[id]?.target?.toString()),
    ),
    line(
      'parameters',
      cells((id) => networkParameters[id]?.toString()),
    ),
  ];
}

function line(head: string, cells: readonly string[]): string {
  return head.padEnd(12) + cells.map((cell) => cell.padStart(20)).join('');
}

import { simulatorAssumptions } from '@sparkloom/scaling';

import { formatFixed } from '../format-number.js';
import type { Report } from '../report.js';
import { gap, type Table, type TableCell } from './table.js';

const percent = (share: number): string => `${formatFixed(share * 100, 1)} %`;

/**
 * How many workers each model should get, and how far the law that says so can be trusted: the error of
 * the speedup of each number of workers that it has not seen.
 */
export function scalingTable({ models, workers }: Report): Table | undefined {
  const known = models.flatMap(({ label, scaling }) =>
    scaling === undefined ? [] : [{ label, ...scaling }],
  );
  if (known.length === 0) return undefined;
  const counts = workers.filter((count) => count !== 'local');
  const errors = known.flatMap(({ plan }) =>
    plan.heldOut.map(({ speedupError }) => Math.abs(speedupError)),
  );
  const meanError = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  return {
    id: 'scaling',
    title: 'How many workers',
    corner: 'Model',
    groups: [
      { heading: 'Workers', columns: ['Fastest', 'Cheapest', 'Knee'] },
      { heading: 'Error of the speedup left out, on … workers', columns: counts.map(String) },
    ],
    rows: known.map(({ label, plan }) => ({
      name: label,
      kind: 'measured',
      cells: [
        ...[plan.recommended.fastest, plan.recommended.cheapest, plan.recommended.knee].map(
          (count): TableCell => ({ text: String(count) }),
        ),
        ...counts.map((count) => {
          const found = plan.heldOut.find((one) => one.workers === count);
          return found === undefined ? gap : { text: percent(found.speedupError) };
        }),
      ],
    })),
    notes: [
      'The law: T(n) = a + b/n + c n + d √(2 ln n)/n, a fixed start, compute that divides, synchronisation that grows, stragglers; fitted by non-negative least squares, with as many terms as there are numbers of workers: the first of them, unless others come clearly closer. Answers are for up to twice the most workers measured.',
      ...(errors.length === 0
        ? []
        : [
            `Left out: each number of workers once, predicted from the others; ${errors.length} speedups, mean absolute error ${percent(meanError)}.`,
          ]),
      ...known.flatMap(({ label, plan }) => plan.cautions.map((caution) => `${label}: ${caution}`)),
      ...simulatorNotes(known),
    ],
  };
}

function simulatorNotes(
  known: readonly {
    readonly label: string;
    readonly simulated: NonNullable<Report['models'][number]['scaling']>['simulated'];
  }[],
): readonly string[] {
  const played = known.flatMap(({ label, simulated }) =>
    simulated === undefined ? [] : [{ label, simulated }],
  );
  if (played.length === 0) return [];
  return [
    `The simulator assumes: ${simulatorAssumptions.join(' ')}`,
    ...played.map(
      ({ label, simulated }) =>
        `${label}: error of the simulator on what was measured: ${simulated.measured
          .map(({ workers, error }) => `${workers} workers ${percent(error)}`)
          .join(', ')}.`,
    ),
  ];
}

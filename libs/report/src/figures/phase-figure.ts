import * as Plot from '@observablehq/plot';
import { describeWorkers } from '@sparkloom/study';

import { formatSeconds } from '../format-number.js';
import type { ModelResult, PhaseSummary, Report } from '../report.js';
import { fromZero } from './axis-range.js';
import { drawPlot } from './draw-plot.js';
import type { Figure, Panel } from './figure.js';
import { ink } from './palette.js';

const parts: readonly {
  readonly name: string;
  readonly color: string;
  readonly of: (phases: PhaseSummary) => number;
}[] = [
  { name: 'compute', color: ink.blue, of: ({ computeSec }) => computeSec },
  { name: 'synchronise', color: ink.orange, of: ({ syncSec }) => syncSec },
  { name: 'other', color: ink.pale, of: ({ otherSec }) => otherSec },
];

/** Where the training time goes on each number of workers, where the runs' own events say so. */
export function phaseFigure({ models }: Report): Figure | undefined {
  const panels = models.flatMap((model) => phasePanel(model) ?? []);
  if (panels.length === 0) return undefined;
  return {
    id: 'phases',
    title: 'Where the time goes',
    caption:
      'From below, dark to light: compute, synchronise (moving weights and gradients), and everything else of an iteration (starting tasks, reading records, the driver). Means of the repetitions.',
    panels,
  };
}

function phasePanel({ label, results }: ModelResult): Panel | undefined {
  const known = results.flatMap(({ workers, phases }) =>
    phases === undefined ? [] : [{ workers, phases }],
  );
  if (known.length === 0) return undefined;
  const bars = known.flatMap(({ workers, phases }) =>
    parts.map(({ name, color, of }) => ({
      workers: String(workers),
      part: name,
      color,
      seconds: of(phases),
    })),
  );
  const alternative = known
    .map(
      ({ workers, phases }) =>
        `${describeWorkers(workers)}: ${parts
          .map(({ name, of }) => `${name} ${formatSeconds(of(phases))} s`)
          .join(', ')}`,
    )
    .join('; ');
  const title = `${label}: where the time goes`;
  const totals = known.map(({ phases }) => parts.reduce((sum, { of }) => sum + of(phases), 0));
  const svg = drawPlot(
    {
      x: { label: 'workers', domain: known.map(({ workers }) => String(workers)), type: 'band' },
      y: { label: 'training time, s', domain: fromZero(totals), grid: true },
      marks: [
        Plot.barY(
          bars,
          Plot.stackY({
            x: 'workers',
            y: 'seconds',
            fill: 'color',
            stroke: ink.black,
            strokeWidth: 0.5,
            insetLeft: 4,
            insetRight: 4,
            order: parts.map(({ color }) => color),
            z: 'color',
          }),
        ),
        Plot.ruleY([0]),
      ],
      color: { type: 'identity' },
    },
    { title, alternative },
  );
  return { title: label, alternative, svg };
}

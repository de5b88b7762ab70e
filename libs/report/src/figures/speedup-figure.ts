import * as Plot from '@observablehq/plot';
import { describeWorkers } from '@sparkloom/study';

import { formatFixed, formatInterval } from '../format-number.js';
import type { ModelResult, Report } from '../report.js';
import { fromZero } from './axis-range.js';
import { drawPlot } from './draw-plot.js';
import type { Figure, Panel } from './figure.js';
import { ink } from './palette.js';

/** Speedup against workers with the ideal line, a panel for each model with a local baseline. */
export function speedupFigure({ models }: Report): Figure | undefined {
  const panels = models.flatMap((model) => speedupPanel(model) ?? []);
  if (panels.length === 0) return undefined;
  return {
    id: 'speedup',
    title: 'Speedup against the ideal line',
    caption:
      'Filled circles and solid line: measured, with 95 % intervals by the delta method. Open diamonds: the paper, on workers of four cores. Dashed: ideal, as many times faster as there are workers.',
    panels,
  };
}

function speedupPanel({ label, results }: ModelResult): Panel | undefined {
  const measured = results.flatMap(({ workers, speedup }) =>
    workers === 'local' || speedup === undefined
      ? []
      : [
          {
            workers,
            speedup: speedup.value,
            low: speedup.interval?.low,
            high: speedup.interval?.high,
          },
        ],
  );
  if (measured.length === 0) return undefined;
  const published = results.flatMap(({ workers, published: paper }) =>
    workers === 'local' || paper?.speedup === undefined
      ? []
      : [{ workers, speedup: paper.speedup }],
  );
  const most = Math.max(...measured.map(({ workers }) => workers));
  const whiskers = measured.filter(({ low }) => low !== undefined);
  const alternative = results
    .flatMap(({ workers, speedup }) =>
      speedup === undefined
        ? []
        : [
            `${describeWorkers(workers)}: ${formatFixed(speedup.value, 2)}${
              speedup.interval === undefined ? '' : ` ${formatInterval(speedup.interval, 2)}`
            }`,
          ],
    )
    .join('; ');
  const title = `${label}: speedup against workers`;
  const svg = drawPlot(
    {
      x: {
        label: 'workers',
        domain: [0, most * 1.05],
        ticks: measured.map(({ workers }) => workers),
        tickFormat: String,
      },
      y: {
        label: 'speedup',
        domain: fromZero([most, ...whiskers.map(({ high }) => high ?? 0)]),
        grid: true,
      },
      marks: [
        Plot.line(
          [
            [0, 0],
            [most, most],
          ],
          { stroke: ink.grey, strokeDasharray: '5 4' },
        ),
        Plot.text([{ x: most, y: most }], {
          x: 'x',
          y: 'y',
          text: ['ideal'],
          textAnchor: 'end',
          dx: -14,
          fill: ink.black,
        }),
        Plot.line(measured, { x: 'workers', y: 'speedup', stroke: ink.blue, strokeWidth: 1.5 }),
        Plot.ruleX(whiskers, { x: 'workers', y1: 'low', y2: 'high', stroke: ink.black }),
        Plot.dot(published, {
          x: 'workers',
          y: 'speedup',
          symbol: 'diamond',
          r: 6,
          stroke: ink.vermilion,
          strokeWidth: 1.5,
        }),
        Plot.dot(measured, { x: 'workers', y: 'speedup', r: 3.5, fill: ink.blue }),
        Plot.ruleY([0]),
        Plot.ruleX([0]),
      ],
    },
    { title, alternative },
  );
  return { title: label, alternative, svg };
}

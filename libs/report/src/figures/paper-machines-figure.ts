import * as Plot from '@observablehq/plot';

import { formatFixed } from '../format-number.js';
import { publishedCoresPerWorker } from '../published/matteussi-tables.js';
import type { ModelResult, Report } from '../report.js';
import { drawPlot } from './draw-plot.js';
import type { Figure, Panel } from './figure.js';
import { ink } from './palette.js';

const powersOfFour = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((exponent) => 4 ** exponent);

/** The law and the simulator on the paper's machines, beside what the paper measured there. */
export function paperMachinesFigure({ models }: Report): Figure | undefined {
  const panels = models.flatMap((model) => panelOf(model) ?? []);
  if (panels.length === 0) return undefined;
  return {
    id: 'paper-machines',
    title: `Speedup on the paper's machines, ${publishedCoresPerWorker} cores a worker`,
    caption:
      'Open diamonds: the paper. Dashed: the law, fitted on them. Solid: the simulator, calibrated with the runs of this study. Grey: ideal. Both axes are logarithmic.',
    panels,
  };
}

function panelOf({ label, paperMachines }: ModelResult): Panel | undefined {
  if (paperMachines === undefined || paperMachines.simulated.length === 0) return undefined;
  const { published, law, simulated } = paperMachines;
  const counts = simulated.map(({ workers }) => workers);
  const most = Math.max(...counts);
  const least = Math.min(1, ...[...law, ...simulated].map(({ speedup }) => speedup));
  const alternative = simulated
    .map(({ workers, speedup }) => {
      const paper = published.find((point) => point.workers === workers);
      const beside = paper === undefined ? '' : `, paper ${formatFixed(paper.speedup, 2)}`;
      return `${workers}: ${formatFixed(speedup, 2)}${beside}`;
    })
    .join('; ');
  const line = { x: 'workers', y: 'speedup', strokeWidth: 1.5 } as const;
  const svg = drawPlot(
    {
      x: {
        label: 'workers',
        type: 'log',
        base: 2,
        domain: [1, most],
        ticks: counts.filter((count) => Number.isInteger(Math.log2(count))),
        tickFormat: 'd',
      },
      y: {
        label: 'speedup',
        type: 'log',
        base: 4,
        domain: [least, most],
        ticks: powersOfFour.filter((power) => power >= least && power <= most),
        tickFormat: (power: number) => (power < 1 ? `1/${1 / power}` : String(power)),
        grid: true,
      },
      marks: [
        Plot.line(
          [
            [1, 1],
            [most, most],
          ],
          { stroke: ink.grey },
        ),
        Plot.line(law, { ...line, stroke: ink.blue, strokeDasharray: '5 4' }),
        Plot.line(simulated, { ...line, stroke: ink.vermilion }),
        Plot.dot(published, {
          x: 'workers',
          y: 'speedup',
          symbol: 'diamond',
          r: 6,
          stroke: ink.black,
          strokeWidth: 1.5,
        }),
      ],
    },
    { title: `${label}: speedup on the paper's machines`, alternative },
  );
  return { title: label, alternative, svg };
}

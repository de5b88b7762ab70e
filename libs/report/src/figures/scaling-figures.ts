import * as Plot from '@observablehq/plot';

import { formatSeconds } from '../format-number.js';
import type { ModelResult, Report } from '../report.js';
import { drawPlot } from './draw-plot.js';
import type { Figure, Panel } from './figure.js';
import { ink } from './palette.js';
import { drawPlan } from './plan-figure.js';

/** What the law and the simulator make of the measurements. */
export function scalingFigures({ models }: Report): readonly Figure[] {
  const laws = models.flatMap((model) => lawPanel(model) ?? []);
  const simulated = models.flatMap((model) => simulatorPanel(model) ?? []);
  return [
    ...(laws.length === 0
      ? []
      : [
          {
            id: 'law',
            title: 'Training time by the law',
            caption:
              'Dots: measured. Line: the law. Grey: where 95 of 100 further runs would be, if the law holds; absent where the times cannot tell. Dotted: the knee.',
            panels: laws,
          },
        ]),
    ...(simulated.length === 0
      ? []
      : [
          {
            id: 'simulator',
            title: 'Training time by the simulator, to 256 workers',
            caption:
              'Dots: measured. Line: simulated from where the measured runs spent their time, with a machine for each worker; dashed, on one machine for all, where they were measured so. Both axes are logarithmic: a time that halves with twice the workers falls on a straight line.',
            panels: simulated,
          },
        ]),
  ];
}

function timesOf({ results }: ModelResult) {
  return results.flatMap(({ workers, time }) =>
    workers === 'local'
      ? []
      : time.valuesSec.map((trainingTimeSec) => ({ workers, trainingTimeSec })),
  );
}

function lawPanel(model: ModelResult): Panel | undefined {
  const { scaling, label } = model;
  if (scaling === undefined) return undefined;
  const { knee, fastest } = scaling.plan.recommended;
  return {
    title: label,
    alternative: `knee at ${knee} workers, fastest on ${fastest}`,
    svg: drawPlan(label, scaling.plan, timesOf(model)),
  };
}

function simulatorPanel(model: ModelResult): Panel | undefined {
  const { scaling, label } = model;
  const simulated = scaling?.simulated;
  if (simulated === undefined) return undefined;
  const { curve, machines, measured } = simulated;
  const alternative = curve
    .filter((_, index) => index % 2 === 0)
    .map(({ workers, trainingTimeSec }) => `${workers}: ${formatSeconds(trainingTimeSec)} s`)
    .join('; ');
  const svg = drawPlot(
    {
      x: {
        label: 'workers',
        type: 'log',
        base: 2,
        domain: [1, 256],
        ticks: curve.map(({ workers }) => workers),
        tickFormat: 'd',
      },
      y: { label: 'training time, s', type: 'log', ticks: 5, tickFormat: '~s', grid: true },
      marks: [
        Plot.line(curve, {
          x: 'workers',
          y: 'trainingTimeSec',
          stroke: ink.vermilion,
          strokeWidth: 1.5,
        }),
        Plot.line(machines.sharedCores === undefined ? [] : measured, {
          x: 'workers',
          y: 'simulatedSec',
          stroke: ink.vermilion,
          strokeDasharray: '5 4',
        }),
        Plot.dot(timesOf(model), { x: 'workers', y: 'trainingTimeSec', r: 3, fill: ink.black }),
      ],
    },
    { title: `${label}: training time by the simulator`, alternative },
  );
  return { title: label, alternative, svg };
}

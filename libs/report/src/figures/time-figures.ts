import * as Plot from '@observablehq/plot';
import { describeWorkers } from '@sparkloom/study';

import { formatInterval, formatSeconds, secondsDecimals } from '../format-number.js';
import type { ModelResult, Report } from '../report.js';
import { fromZero } from './axis-range.js';
import { drawPlot } from './draw-plot.js';
import type { Figure, Panel } from './figure.js';
import { ink } from './palette.js';

/**
 * Figures 1 to 5 of the paper, time against workers with error bars, as far as their models were
 * measured; then a figure for each other model.
 */
export function timeFigures({ models }: Report): readonly Figure[] {
  const numbers = [...new Set(models.flatMap(({ figure }) => figure ?? []))].toSorted();
  const ofPaper = numbers.map((number): Figure => {
    const shown = models.filter(({ figure }) => figure === number);
    return timeFigure(
      `figure-${number}`,
      `Figure ${number}: training time of ${shown.map(({ label }) => label).join(' and ')}`,
      shown,
    );
  });
  const others = models.filter(({ figure }) => figure === undefined);
  return [
    ...ofPaper,
    ...others.map((model) =>
      timeFigure(`time-${fileName(model.model)}`, `Training time of ${model.label}`, [model]),
    ),
  ];
}

/** A model's name as a part of a file's name. */
export function fileName(model: string): string {
  return model.replaceAll(/[^\w-]+/g, '-');
}

function timeFigure(id: string, title: string, models: readonly ModelResult[]): Figure {
  return {
    id,
    title,
    caption:
      'Bars: mean training time. Whiskers: 95 % interval of the mean, absent for a single repetition. Dots: the repetitions themselves.',
    panels: models.map(timePanel),
  };
}

function timePanel({ label, results }: ModelResult): Panel {
  const bars = results.map(({ workers, time }) => ({
    workers: String(workers),
    meanSec: time.meanSec,
    lowSec: time.interval?.low,
    highSec: time.interval?.high,
  }));
  const whiskers = bars.filter(({ lowSec }) => lowSec !== undefined);
  const repetitions = results.flatMap(({ workers, time }) =>
    time.valuesSec.map((seconds) => ({ workers: String(workers), seconds })),
  );
  const alternative = results
    .map(({ workers, time: { meanSec, interval } }) => {
      const range =
        interval === undefined ? '' : ` ${formatInterval(interval, secondsDecimals(meanSec))}`;
      return `${describeWorkers(workers)}: ${formatSeconds(meanSec)} s${range}`;
    })
    .join('; ');
  const title = `${label}: training time against workers`;
  // Short caps, whatever the width of a bar.
  const whiskerInset = bars.length > 5 ? 14 : 24;
  const svg = drawPlot(
    {
      x: { label: 'workers', domain: bars.map(({ workers }) => workers), type: 'band' },
      y: {
        label: 'training time, s',
        domain: fromZero([
          ...repetitions.map(({ seconds }) => seconds),
          ...whiskers.map(({ highSec }) => highSec ?? 0),
        ]),
        grid: true,
      },
      marks: [
        Plot.barY(bars, { x: 'workers', y: 'meanSec', fill: ink.sky, insetLeft: 4, insetRight: 4 }),
        Plot.dot(repetitions, {
          x: 'workers',
          y: 'seconds',
          r: 2,
          dx: 9,
          stroke: ink.grey,
        }),
        Plot.ruleX(whiskers, {
          x: 'workers',
          y1: 'lowSec',
          y2: 'highSec',
          stroke: ink.black,
          strokeWidth: 1.5,
        }),
        Plot.tickY(
          whiskers.flatMap(({ workers, lowSec, highSec }) => [
            { workers, seconds: lowSec },
            { workers, seconds: highSec },
          ]),
          {
            x: 'workers',
            y: 'seconds',
            insetLeft: whiskerInset,
            insetRight: whiskerInset,
            strokeWidth: 1.5,
          },
        ),
        Plot.ruleY([0]),
      ],
    },
    { title, alternative },
  );
  return { title: label, alternative, svg };
}

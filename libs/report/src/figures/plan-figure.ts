import * as Plot from '@observablehq/plot';
import type { WorkerPlan } from '@sparkloom/scaling';
import type { Workers } from '@sparkloom/study';

import { formatSeconds } from '../format-number.js';
import { fromZero } from './axis-range.js';
import { drawPlot } from './draw-plot.js';
import { ink } from './palette.js';

/** A time that the law was fitted on, or a local one. */
export interface MeasuredTime {
  readonly workers: Workers;
  readonly trainingTimeSec: number;
}

/** The law with its interval, what it was fitted on, and the knee. */
export function drawPlan(
  model: string,
  { law, predictions, recommended }: WorkerPlan,
  times: readonly MeasuredTime[],
): string {
  const predicted = predictions.flatMap(({ workers, ...rest }) =>
    workers === 'local' ? [] : [{ workers, ...rest }],
  );
  const measured = times.flatMap(({ workers, trainingTimeSec }) =>
    workers === 'local' ? [] : [{ workers, trainingTimeSec }],
  );
  const most = Math.max(...predicted.map(({ workers }) => workers));
  const band = predicted.filter(({ highSec }) => highSec !== undefined);
  const { fastest, knee } = recommended;
  const alternative = `Law fitted on ${law.workers.join(', ')} workers: ${formatSeconds(law.timeSec(knee))} s on ${knee}, beyond which a further worker gains little; fastest on ${fastest} with ${formatSeconds(law.timeSec(fastest))} s.`;
  // A law far outside of what was measured must not press the measured ones flat.
  const highest = Math.max(...measured.map(({ trainingTimeSec }) => trainingTimeSec));
  const shown = predicted.filter(({ trainingTimeSec }) => trainingTimeSec <= 3 * highest);
  return drawPlot(
    {
      x: { label: 'workers', domain: [0, most * 1.02], ticks: 6, tickFormat: 'd' },
      y: {
        label: 'training time, s',
        domain: fromZero([highest, ...shown.map(({ trainingTimeSec }) => trainingTimeSec)]),
        grid: true,
        clamp: true,
      },
      marks: [
        Plot.areaY(band, { x: 'workers', y1: 'lowSec', y2: 'highSec', fill: ink.pale }),
        Plot.ruleX([knee], { stroke: ink.grey, strokeDasharray: '2 3' }),
        Plot.line(predicted, {
          x: 'workers',
          y: 'trainingTimeSec',
          stroke: ink.blue,
          strokeWidth: 1.5,
        }),
        Plot.dot(measured, { x: 'workers', y: 'trainingTimeSec', r: 3, fill: ink.black }),
        Plot.ruleY([0]),
      ],
    },
    { title: `${model}: training time by the law`, alternative },
  );
}

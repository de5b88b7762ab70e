import * as Plot from '@observablehq/plot';
import { describeWorkers } from '@sparkloom/study';

import { formatFixed } from '../format-number.js';
import type { CurvePoint, ModelResult, Report } from '../report.js';
import { around } from './axis-range.js';
import { drawPlot, panelSize } from './draw-plot.js';
import type { Figure, Panel } from './figure.js';
import { lineStyle } from './palette.js';
import { type EndLabel, separateLabels } from './separate-labels.js';

/** What accuracy is drawn against. */
interface Against {
  readonly id: string;
  readonly title: string;
  readonly axis: string;
  readonly x: (point: CurvePoint) => number;
  /** Places of the ticks up to the largest value. */
  readonly ticks: (largest: number) => number | readonly number[];
}

const axes: readonly Against[] = [
  {
    id: 'accuracy-epoch',
    title: 'Accuracy against epoch',
    axis: 'epoch',
    x: ({ epoch }) => epoch,
    ticks: wholeTicks,
  },
  {
    id: 'accuracy-time',
    title: 'Accuracy against training time',
    axis: 'training time, s',
    x: ({ trainingTimeSec }) => trainingTimeSec,
    ticks: () => 5,
  },
];

/** There is no half epoch: about six whole ones. */
function wholeTicks(largest: number): readonly number[] {
  const step = Math.max(1, Math.ceil(largest / 6));
  return Array.from({ length: Math.floor(largest / step) + 1 }, (_, index) => index * step);
}

/** Accuracy against epoch and against time, where validations on the way are known. */
export function accuracyFigures({ models }: Report): readonly Figure[] {
  return axes.flatMap((against) => {
    const panels = models.flatMap((model) => accuracyPanel(model, against) ?? []);
    if (panels.length === 0) return [];
    return [
      {
        id: against.id,
        title: against.title,
        caption:
          'Means of the repetitions after each epoch, a line for each number of workers, named at its end.',
        panels,
      },
    ];
  });
}

/** Room for the names at the lines' ends. */
const labelWidth = 76;
const marginTop = 28;
const marginBottom = 42;

function accuracyPanel({ label, results }: ModelResult, against: Against): Panel | undefined {
  const curves = results
    .filter(({ curve }) => curve.length > 0)
    .map(({ workers, curve }, position) => ({
      name: describeWorkers(workers),
      style: lineStyle(position),
      points: curve.map((point) => ({
        x: against.x(point),
        percent: point.top1Accuracy * 100,
      })),
    }));
  if (curves.length === 0) return undefined;
  const percents = curves.flatMap(({ points }) => points.map(({ percent }) => percent));
  const [low, high] = around(percents);
  const labels = curves.flatMap(({ name, points, style }): readonly EndLabel[] => {
    const end = points.at(-1);
    return end === undefined ? [] : [{ x: end.x, y: end.percent, text: name, color: style.color }];
  });
  const innerHeight = panelSize.height - marginTop - marginBottom;
  const offsets = separateLabels(labels, (y) => ((high - y) / (high - low)) * innerHeight);
  const alternative = curves
    .map(({ name, points }) => {
      const end = points.at(-1);
      return `${name}: ${formatFixed(end?.percent ?? Number.NaN, 2)} % at the end`;
    })
    .join('; ');
  const title = `${label}: ${against.title.toLowerCase()}`;
  const largest = Math.max(...curves.flatMap(({ points }) => points.map(({ x }) => x)));
  const svg = drawPlot(
    {
      marginTop,
      marginBottom,
      marginRight: labelWidth,
      x: {
        label: against.axis,
        domain: [0, largest],
        ticks: against.ticks(largest),
      },
      y: { label: 'top-1 accuracy, %', domain: [low, high], grid: true },
      marks: [
        ...curves.flatMap(({ points, style }) => [
          Plot.line(points, {
            x: 'x',
            y: 'percent',
            stroke: style.color,
            strokeWidth: 1.5,
            ...(style.dashes === undefined ? {} : { strokeDasharray: style.dashes }),
          }),
          Plot.dot(points, {
            x: 'x',
            y: 'percent',
            r: 3,
            symbol: style.symbol,
            stroke: style.color,
          }),
        ]),
        ...labels.map((end, position) =>
          Plot.text([end], {
            x: 'x',
            y: 'y',
            text: 'text',
            textAnchor: 'start',
            dx: 7,
            dy: offsets[position] ?? 0,
            fill: end.color,
          }),
        ),
      ],
    },
    { title, alternative },
  );
  return { title: label, alternative, svg };
}

import type { Report } from '../report.js';
import { accuracyFigures } from './accuracy-figures.js';
import type { Figure } from './figure.js';
import { paperMachinesFigure } from './paper-machines-figure.js';
import { phaseFigure } from './phase-figure.js';
import { scalingFigures } from './scaling-figures.js';
import { speedupFigure } from './speedup-figure.js';
import { timeFigures } from './time-figures.js';

export type { Figure, Panel } from './figure.js';

/** Every figure that the report's measurements allow. */
export function drawFigures(report: Report): readonly Figure[] {
  const speedup = speedupFigure(report);
  const phases = phaseFigure(report);
  const elsewhere = paperMachinesFigure(report);
  return [
    ...timeFigures(report),
    ...(speedup === undefined ? [] : [speedup]),
    ...accuracyFigures(report),
    ...(phases === undefined ? [] : [phases]),
    ...scalingFigures(report),
    ...(elsewhere === undefined ? [] : [elsewhere]),
  ];
}

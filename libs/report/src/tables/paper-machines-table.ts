import { formatFixed } from '../format-number.js';
import type { SpeedupPoint } from '../paper-machines.js';
import { publishedCoresPerWorker } from '../published/matteussi-tables.js';
import type { Report } from '../report.js';
import { gap, type Table, type TableCell, type TableRow } from './table.js';

const columns = [4, 8, 12, 16, 32, 64, 128, 256] as const;

/** Speedups on the paper's machines, as the simulator and the law say and the paper measured. */
export function paperMachinesTable({ models }: Report): Table | undefined {
  const rows = models.flatMap(({ label, paperMachines }): readonly TableRow[] => {
    if (paperMachines === undefined || paperMachines.simulated.length === 0) return [];
    const { published, law, simulated } = paperMachines;
    return [
      { name: `${label}, simulator`, kind: 'measured', cells: cellsOf(simulated) },
      { name: `${label}, law`, kind: 'measured', cells: cellsOf(law) },
      { name: `${label}, paper`, kind: 'published', cells: cellsOf(published) },
    ];
  });
  if (rows.length === 0) return undefined;
  return {
    id: 'paper-machines',
    title: `Speedup on the paper's machines, ${publishedCoresPerWorker} cores a worker`,
    corner: 'Model',
    groups: [{ heading: 'Speedup on … workers', columns: columns.map(String) }],
    rows,
    notes: [
      "Neither the simulator's rows nor those of the law are measured. The simulator was calibrated with the runs of this study and compares with one machine of as many cores; it keeps the batch of all workers, while the paper's most likely grew with them. The law was fitted on the paper's own speedups, and answers for up to twice the most workers of them.",
    ],
  };
}

function cellsOf(points: readonly SpeedupPoint[]): readonly TableCell[] {
  return columns.map((count) => {
    const point = points.find(({ workers }) => workers === count);
    return point === undefined ? gap : { text: formatFixed(point.speedup, 2) };
  });
}

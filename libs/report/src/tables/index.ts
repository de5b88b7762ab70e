import type { Report } from '../report.js';
import { accuracyTable } from './accuracy-table.js';
import { paperMachinesTable } from './paper-machines-table.js';
import { scalingTable } from './scaling-table.js';
import { speedupTable } from './speedup-table.js';
import type { Table } from './table.js';
import { timeTable } from './time-table.js';

export type { Table, TableCell, TableRow } from './table.js';

/** The tables of a report, in their order. */
export function buildTables(report: Report): readonly Table[] {
  const scaling = scalingTable(report);
  const elsewhere = paperMachinesTable(report);
  return [
    speedupTable(report),
    accuracyTable(report),
    ...(scaling === undefined ? [] : [scaling]),
    ...(elsewhere === undefined ? [] : [elsewhere]),
    timeTable(report),
  ];
}

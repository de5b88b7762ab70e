import { eventSchema, type TrainingResult } from '@sparkloom/runs';

import { formatCount } from '../terminal/format.js';
import type { Note, Update } from '../terminal/progress.js';
import { TrainingLine } from '../terminal/training-line.js';
import type { RunRecord } from './run-record.js';

/** Keeps each event in the run's journal and shows where the training is. */
export function followEvents(
  record: RunRecord,
  update: Update,
  note: Note,
): (event: unknown) => void {
  const line = new TrainingLine(process.stderr.isTTY ? process.stderr.columns : Infinity);
  return (raw) => {
    const event = eventSchema.parse(raw);
    record.append(event);
    const text = line.line(event);
    if (text !== undefined) update(text);
    const kept = line.note(event);
    if (kept !== undefined) note(kept);
  };
}

/** The last line of a training that ended well. */
export function summaryOf({ iterations, recordsPerSec }: TrainingResult): string {
  return `${formatCount(iterations)} iterations, ${formatCount(recordsPerSec)} records/s`;
}

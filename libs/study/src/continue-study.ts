import { formatValue, InputError } from '@sparkloom/errors';

import { createStudy } from './create-study.js';
import type { JournalEntry } from './journal-entry.js';
import { Journal, readJournal } from './journal.js';
import { isStudy, readStudy } from './read-study.js';
import type { Fingerprints, StudyDescription } from './study-description.js';
import { studyPaths } from './study-paths.js';

/** A study that is being measured. */
export interface OpenStudy {
  readonly description: StudyDescription;
  /** What the journal held when it was opened. */
  readonly entries: readonly JournalEntry[];
  readonly journal: Journal;
  readonly isNew: boolean;
}

/**
 * Makes a new study, or goes on with the one in the folder when it has the same plan and everything that
 * a time depends on is as it was.
 *
 * @throws InputError `STUDY_DIFFERENT`, and what `createStudy` and `readStudy` refuse
 */
export async function continueStudy(
  directory: string,
  description: StudyDescription,
): Promise<OpenStudy> {
  if (!(await isStudy(directory))) {
    const journal = await createStudy(directory, description);
    return { description, entries: [], journal, isNew: true };
  }
  const begun = await readStudy(directory);
  refuseOther(directory, begun.description, description);
  const { journal: file } = studyPaths(directory);
  const { completeBytes } = await readJournal(file);
  const journal = new Journal(file, completeBytes);
  const resumed: JournalEntry = {
    type: 'resumed',
    at: description.createdAt,
    command: description.command,
  };
  journal.append(resumed);
  return {
    description: begun.description,
    entries: [...begun.entries, resumed],
    journal,
    isNew: false,
  };
}

const what: Readonly<Record<keyof Fingerprints, string>> = {
  code: 'the sources of Sparkloom or of a model',
  data: 'the data',
  stack: 'the stack, its Java or its sources in jvm/',
  machine: 'the machine',
};

/** Results of different code, data, stack or machine are never mixed. */
function refuseOther(directory: string, begun: StudyDescription, now: StudyDescription): void {
  const names = Object.keys(what) as readonly (keyof Fingerprints)[];
  const changed = names.filter((name) => begun.fingerprints?.[name] !== now.fingerprints?.[name]);
  if (changed.length > 0) throw different(directory, changed.map((name) => what[name]).join(', '));
  const before: Readonly<Record<string, unknown>> = begun.plan ?? {};
  const after: Readonly<Record<string, unknown>> = now.plan ?? {};
  const other = [...new Set([...Object.keys(before), ...Object.keys(after)])].find(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  if (other === undefined) return;
  throw different(
    directory,
    `${other}: ${formatValue(before[other])} then, ${formatValue(after[other])} now`,
  );
}

function different(directory: string, found: string): InputError {
  return new InputError({
    code: 'STUDY_DIFFERENT',
    problem: 'The study in this folder was begun with something else, and its times do not mix.',
    where: directory,
    expected: 'the same command, code, data, stack and machine',
    found,
    remedy: 'name another folder with --out for a new study',
  });
}

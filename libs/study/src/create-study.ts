import { readdir } from 'node:fs/promises';
import path from 'node:path';

import { InputError } from '@sparkloom/errors';
import { makeDirectory } from '@sparkloom/files';
import writeFileAtomic from 'write-file-atomic';

import { Journal } from './journal.js';
import { isStudy } from './read-study.js';
import type { StudyDescription } from './study-description.js';
import { studyPaths } from './study-paths.js';

/**
 * Makes the folder of a new study.
 *
 * @returns its journal, empty
 * @throws InputError `STUDY_EXISTS`, `STUDY_DIRECTORY_NOT_EMPTY`, `OUTPUT_UNWRITABLE`
 */
export async function createStudy(
  directory: string,
  description: StudyDescription,
): Promise<Journal> {
  const paths = studyPaths(directory);
  await refuseTaken(directory);
  try {
    await makeDirectory(paths.directory);
    await makeDirectory(paths.runs);
    const journal = new Journal(paths.journal, 0);
    // Last: a folder with it is a study.
    await writeFileAtomic(paths.description, `${JSON.stringify(description, undefined, 2)}\n`);
    return journal;
  } catch (error) {
    throw new InputError({
      code: 'OUTPUT_UNWRITABLE',
      problem: 'The folder of the study cannot be written.',
      where: paths.directory,
      found: error instanceof Error ? error.message : String(error),
      remedy: 'name a folder that you may write to',
      cause: error,
    });
  }
}

/** @throws InputError `STUDY_EXISTS`, `STUDY_DIRECTORY_NOT_EMPTY` */
export async function refuseTaken(directory: string): Promise<void> {
  const { directory: root } = studyPaths(directory);
  if (await isStudy(root)) {
    throw new InputError({
      code: 'STUDY_EXISTS',
      problem: 'There is a study of this name already.',
      where: root,
      expected: 'a new or empty folder',
      found: 'study.json',
      remedy: `name another folder, or remove ${path.basename(root)} first`,
    });
  }
  const present = await readdir(root).catch(() => []);
  if (present.length === 0) return;
  throw new InputError({
    code: 'STUDY_DIRECTORY_NOT_EMPTY',
    problem: 'The folder for the study holds something else.',
    where: root,
    expected: 'a new or empty folder',
    found: present.slice(0, 5).join(', '),
    remedy: 'name another folder',
  });
}

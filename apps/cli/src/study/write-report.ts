import path from 'node:path';

import { InputError } from '@sparkloom/errors';
import { makeDirectory } from '@sparkloom/files';
import { buildReport, renderReport, type Report } from '@sparkloom/report';
import type { Study } from '@sparkloom/study';
import writeFileAtomic from 'write-file-atomic';

/** A report that has been written. */
export interface WrittenReport {
  readonly report: Report;
  /** Relative to the study's folder. */
  readonly files: readonly string[];
}

/**
 * Writes a report beside its study; an earlier one is replaced, file by file.
 *
 * @throws InputError `STUDY_EMPTY`, `OUTPUT_UNWRITABLE`
 */
export async function writeReport(study: Study): Promise<WrittenReport> {
  const { directory } = study.paths;
  const report = buildReport(study);
  const files = renderReport(report);
  try {
    await makeDirectory(path.join(directory, 'figures'));
    for (const { name, text } of files) await writeFileAtomic(path.join(directory, name), text);
  } catch (error) {
    throw new InputError({
      code: 'OUTPUT_UNWRITABLE',
      problem: 'The report cannot be written.',
      where: directory,
      found: error instanceof Error ? error.message : String(error),
      remedy: "the report stands in the study's folder; let it be written to",
      cause: error,
    });
  }
  return { report, files: files.map(({ name }) => name) };
}

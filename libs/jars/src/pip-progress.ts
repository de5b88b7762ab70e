import type { ResolveProgress } from './maven-progress.js';

const unitBytes: Readonly<Record<string, number>> = { bytes: 1, kB: 1e3, MB: 1e6, GB: 1e9 };

/** Follows what `pip download` prints, line by line. */
export class PipProgress {
  #files = 0;
  #bytes = 0;
  #onTheWay = 0;

  /** @returns the progress when the line has changed it. */
  read(line: string): ResolveProgress | undefined {
    const started =
      /^\s*(?:Downloading|Using cached) (\S+)(?: \(([\d.]+) (bytes|kB|MB|GB)\))?/.exec(line);
    if (started !== null) {
      const [, address = '', amount, unit = ''] = started;
      this.#onTheWay =
        amount === undefined ? 0 : Math.round(Number(amount) * (unitBytes[unit] ?? 0));
      return this.#now(address.slice(address.lastIndexOf('/') + 1));
    }
    if (/^\s*(?:Saved|File was already downloaded) /.test(line)) {
      this.#files += 1;
      this.#bytes += this.#onTheWay;
      this.#onTheWay = 0;
      return this.#now(undefined);
    }
    return undefined;
  }

  #now(current: string | undefined): ResolveProgress {
    return {
      phase: 'resolving',
      downloadedFiles: this.#files,
      downloadedBytes: this.#bytes,
      current,
    };
  }
}

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { watchNpmDownload } from './watch-npm-download.js';

/** One package to be had as a tarball. */
export interface NpmPack {
  /** `name@version`. */
  readonly specification: string;
  /** Existing, empty folder that the tarball is written to. */
  readonly destination: string;
  readonly env: NodeJS.ProcessEnv;
  /** Bytes that have arrived so far. */
  readonly onBytes: (received: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** How `npm pack` ended: with the path of the tarball, or with what npm said. */
export type NpmPackResult =
  | { readonly tarball: string }
  | { readonly npmMissing: true }
  | { readonly code: string; readonly said: string };

/**
 * Gets a package's tarball with the user's own npm, and so with their registry, proxy, credentials and
 * cache. Scripts of the package are not run.
 */
export async function npmPack(request: NpmPack): Promise<NpmPackResult> {
  const { specification, destination, env, onBytes, signal } = request;
  const options = { env, extendEnv: false, reject: false, stdin: 'ignore' } as const;
  const cache = await execa('npm', ['config', 'get', 'cache'], options);
  if (cache.code === 'ENOENT') return { npmMissing: true };
  const stopWatching = watchNpmDownload(cache.stdout.trim(), onBytes);
  const packed = await execa(
    'npm',
    ['pack', specification, '--ignore-scripts', '--pack-destination', destination],
    { ...options, ...(signal === undefined ? {} : { cancelSignal: signal }) },
  ).finally(stopWatching);
  if (packed.failed) {
    const code = /^npm (?:error|ERR!) code (\S+)/m.exec(packed.stderr)?.[1] ?? 'UNKNOWN';
    return { code, said: withoutAddresses(packed.stderr) };
  }
  const tarball = (await readdir(destination)).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) return { code: 'UNKNOWN', said: 'npm pack wrote no tarball' };
  return { tarball: path.join(destination, tarball) };
}

/** npm's own words, a few lines of them, without addresses (they can hold credentials) and paths. */
function withoutAddresses(stderr: string): string {
  return stderr
    .split('\n')
    .filter((line) => /^npm (?:error|ERR!) /.test(line) && !line.includes('complete log'))
    .map((line) =>
      line.replace(/^npm (?:error|ERR!) /, '').replaceAll(/\b[a-z]+:\/\/\S+/gi, 'the registry'),
    )
    .slice(0, 4)
    .join('\n');
}

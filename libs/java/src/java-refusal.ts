import { InputError } from '@sparkloom/errors';
import type { JavaRequirement } from './java-requirement.js';
import { describeJava, type JavaInstallation } from './java-installation.js';

/** Why an installation is not for a stack, in a few words. */
export function refusalReason(
  installation: JavaInstallation,
  { id, javaVersions }: JavaRequirement,
): string {
  const { version, problems } = installation;
  if (problems.length > 0) return problems.join('; ');
  const versions = `${id} runs on ${javaVersions.join(', ')}`;
  return version !== undefined && version > Math.max(...javaVersions)
    ? `Java ${String(version)} is too new: ${versions}`
    : `Java ${String(version)} is not supported: ${versions}`;
}

/** The refusal of all these installations; its code tells the nearest miss. */
export function javaRefusal(
  installations: readonly JavaInstallation[],
  requirement: JavaRequirement,
): InputError {
  const { id, javaVersions, javaLimit } = requirement;
  const [preferred, ...others] = javaVersions;
  const install = [
    `install JDK ${String(preferred)}`,
    others.length === 0 ? '' : ` (${others.join(', ')} will do too)`,
    `: \`apt install openjdk-${String(preferred)}-jdk-headless\` on Debian and Ubuntu,`,
    ` \`dnf install java-${String(preferred)}-openjdk-devel\` on Fedora;`,
    ' or name one with `--java-home DIR` or SPARKLOOM_JAVA_HOME',
  ].join('');
  const { code, problem } = nearestMiss(installations, requirement);
  const onlyOrdered = installations.every(({ origin }) => origin === '--java-home');
  return new InputError({
    code,
    problem,
    ...(installations.length > 0 && onlyOrdered ? { where: '--java-home' } : {}),
    expected: `a JDK ${list(javaVersions)} for ${id}${code === 'JAVA_TOO_NEW' ? `: ${javaLimit}` : ''}`,
    found: foundList(installations, requirement),
    remedy: install,
  });
}

function nearestMiss(
  installations: readonly JavaInstallation[],
  { id, javaVersions }: JavaRequirement,
): { readonly code: string; readonly problem: string } {
  const wanted = installations.find(
    ({ version }) => version !== undefined && javaVersions.includes(version),
  );
  if (wanted !== undefined) {
    const name = describeJava(wanted);
    if (wanted.libjvm === undefined) {
      return {
        code: 'JAVA_WITHOUT_LIBJVM',
        problem: `${name} has no libjvm, which Sparkloom loads into its process`,
      };
    }
    return wanted.withoutCompiler
      ? {
          code: 'JAVA_WITHOUT_COMPILER',
          problem: `${name} is a runtime without the compiler, which Scala needs`,
        }
      : {
          code: 'JAVA_WRONG_ARCHITECTURE',
          problem: `${name} is built for another processor than this Node.js`,
        };
  }
  const versions = installations.flatMap(({ version }) => version ?? []);
  if (versions.length > 0) {
    return versions.every((version) => version > Math.max(...javaVersions))
      ? { code: 'JAVA_TOO_NEW', problem: `Java is installed, but too new for ${id}` }
      : {
          code: 'JAVA_VERSION_UNSUPPORTED',
          problem: `Java is installed, but in no version that ${id} runs on`,
        };
  }
  return installations.some(({ origin }) => origin === '--java-home')
    ? { code: 'JAVA_HOME_INVALID', problem: '--java-home does not name a Java home' }
    : {
        code: 'JAVA_NOT_FOUND',
        problem: 'there is no Java on this machine that Sparkloom can find',
      };
}

function foundList(
  installations: readonly JavaInstallation[],
  requirement: JavaRequirement,
): string {
  if (installations.length === 0) {
    return 'nothing in SPARKLOOM_JAVA_HOME, JAVA_HOME, PATH and the usual folders';
  }
  return installations
    .map((installation) => {
      const by = installation.origin === 'folder' ? '' : ` (${installation.origin})`;
      return `${describeJava(installation)}${by}: ${refusalReason(installation, requirement)}`;
    })
    .join('\n');
}

function list(versions: readonly number[]): string {
  if (versions.length < 2) return versions.join();
  return `${versions.slice(0, -1).join(', ')} or ${String(versions.at(-1))}`;
}

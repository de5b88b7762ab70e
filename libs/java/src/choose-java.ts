import { javaRefusal, refusalReason } from './java-refusal.js';
import type { JavaInstallation, JavaOrigin } from './java-installation.js';
import type { JavaRequirement } from './java-requirement.js';

/** What a stack says about Java; `@sparkloom/stacks` has one for every stack. */
/** An installation that can be loaded. */
export interface UsableJava extends JavaInstallation {
  readonly version: number;
  readonly fullVersion: string;
  readonly libjvm: string;
}

/** An installation that the environment named and that was not taken. */
export interface PassedOverJava {
  readonly home: string;
  readonly origin: JavaOrigin;
  readonly reason: string;
}

/** The Java that a stack runs on, and what was passed over for it. */
export interface ChosenJava {
  readonly java: UsableJava;
  /** To be told to the user: they set a variable, and something else is used. */
  readonly passedOver: readonly PassedOverJava[];
}

/**
 * Chooses the Java for a stack: the first usable one that the stack accepts, in the order of
 * {@link findJavaInstallations}; among those that were merely found, the version that the stack
 * prefers. `--java-home` is an order: it is taken or refused, never replaced.
 *
 * @throws InputError `JAVA_NOT_FOUND`, `JAVA_TOO_NEW`, `JAVA_VERSION_UNSUPPORTED`,
 *   `JAVA_WITHOUT_LIBJVM`, `JAVA_WRONG_ARCHITECTURE` or `JAVA_HOME_INVALID`
 */
export function chooseJava(
  installations: readonly JavaInstallation[],
  requirement: JavaRequirement,
): ChosenJava {
  const ordered = installations.find(({ origin }) => origin === '--java-home');
  if (ordered !== undefined) {
    if (!isAccepted(ordered, requirement)) throw javaRefusal([ordered], requirement);
    return { java: ordered, passedOver: [] };
  }
  const passedOver: PassedOverJava[] = [];
  for (const installation of byPreference(installations, requirement)) {
    if (isAccepted(installation, requirement)) return { java: installation, passedOver };
    if (installation.origin === 'folder') continue;
    const { home, origin } = installation;
    passedOver.push({ home, origin, reason: refusalReason(installation, requirement) });
  }
  throw javaRefusal(installations, requirement);
}

function isAccepted(
  installation: JavaInstallation,
  { javaVersions }: JavaRequirement,
): installation is UsableJava {
  const { version, libjvm, problems } = installation;
  return (
    version !== undefined &&
    libjvm !== undefined &&
    problems.length === 0 &&
    javaVersions.includes(version)
  );
}

/** Those that somebody named, in their order; then those that were found, the preferred first. */
function byPreference(
  installations: readonly JavaInstallation[],
  { javaVersions }: JavaRequirement,
): readonly JavaInstallation[] {
  const rank = ({ version }: JavaInstallation): number => {
    const index = version === undefined ? -1 : javaVersions.indexOf(version);
    return index === -1 ? javaVersions.length : index;
  };
  return [
    ...installations.filter(({ origin }) => origin !== 'folder'),
    ...installations
      .filter(({ origin }) => origin === 'folder')
      .sort((one, other) => rank(one) - rank(other)),
  ];
}

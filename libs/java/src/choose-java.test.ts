import { InputError } from '@sparkloom/errors';
import { describe, expect, it } from 'vitest';
import { chooseJava } from './choose-java.js';
import type { JavaInstallation } from './java-installation.js';

const stack = { id: 'bigdl-0.13', javaVersions: [17, 11, 8, 21], javaLimit: 'no getSubject' };

const java = (version: number, more: Partial<JavaInstallation> = {}): JavaInstallation => ({
  home: `/java/${String(version)}`,
  version,
  fullVersion: `${String(version)}.0.1`,
  vendor: 'Debian',
  architecture: 'x64',
  libjvm: `/java/${String(version)}/lib/server/libjvm.so`,
  withoutCompiler: false,
  origin: 'folder',
  problems: [],
  ...more,
});

const invalid = (origin: JavaInstallation['origin']): JavaInstallation => ({
  ...java(17),
  home: '/gone',
  version: undefined,
  fullVersion: undefined,
  libjvm: undefined,
  origin,
  problems: ['the folder does not exist'],
});

function refusal(...installations: JavaInstallation[]): InputError {
  try {
    chooseJava(installations, stack);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('chooseJava', () => {
  it('takes what was named before what was found', () => {
    const chosen = chooseJava([java(21, { origin: 'JAVA_HOME' }), java(17)], stack);
    expect(chosen.java.version).toBe(21);
    expect(chosen.passedOver).toEqual([]);
  });

  it('takes the version that the stack prefers of those that were found', () => {
    expect(chooseJava([java(25), java(21), java(8), java(17)], stack).java.version).toBe(17);
  });

  it('passes over a named one that is too new, and says so', () => {
    const { java: taken, passedOver } = chooseJava(
      [java(25, { origin: 'JAVA_HOME' }), invalid('PATH'), java(11)],
      stack,
    );
    expect(taken.version).toBe(11);
    expect(passedOver).toEqual([
      {
        home: '/java/25',
        origin: 'JAVA_HOME',
        reason: 'Java 25 is too new: bigdl-0.13 runs on 17, 11, 8, 21',
      },
      { home: '/gone', origin: 'PATH', reason: 'the folder does not exist' },
    ]);
  });

  it('never replaces --java-home', () => {
    const error = refusal(java(25, { origin: '--java-home' }), java(17));
    expect(error.code).toBe('JAVA_TOO_NEW');
    expect(error.details.where).toBe('--java-home');
    expect(refusal(invalid('--java-home'), java(17)).code).toBe('JAVA_HOME_INVALID');
  });

  it('refuses a machine without Java', () => {
    expect(refusal().code).toBe('JAVA_NOT_FOUND');
    const error = refusal(invalid('JAVA_HOME'));
    expect(error.code).toBe('JAVA_NOT_FOUND');
    expect(error.details.found).toContain('/gone (JAVA_HOME): the folder does not exist');
  });

  it('says what to install when all are too new', () => {
    const error = refusal(java(25), java(24));
    expect(error.code).toBe('JAVA_TOO_NEW');
    expect(error.details.expected).toBe('a JDK 17, 11, 8 or 21 for bigdl-0.13: no getSubject');
    expect(error.details.remedy).toContain('apt install openjdk-17-jdk-headless');
    expect(error.details.found).toContain('Java 25.0.1 (Debian) in /java/25');
    expect(error.details.found).toContain('/java/24');
  });

  it('refuses versions that are old or between', () => {
    expect(refusal(java(25), java(14)).code).toBe('JAVA_VERSION_UNSUPPORTED');
    expect(refusal(java(7)).code).toBe('JAVA_VERSION_UNSUPPORTED');
  });

  it('refuses the right version without its library, or for another processor', () => {
    const bare = java(17, { libjvm: undefined, problems: ['it has no libjvm'] });
    expect(refusal(java(25), bare).code).toBe('JAVA_WITHOUT_LIBJVM');
    const arm = java(17, { architecture: 'arm64', problems: ['it is built for arm64'] });
    expect(refusal(arm).code).toBe('JAVA_WRONG_ARCHITECTURE');
  });
});

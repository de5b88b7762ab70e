import { describe, expect, it } from 'vitest';
import { mavenFailure } from './maven-failure.js';

/** Lines as Maven 3.8 prints them, addresses changed. */
const cases = [
  [
    'MAVEN_OFFLINE',
    'refused',
    '[ERROR] Plugin org.apache.maven.plugins:maven-resources-plugin:3.3.1 or one of its dependencies could not be resolved: Failed to read artifact descriptor for org.apache.maven.plugins:maven-resources-plugin:jar:3.3.1: Could not transfer artifact org.apache.maven.plugins:maven-resources-plugin:pom:3.3.1 from/to closed (https://m.example/): transfer failed for https://m.example/x.pom: Connect to m.example:443 [m.example/127.0.0.1] failed: Connection refused -> [Help 1]',
  ],
  [
    'MAVEN_OFFLINE',
    'offline mode',
    '[ERROR] Cannot access central (https://m.example/maven2) in offline mode and the artifact org.a:b:jar:3.3.1 has not been downloaded from it before. -> [Help 1]',
  ],
  [
    'MAVEN_OFFLINE',
    'host is unknown',
    '[ERROR] Could not transfer artifact org.a:b:pom:1.0 from/to central (https://m.example/maven2): m.example: Temporary failure in name resolution',
  ],
  [
    'MAVEN_UNAUTHORIZED',
    'org.a:b:pom:1.0',
    '[ERROR] Could not transfer artifact org.a:b:pom:1.0 from/to central (https://m.example/maven2): authentication failed for https://m.example/maven2/b.pom, status: 401 Unauthorized',
  ],
  [
    'JAR_NOT_FOUND',
    'no such artifact',
    '[ERROR] Failed to execute goal on project b: Could not resolve dependencies for project a:b:pom:1: Could not find artifact org.nowhere:nothing:jar:1.0 in central (https://m.example/maven2) -> [Help 1]',
  ],
  [
    'JAR_CORRUPT',
    'another one',
    '[ERROR] Could not transfer artifact org.a:b:jar:1.0 from/to m (https://m.example/): Checksum validation failed, expected aa but is actually bb -> [Help 1]',
  ],
  [
    'JAR_CORRUPT',
    'cannot be read',
    '[ERROR] error: error while loading package, zip END header not found',
  ],
  [
    'STACK_BUILD_FAILED',
    'Mnist.scala:12: error: not found',
    '[ERROR] /x/Mnist.scala:12: error: not found: value foo, see https://m.example/help',
  ],
] as const;

describe('mavenFailure', () => {
  it.each(cases)('is %s (%s)', (code, found, line) => {
    const { details } = mavenFailure(`[INFO] Building\n${line}\n[ERROR] \n`, '/logs/maven.log');
    expect(details.code).toBe(code);
    expect(details.found).toContain(found);
    expect(details.log).toBe('/logs/maven.log');
    expect(details.remedy).toBeTruthy();
    expect(JSON.stringify(details)).not.toContain('m.example');
  });

  it('names the artifact that is missing', () => {
    const error = mavenFailure(
      '[ERROR] Could not find artifact org.nowhere:nothing:jar:1.0 in c',
      'x',
    );
    expect(error.details.problem).toContain('org.nowhere:nothing:jar:1.0');
  });
});

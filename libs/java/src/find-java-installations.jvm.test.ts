import { describe, expect, it } from 'vitest';
import { findJavaInstallations } from './find-java-installations.js';

describe('this machine', () => {
  it('has a Java, and its library is for this processor', async () => {
    const found = await findJavaInstallations({ env: process.env });
    const loadable = found.filter(({ problems }) => problems.length === 0);
    expect(loadable.length).toBeGreaterThan(0);
    for (const { version, architecture } of loadable) {
      expect(version).toBeGreaterThanOrEqual(8);
      expect(architecture).toBe(process.arch);
    }
  });
});

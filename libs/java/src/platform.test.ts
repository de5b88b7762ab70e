import { describe, expect, it } from 'vitest';
import { jvmModuleOptions } from './jvm-module-options.js';
import { checkPlatform, currentPlatform } from './platform.js';

describe('checkPlatform', () => {
  it('accepts Linux on x86-64 with glibc', () => {
    expect(() => checkPlatform({ platform: 'linux', arch: 'x64', glibc: '2.36' })).not.toThrow();
  });

  it.each([
    { platform: 'darwin', arch: 'arm64', glibc: undefined },
    { platform: 'win32', arch: 'x64', glibc: undefined },
    { platform: 'linux', arch: 'arm64', glibc: '2.36' },
    { platform: 'linux', arch: 'x64', glibc: undefined },
  ])('refuses $platform $arch with glibc $glibc', (platform) => {
    expect(() => checkPlatform(platform)).toThrow(
      expect.objectContaining({ code: 'PLATFORM_UNSUPPORTED' }),
    );
  });

  it('knows this process', () => {
    expect(currentPlatform()).toMatchObject({ platform: process.platform, arch: process.arch });
  });
});

describe('jvmModuleOptions', () => {
  it('opens nothing where there are no modules', () => {
    expect(jvmModuleOptions(8)).toEqual([]);
  });

  it.each([
    [17, false],
    [18, true],
    [23, true],
    [24, false],
  ])('of Java %i asks for the security manager: %s', (version, asks) => {
    const options = jvmModuleOptions(version);
    expect(options).toContain('--add-opens=java.base/sun.nio.ch=ALL-UNNAMED');
    expect(options.includes('-Djava.security.manager=allow')).toBe(asks);
  });
});

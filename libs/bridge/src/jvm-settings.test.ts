import { describe, expect, it, vi } from 'vitest';
import { jvmOptions } from './jvm-settings.js';
import { startJvm } from './start-jvm.js';

const settings = {
  java: { home: '/jdk', libjvm: '/jdk/lib/server/libjvm.so', version: 17 },
  classPath: ['/jars/a.jar', '/jars/b.jar'],
  heapMiB: 512,
};

describe('jvmOptions', () => {
  it('leaves signals to Node, sets heap and class path', () => {
    expect(jvmOptions(settings)).toEqual(
      expect.arrayContaining(['-Xrs', '-Xmx512m', '-Djava.class.path=/jars/a.jar:/jars/b.jar']),
    );
  });

  it('opens modules where there are modules', () => {
    const opened = (version: number): boolean =>
      jvmOptions({ ...settings, java: { ...settings.java, version } }).some((option) =>
        option.startsWith('--add-opens='),
      );
    expect([opened(8), opened(11)]).toEqual([false, true]);
  });

  it('starts from an archive of classes where Java can', () => {
    const options = (version: number): readonly string[] =>
      jvmOptions({
        ...settings,
        java: { ...settings.java, version },
        quickStart: { classArchive: '/jars/classes.jsa' },
      }).filter((option) => /^-X(?:X:Shared|share|log)/.test(option));
    expect(options(17)).toContain('-XX:SharedArchiveFile=/jars/classes.jsa');
    expect(options(11)).toEqual([]);
  });

  it('maps an archive as it was written where Java would move it', () => {
    const relocation = (version: number): boolean =>
      jvmOptions({
        ...settings,
        java: { ...settings.java, version },
        quickStart: { classArchive: '/jars/classes.jsa' },
      }).includes('-XX:ArchiveRelocationMode=0');
    expect([13, 17, 21].map(relocation)).toEqual([false, true, true]);
  });

  it("looks for libraries in the folder given, the user's and the system's, in this order", () => {
    vi.stubEnv('LD_LIBRARY_PATH', '/opt/hadoop/lib');
    const options = jvmOptions({ ...settings, quickStart: { nativeLibraries: '/cache/mkl' } });
    vi.unstubAllEnvs();
    expect(options.find((option) => option.startsWith('-Djava.library.path'))).toMatch(
      /=\/cache\/mkl:\/opt\/hadoop\/lib:.*:\/usr\/lib$/,
    );
  });

  it('puts the options of the user last, so that they win', () => {
    const options = jvmOptions({
      ...settings,
      options: ['-XX:+UseSerialGC'],
      systemProperties: { 'spark.master': 'local[2]' },
    });
    expect(options).toContain('-Dspark.master=local[2]');
    expect(options.at(-1)).toBe('-XX:+UseSerialGC');
  });
});

describe('startJvm', () => {
  it('refuses a class path with a gap before there is a JVM', async () => {
    await expect(startJvm(settings)).rejects.toMatchObject({
      code: 'CLASS_PATH_ENTRY_MISSING',
      details: { where: '/jars/a.jar' },
    });
  });

  it('says that a library is no JVM', async () => {
    await expect(startJvm({ ...settings, classPath: [] })).rejects.toMatchObject({
      code: 'JVM_NOT_STARTED',
      details: { where: '/jdk/lib/server/libjvm.so' },
    });
  });
});

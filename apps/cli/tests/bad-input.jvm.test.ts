import { access, copyFile, mkdir, readdir, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { craftMnist } from '@sparkloom/datasets/crafted-mnist';
import { craftJavaHome } from '@sparkloom/java/crafted-java-home';
import { describe, expect, test } from 'vitest';

import { type CliOptions, runCli, temporaryFolder } from './run-cli.js';

/** Runs a command that must be refused: exit 2, the code, a remedy, no trace, nothing left behind. */
async function refused(
  args: readonly string[],
  code: string,
  options: CliOptions = {},
): Promise<string> {
  const cwd = options.cwd ?? (await temporaryFolder());
  const before = await readdir(cwd);
  const { exitCode, stdout, stderr } = await runCli(args, { ...options, cwd });
  expect(stderr).toContain(`error ${code}: `);
  expect(exitCode).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^ {2}remedy +\S/m);
  expect(stderr).not.toMatch(/^\s+at .*\.ts:\d+/m);
  expect(await readdir(cwd)).toEqual(before);
  return stderr;
}

/** A machine on which Java is only where a test puts it. */
async function machineWith(java?: Parameters<typeof craftJavaHome>[1]): Promise<CliOptions> {
  const roots = await temporaryFolder();
  if (java !== undefined) await craftJavaHome(path.join(roots, 'jdk'), java);
  return {
    env: {
      JAVA_HOME: undefined,
      SPARKLOOM_JAVA_HOME: undefined,
      SPARKLOOM_JAVA_ROOTS: roots,
      PATH: await temporaryFolder(),
    },
  };
}

describe('Java', () => {
  test('no JDK at all', async () => {
    await refused(['train', 'lenet'], 'JAVA_NOT_FOUND', await machineWith());
  });

  test('only a JDK that is too new says which to install', async () => {
    const message = await refused(
      ['train', 'lenet'],
      'JAVA_TOO_NEW',
      await machineWith({ version: '25.0.1' }),
    );
    expect(message).toContain('17');
    expect(message).toContain('25');
  });

  test('a JDK without libjvm', async () => {
    await refused(['train', 'lenet'], 'JAVA_WITHOUT_LIBJVM', await machineWith({ libjvm: null }));
  });

  test('a runtime without a compiler', async () => {
    const runtime = { modules: 'java.base java.compiler jdk.unsupported' };
    await refused(['train', 'lenet'], 'JAVA_WITHOUT_COMPILER', await machineWith(runtime));
  });

  test('a JDK of another architecture', async () => {
    await refused(
      ['train', 'lenet'],
      'JAVA_WRONG_ARCHITECTURE',
      await machineWith({ machine: 183 }),
    );
  });

  test('a --java-home that is none', async () => {
    const folder = await temporaryFolder();
    await refused(['train', 'lenet', '--java-home', folder], 'JAVA_HOME_INVALID');
  });
});

describe('jars and data', () => {
  test('no Maven, and nothing in the cache', async () => {
    const machine = await machineWith({});
    await refused(['train', 'lenet'], 'MAVEN_NOT_FOUND', {
      env: { ...machine.env, SPARKLOOM_HOME: await temporaryFolder() },
    });
  });

  test('offline with an empty repository', async () => {
    const home = await temporaryFolder();
    const repository = path.join(await temporaryFolder(), 'repository');
    const offline = ['http', 'https'].flatMap((scheme) => [
      `-D${scheme}.proxyHost=127.0.0.1`,
      `-D${scheme}.proxyPort=9`,
    ]);
    await refused(['train', 'lenet'], 'MAVEN_OFFLINE', {
      env: {
        SPARKLOOM_HOME: home,
        MAVEN_OPTS: [`-Dmaven.repo.local=${repository}`, ...offline].join(' '),
      },
    });
    expect(await readdir(path.join(home, 'stacks'))).toEqual([]);
  });

  test('data that is missing', async () => {
    const folder = await temporaryFolder();
    await refused(['train', 'lenet', '--data-dir', folder], 'DATA_MISSING');
  });

  test('a truncated IDX file', async () => {
    const folder = await temporaryFolder();
    await craftMnist(folder);
    await truncate(path.join(folder, 't10k-images-idx3-ubyte'), 7_000_000);
    const message = await refused(['train', 'lenet', '--data-dir', folder], 'DATA_CORRUPT');
    expect(message).toContain('7,000,000');
  });
});

describe('models', () => {
  test('an unknown model, with the one that was meant', async () => {
    const message = await refused(['train', 'lnet'], 'MODEL_UNKNOWN');
    expect(message).toContain('did you mean `lenet`?');
  });

  test('an unknown layer argument and a wrong size, at the author’s line', async () => {
    const folder = await temporaryFolder();
    const write = (name: string, layer: string): Promise<void> =>
      writeFile(
        path.join(folder, name),
        "import { conv2d, dense, image, sequential } from '@sparkloom/dsl';\n\n" +
          `export default sequential('Bad', image(1, 28, 28),\n  ${layer});\n`,
      );
    await write('argument.ts', 'conv2d(6, { kernel: 5, strides: 2 } as never)');
    await write('size.ts', 'conv2d(6, { kernel: 40 } as { kernel: number })');
    await write('rank.ts', 'dense(10) as never');

    const argument = await refused(['summary', path.join(folder, 'argument.ts')], 'LAYER_ARGUMENT');
    expect(argument).toContain('did you mean `stride`?');
    expect(argument).toContain(`${path.join(folder, 'argument.ts')}:4:`);
    const size = await refused(['summary', path.join(folder, 'size.ts')], 'SHAPE_MISMATCH');
    expect(size).toContain('layer `conv2d1` (conv2d, #1 of `Bad`)');
    expect(size).toContain(`${path.join(folder, 'size.ts')}:4:`);
    const rank = await refused(['summary', path.join(folder, 'rank.ts')], 'RANK_MISMATCH');
    expect(rank).toContain('put `flatten()` before it');
  });

  test('a file that is not TypeScript, one that throws, one without a default export', async () => {
    const folder = await temporaryFolder();
    const file = (name: string): string => path.join(folder, name);
    await writeFile(file('syntax.ts'), 'export default sequential(;\n');
    await writeFile(file('throws.ts'), '\nthrow new TypeError("too deep");\n');
    await writeFile(file('none.ts'), 'export const model = 1;\n');
    const syntax = await refused(['summary', file('syntax.ts')], 'MODEL_SYNTAX');
    expect(syntax).toContain('syntax.ts:1:27');
    const throws = await refused(['summary', file('throws.ts')], 'MODEL_THROWS');
    expect(throws).toContain('TypeError: too deep');
    expect(throws).toContain('throws.ts:2:');
    await refused(['summary', file('none.ts')], 'DEFAULT_EXPORT_MISSING');
  });

  test('a network that does not fit its data', async () => {
    await refused(['train', 'lenet', '--param', 'classes=3'], 'MODEL_DOES_NOT_FIT_DATA');
    const folder = await temporaryFolder();
    await writeFile(
      path.join(folder, 'model.ts'),
      "import { dense, flatten, image, sequential } from '@sparkloom/dsl';\n" +
        "export default sequential('Color', image(3, 32, 32), flatten(), dense(10));\n",
    );
    const experiment = new URL('../../../models-dsl/lenet/experiment.ts', import.meta.url);
    await copyFile(experiment, path.join(folder, 'experiment.ts'));
    const message = await refused(['codegen', folder], 'MODEL_DOES_NOT_FIT_DATA');
    expect(message).toContain('[1, 28, 28]');
    expect(message).toContain('[3, 32, 32]');
  });

  test('a path with blanks and parentheses is named whole', async () => {
    const folder = path.join(await temporaryFolder(), "a folder (it's mine)");
    await mkdir(folder);
    const file = path.join(folder, 'model.ts');
    await writeFile(
      file,
      "import { image, sequential, tanh } from '@sparkloom/dsl';\n" +
        "export default sequential('not a name', image(1, 2, 2), tanh());\n",
    );
    expect(await refused(['summary', file], 'MODEL_INVALID')).toContain(`${file}:2:`);
  });

  test('a parameter that the model does not have', async () => {
    const message = await refused(
      ['summary', 'lenet', '--param', 'clases=20'],
      'PARAMETER_UNKNOWN',
    );
    expect(message).toContain('did you mean `classes`?');
  });
});

describe('flags', () => {
  test('an unknown flag, with the one that was meant', async () => {
    const { exitCode, stderr } = await runCli(['train', 'lenet', '--epoch', '2']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("unknown option '--epoch'");
    expect(stderr).toContain('--epochs');
  });

  test('values out of range', async () => {
    await refused(['train', 'lenet', '--epochs', '0'], 'FLAG_INVALID');
    await refused(['train', 'lenet', '--seed', '1.5'], 'FLAG_INVALID');
    await refused(['train', 'lenet', '--stack', 'bigdl-0.12'], 'STACK_UNKNOWN');
  });

  test('an unknown configuration key, with the one that was meant', async () => {
    const message = await refused(
      ['train', 'lenet', '--conf', 'spark.executr.memory=1g'],
      'CONF_KEY_UNKNOWN',
    );
    expect(message).toContain('spark.executor.memory');
  });

  test('a batch that the cores do not divide, with the nearest that they do', async () => {
    const message = await refused(
      ['train', 'lenet', '--master', 'local[6]', '--batch-size', '128'],
      'BATCH_NOT_DIVISIBLE',
    );
    expect(message).toContain('126');
    expect(message).toContain('132');
  });

  test('a place for output that cannot be written', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'file'), '');
    const out = path.join(folder, 'file', 'below');
    await refused(['codegen', 'lenet', '--out', out], 'OUTPUT_UNWRITABLE');
    const properties = ['train', 'lenet', '--properties-file', folder];
    await refused(properties, 'PROPERTIES_FILE_UNREADABLE');
  });

  test('options that Java does not take', async () => {
    const options = 'spark.driver.extraJavaOptions=-agentlib:nope';
    await refused(['train', 'lenet', '--conf', options], 'JVM_NOT_STARTED');
  });

  test('a heap that Spark does not start with', async () => {
    await refused(['train', 'lenet', '--driver-memory', '64m'], 'HEAP_TOO_SMALL');
  });

  test('a heap that the machine does not have', async () => {
    await refused(['train', 'lenet', '--driver-memory', '4000g'], 'HEAP_TOO_LARGE');
  });

  test('a run folder that cannot be made, and one that is not empty', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'file'), '');
    const below = path.join(folder, 'file', 'run');
    await refused(['train', 'lenet', '--run-dir', below], 'RUN_DIRECTORY_UNWRITABLE');
    await mkdir(path.join(folder, 'full'));
    await writeFile(path.join(folder, 'full', 'notes.txt'), 'mine');
    const full = path.join(folder, 'full');
    await refused(['train', 'lenet', '--run-dir', full], 'RUN_DIRECTORY_NOT_EMPTY');
    await access(path.join(full, 'notes.txt'));
  });
});

test('with --json a refusal is a value on stdout too', async () => {
  const { exitCode, stdout } = await runCli(['--json', 'summary', 'lnet']);
  expect(exitCode).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'MODEL_UNKNOWN' } });
  const usage = await runCli(['--json', 'sumary', 'lenet']);
  expect(usage.exitCode).toBe(2);
  expect(JSON.parse(usage.stdout)).toMatchObject({ error: { code: 'USAGE' } });
});

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { findMaven } from '@sparkloom/jars';
import { chooseJava, findJavaInstallations } from '@sparkloom/java';
import { stackIds, stacks } from '@sparkloom/stacks';
import { execa } from 'execa';
import { expect, test } from 'vitest';

import { workspaceRoot } from '../setup/ensure-installed.mjs';

test.each(stackIds)('the Scala runtime passes its own tests on %s', async (id) => {
  const build = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-scala-'));
  try {
    const { java } = chooseJava(await findJavaInstallations({ env: process.env }), stacks[id]);
    const maven = await findMaven(process.env, java.home);
    const { all, exitCode } = await execa(
      maven.executable,
      [
        ...['--batch-mode', '--file', path.join(workspaceRoot, 'jvm', 'pom.xml')],
        ...['--projects', `stacks/${id}`, '--also-make', `-Dsparkloom.build.directory=${build}`],
        'test',
      ],
      { all: true, reject: false, stdin: 'ignore', env: { JAVA_HOME: java.home } },
    );
    expect(exitCode, all).toBe(0);
    const succeeded = Number(/Tests: succeeded (\d+), failed 0,/.exec(all)?.[1]);
    expect(succeeded).toBeGreaterThanOrEqual(20);
  } finally {
    await rm(build, { recursive: true, force: true });
  }
});

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { findMaven, prepareWheelJars } from '@sparkloom/jars';
import { chooseJava, findJavaInstallations } from '@sparkloom/java';
import { type StackId, stacks } from '@sparkloom/stacks';
import { execa } from 'execa';

import { workspaceRoot } from '../setup/ensure-installed.mjs';

/** How the Scala runtime's own tests ended on a stack. */
export interface ScalaTestResult {
  readonly exitCode: number | undefined;
  readonly output: string;
  readonly succeeded: number;
}

/** Where the Treebank is looked for; tests that need it are skipped where it is not. */
const treebankDirectory =
  process.env['SPARKLOOM_SST_DIR'] ?? path.join(workspaceRoot, '..', 'shared', 'data', 'sst');

/** Builds the Scala runtime for a stack in a folder of its own, and runs its tests. */
export async function runScalaTests(stack: StackId): Promise<ScalaTestResult> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-scala-'));
  const jvmDirectory = path.join(workspaceRoot, 'jvm');
  try {
    const { env } = process;
    const { java } = chooseJava(await findJavaInstallations({ env }), stacks[stack]);
    const maven = await findMaven(env, java.home);
    const wheelJars = await prepareWheelJars(stack, { cacheDirectory: folder, env, jvmDirectory });
    const { all, exitCode } = await execa(
      maven.executable,
      [
        ...['--batch-mode', '--file', path.join(jvmDirectory, 'pom.xml')],
        ...['--projects', `stacks/${stack}`, '--also-make'],
        `-Dsparkloom.build.directory=${path.join(folder, 'build')}`,
        ...(wheelJars === undefined ? [] : [`-Dbigdl.directory=${wheelJars.directory}`]),
        'test',
      ],
      {
        all: true,
        reject: false,
        stdin: 'ignore',
        env: { JAVA_HOME: java.home, SPARKLOOM_SST_DIR: treebankDirectory },
      },
    );
    const succeeded = Number(/Tests: succeeded (\d+), failed 0,/.exec(all)?.[1]);
    return { exitCode, output: all, succeeded };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

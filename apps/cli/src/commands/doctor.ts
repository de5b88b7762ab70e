import { statfs } from 'node:fs/promises';
import os from 'node:os';

import { availableMemory, startJvm } from '@sparkloom/bridge';
import { datasets, locateDataset } from '@sparkloom/datasets';
import { SparkloomError } from '@sparkloom/errors';
import { findMaven, type ResolvedStack } from '@sparkloom/jars';
import {
  checkPlatform,
  chooseJava,
  currentPlatform,
  currentProcessor,
  describeJava,
  findJavaInstallations,
  nativeEnvironment,
  type UsableJava,
} from '@sparkloom/java';
import { defaultDriverMemoryMiB } from '@sparkloom/spark';
import { stacks } from '@sparkloom/stacks';
import type { Command } from 'commander';

import { fasterFeature, neededFeature } from '../pipeline/engine-for.js';
import { prepareStack, stackNamed } from '../pipeline/prepare-stack.js';
import { print } from '../terminal/output.js';
import { createProgress } from '../terminal/progress.js';
import { dataDirectory, homeDirectory } from '../workspace.js';
import { javaHomeOption, stackOption } from './shared-options.js';

/** One thing that was looked at. */
interface Check {
  readonly name: string;
  readonly state: 'good' | 'wrong' | 'not yet';
  readonly found: string;
  readonly remedy?: string;
}

/** Runs a check; what it refuses is found wrong, with the refusal's remedy. */
async function check(name: string, look: () => Promise<string>): Promise<Check> {
  try {
    return { name, state: 'good', found: await look() };
  } catch (error) {
    if (!(error instanceof SparkloomError)) throw error;
    const { problem, found, remedy } = error.details;
    return {
      name,
      state: 'wrong',
      found: found === undefined ? problem : `${problem}: ${found}`,
      ...(remedy === undefined ? {} : { remedy }),
    };
  }
}

/** What the processor means for the kernels: which engine, and what MKL is told. */
function checkProcessor(): Check {
  const processor = currentProcessor();
  const told = Object.entries(nativeEnvironment(processor, process.env)).map(
    ([name, value]) => `${name}=${value} for MKL`,
  );
  const hasKernels = processor.features.has(neededFeature);
  const features = [neededFeature, fasterFeature].map(
    (feature) => `${processor.features.has(feature) ? '' : 'no '}${feature}`,
  );
  return {
    name: 'processor',
    state: hasKernels ? 'good' : 'not yet',
    found: [processor.vendor || 'unknown maker', ...features, ...told].join(', '),
    ...(hasKernels ? {} : { remedy: 'networks are computed with --engine mklblas here' }),
  };
}

async function checkData(): Promise<readonly Check[]> {
  return Promise.all(
    Object.values(datasets).map(async ({ id, title }): Promise<Check> => {
      const name = `data ${id}`;
      const found = await check(name, async () => {
        const located = await locateDataset(id, { directory: dataDirectory(id) });
        return `${title} in ${located.directory}`;
      });
      return found.state === 'good' ? found : { ...found, state: 'not yet' };
    }),
  );
}

/** Starts a JVM with the stack's jars and lets it load MKL. */
async function checkNatives(
  stackId: ReturnType<typeof stackNamed>,
  java: UsableJava,
  signal: AbortSignal,
): Promise<readonly Check[]> {
  let stack: ResolvedStack | undefined;
  const jars = await check('jars', async () => {
    stack = await prepareStack(stackId, java, createProgress(), signal);
    return `${stack.classPath.length} jars of ${stackId}${stack.fromCache ? ', cached' : ''}`;
  });
  if (stack === undefined) return [jars];
  const { classPath, quickStart } = stack;
  const natives = await check('JVM and MKL', async () => {
    const jvm = await startJvm({ java, classPath, quickStart, heapMiB: 256 });
    const { mkl, mklThreads, problem } = await jvm.loadNatives();
    if (!mkl) {
      throw new SparkloomError({
        code: 'NATIVES_NOT_LOADED',
        problem: "BigDL's MKL library does not load",
        ...(problem === undefined ? {} : { found: problem }),
        remedy: 'see that the temporary folder may hold executables (not mounted noexec)',
      });
    }
    return `Java ${await jvm.javaVersion()} in this process, MKL with ${mklThreads} thread${mklThreads === 1 ? '' : 's'} a model`;
  });
  return [jars, natives];
}

const marks: Readonly<Record<Check['state'], string>> = { good: '✔', wrong: '✖', 'not yet': '·' };

/** `sparkloom doctor`: what a training needs of this machine, each thing with its remedy. */
export function addDoctor(program: Command, signal: AbortSignal): void {
  program
    .command('doctor')
    .description('check what a training needs of this machine, with the remedy for each thing')
    .addOption(stackOption())
    .addOption(javaHomeOption())
    .action(async (options: { stack: string; javaHome?: string }) => {
      const stackId = stackNamed(options.stack);
      const installations = await findJavaInstallations({
        env: process.env,
        javaHome: options.javaHome,
      });
      let java: UsableJava | undefined;
      const checks: Check[] = [
        await check('platform', () => {
          const platform = currentPlatform();
          checkPlatform(platform);
          return Promise.resolve(
            `${platform.platform}, ${platform.arch}, glibc ${platform.glibc ?? '?'}, Node ${process.versions.node}`,
          );
        }),
        checkProcessor(),
        await check('Java', () => {
          java = chooseJava(installations, stacks[stackId]).java;
          return Promise.resolve(describeJava(java));
        }),
        await check('Maven', async () => {
          if (java === undefined) return 'looked at once there is a Java';
          const maven = await findMaven(process.env, java.home);
          return `${maven.version}, ${maven.executable}`;
        }),
        await check('memory', async () => {
          const { mebibytes, limitedBy } = await availableMemory();
          return `${Math.round(mebibytes / 1024)} GiB free (${limitedBy}), ${os.availableParallelism()} cores; a training takes ${defaultDriverMemoryMiB()} MiB`;
        }),
        await check('disk', async () => {
          const disk = await statfs(os.homedir());
          return `${Math.round((disk.bavail * disk.bsize) / 2 ** 30)} GiB free; the cache is ${homeDirectory()}`;
        }),
        ...(await checkData()),
      ];
      if (java !== undefined) checks.push(...(await checkNatives(stackId, java, signal)));
      const others = installations.filter((found) => found.home !== java?.home);
      const text = [
        ...checks.flatMap(({ name, state, found, remedy }) => [
          `${marks[state]} ${name.padEnd(12)} ${found}`,
          ...(state === 'good' || remedy === undefined ? [] : [`  ${' '.repeat(12)} → ${remedy}`]),
        ]),
        ...others.map((found) => `· also there   ${describeJava(found)}`),
      ].join('\n');
      print(program, { json: { stack: stackId, checks, java: installations }, text });
      if (checks.some(({ state }) => state === 'wrong')) process.exitCode = 2;
    });
}

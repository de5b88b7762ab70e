import os from 'node:os';

import { checkHeap, startJvm } from '@sparkloom/bridge';
import { InputError } from '@sparkloom/errors';
import { homeDirectory, jvmDirectory, resolveStack } from '@sparkloom/jars';
import { checkPlatform, chooseJava, currentPlatform, findJavaInstallations } from '@sparkloom/java';
import { trainedRun } from '@sparkloom/runs';
import { isStackId, stackIds, stacks, type StackId } from '@sparkloom/stacks';

import { loadNetwork } from './load-network.js';
import type { LoadedRun } from './loaded-run.js';

export interface LoadOptions {
  /** The network in 8-bit integers that `sparkloom quantize` has left. */
  readonly quantized?: boolean;
  /** Copies of the network that compute side by side; by default one a core of the machine. */
  readonly cores?: number;
  /** Heap of the JVM; by default 1024. */
  readonly heapMiB?: number;
  /** The JDK; by default found as the command finds it. */
  readonly javaHome?: string;
  /** Where BigDL and Java write their log; by default nowhere. */
  readonly log?: string;
}

/**
 * Loads the trained network of a run into the JVM of this process, of which there is one: runs of one
 * stack can be loaded side by side, those of another need a process of their own.
 *
 * @param directory the run's folder, such as `runs/lenet/<run>`
 * @throws InputError `RUN_NOT_FOUND`, `RUN_WITHOUT_NETWORK`, `RUN_NOT_QUANTIZED`,
 *   `NETWORK_UNREADABLE`, `NETWORK_INPUT_UNSUPPORTED`, and what concerns Java and jars
 *
 * @example
 * const run = await loadRun('runs/lenet/2026-11-25T20-00-00Z-1f2e');
 * const { classes } = await run.predict(new Float32Array(256 * 28 * 28));
 */
export async function loadRun(directory: string, options: LoadOptions = {}): Promise<LoadedRun> {
  const run = await trainedRun(directory, options);
  const heapMiB = options.heapMiB ?? 1024;
  await checkHeap(heapMiB);
  const { java, classPath, quickStart } = await prepare(
    stackOf(run.config.stack),
    options.javaHome,
  );
  const jvm = await startJvm({ java, classPath, quickStart, heapMiB });
  await jvm.redirectOutput(options.log ?? os.devNull);
  return loadNetwork(jvm, run, options.cores);
}

async function prepare(stackId: StackId, javaHome: string | undefined) {
  checkPlatform(currentPlatform());
  const { env } = process;
  const { java } = chooseJava(await findJavaInstallations({ env, javaHome }), stacks[stackId]);
  const { classPath, quickStart } = await resolveStack(stackId, {
    java,
    cacheDirectory: homeDirectory(),
    jvmDirectory,
    env,
  });
  return { java, classPath, quickStart };
}

function stackOf(id: string): StackId {
  if (isStackId(id)) return id;
  throw new InputError({
    code: 'STACK_UNKNOWN',
    problem: 'the run is of a stack that this Sparkloom does not have',
    expected: stackIds.join(', '),
    found: id,
    remedy: 'use the Sparkloom that has trained it',
  });
}

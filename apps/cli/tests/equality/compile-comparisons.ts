import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { startJvm } from '@sparkloom/bridge';
import type { ScalaFile } from '@sparkloom/codegen';
import { resolveStack } from '@sparkloom/jars';
import { chooseJava, findJavaInstallations } from '@sparkloom/java';
import { type StackId, stacks } from '@sparkloom/stacks';
import { expect } from 'vitest';

import { homeDirectory, jvmDirectory } from '../../src/workspace.js';
import { type ModelComparison, modelComparisonSchema } from './model-comparison.js';
import { stackSource } from './stack-source.js';

/** Two networks to compare, as Scala expressions for BigDL 0.x. */
export interface ModelPair {
  /** A `Module[Float]`. */
  readonly ours: string;
  /** A `Module[Float]`; its weights are copied to ours. */
  readonly theirs: string;
  /** An `Activity`, a batch of more than one, such as `ModelInputs.uniform(4, 3, 32, 32)`. */
  readonly input: string;
  /** A function of the input to what ours takes; itself if not given. */
  readonly ourInput?: string;
}

export interface ComparisonOptions<Name extends string> {
  readonly stack: StackId;
  /** Scala that is made for the stack, such as generated networks. */
  readonly generated: readonly ScalaFile[];
  readonly pairs: ReadonlyMap<Name, ModelPair>;
}

export interface Comparisons<Name extends string> {
  /** Runs a pair, forward and backward, in the JVM of this process. */
  compare(name: Name): Promise<ModelComparison>;
  /** Removes what was compiled. */
  close(): Promise<void>;
}

/**
 * Compiles pairs of networks with the comparison and the references of `jvm/reference`, all at once
 * and inside the JVM of this process, which is started for the stack. The compiler must not warn.
 */
export async function compileComparisons<Name extends string>({
  stack,
  generated,
  pairs,
}: ComparisonOptions<Name>): Promise<Comparisons<Name>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-equality-'));
  const close = () => rm(folder, { recursive: true, force: true });
  try {
    const handwritten = [
      ...(await scalaFiles(import.meta.dirname)),
      ...(await scalaFiles(path.join(jvmDirectory, referenceFolder))),
      { name: 'Comparisons.scala', text: comparisons(pairs) },
    ];
    const files = [
      ...generated,
      ...handwritten.map(({ name, text }) => ({ name, text: stackSource(text, stack) })),
    ];
    const sources = await Promise.all(
      files.map(async ({ name, text }, index) => {
        // Files of two networks may have the same name.
        const source = path.join(folder, 'src', String(index), name);
        await mkdir(path.dirname(source), { recursive: true });
        await writeFile(source, text);
        return source;
      }),
    );
    const classesDirectory = path.join(folder, 'classes');
    await mkdir(classesDirectory);
    const installations = await findJavaInstallations({ env: process.env });
    const { java } = chooseJava(installations, stacks[stack]);
    const { classPath } = await resolveStack(stack, {
      java,
      cacheDirectory: homeDirectory(),
      jvmDirectory,
      env: process.env,
    });
    const jvm = await startJvm({
      java,
      classPath: [...classPath, classesDirectory],
      heapMiB: 2048,
    });
    await jvm.redirectOutput(path.join(folder, 'log'));
    const jar = path.join(folder, 'comparisons.jar');
    const { warnings } = await jvm.compileScala({ sources, classesDirectory, jar });
    expect(warnings).toEqual([]);
    return {
      close,
      compare: async (name) =>
        modelComparisonSchema.parse(
          await jvm.train({
            mainClass: 'org.sparkloom.equality.Comparisons',
            arguments: [name],
            onEvent: () => undefined,
          }),
        ),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const referenceFolder = 'reference/src/main/scala/org/sparkloom/reference';

async function scalaFiles(directory: string): Promise<ScalaFile[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.scala')).sort();
  return Promise.all(
    names.map(async (name) => ({
      name,
      text: await readFile(path.join(directory, name), 'utf8'),
    })),
  );
}

/** A job's `run`, so that the bridge can call it. */
function comparisons(pairs: ReadonlyMap<string, ModelPair>): string {
  const cases = [...pairs].map(
    ([name, { ours, theirs, input, ourInput = 'identity' }]) => `
      case ${JSON.stringify(name)} => ModelEquality.compare(
        ${ours},
        ${theirs},
        ${input},
        ${ourInput})`,
  );
  return `
package org.sparkloom.equality

import com.intel.analytics.bigdl.nn._
import com.intel.analytics.bigdl.nn.abstractnn.Activity
import com.intel.analytics.bigdl.numeric.NumericFloat
import com.intel.analytics.bigdl.tensor.Tensor
import com.intel.analytics.bigdl.utils.T
import org.sparkloom.runtime.EventListener

object Comparisons {
  def run(arguments: Array[String], listener: EventListener): String =
    arguments(0) match {${cases.join('')}
    }
}
`;
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { startJvm } from '@sparkloom/bridge';
import { generateScala } from '@sparkloom/codegen';
import { resolveStack } from '@sparkloom/jars';
import { chooseJava, findJavaInstallations } from '@sparkloom/java';
import { stacks } from '@sparkloom/stacks';
import experiment from 'lenet/experiment';
import lenet from 'lenet';
import { expect, test } from 'vitest';
import { z } from 'zod';

import { homeDirectory, jvmDirectory } from '../src/workspace.js';

/** Compares the generated network with BigDL's own; a job's `run`, so that the bridge can call it. */
const comparison = `
package org.sparkloom.comparison

import com.intel.analytics.bigdl.models.lenet.{LeNet5 => BigDLLeNet5}
import com.intel.analytics.bigdl.numeric.NumericFloat
import com.intel.analytics.bigdl.tensor.Tensor
import com.intel.analytics.bigdl.utils.RandomGenerator

import org.sparkloom.models.lenet.LeNet5
import org.sparkloom.runtime.EventListener

object Comparison {
  def run(arguments: Array[String], listener: EventListener): String = {
    RandomGenerator.RNG.setSeed(7)
    val ours = LeNet5()
    val theirs = BigDLLeNet5(10)
    val ourWeights = ours.parameters()._1
    val theirWeights = theirs.parameters()._1
    ourWeights.zip(theirWeights).foreach { case (mine, other) => mine.copy(other) }
    val input = Tensor(16, 1, 28, 28).rand()
    val gradient = Tensor(16, 10).rand()
    val ourOutput = ours.forward(input).toTensor[Float].clone()
    val theirOutput = theirs.forward(input).toTensor[Float].clone()
    ours.zeroGradParameters()
    theirs.zeroGradParameters()
    ours.backward(input, gradient)
    theirs.backward(input, gradient)
    def largest(a: Tensor[Float], b: Tensor[Float]): Float = a.clone().sub(b).abs().max()
    val gradients = ours.parameters()._2.zip(theirs.parameters()._2)
    s"""{"ourParameters":\${ourWeights.map(_.nElement()).sum},""" +
      s""""theirParameters":\${theirWeights.map(_.nElement()).sum},""" +
      s""""output":\${largest(ourOutput, theirOutput)},""" +
      s""""largestOutput":\${theirOutput.abs().max()},""" +
      s""""gradient":\${gradients.map { case (a, b) => largest(a, b) }.max}}"""
  }
}
`;

const answer = z.object({
  ourParameters: z.number(),
  theirParameters: z.number(),
  output: z.number(),
  largestOutput: z.number(),
  gradient: z.number(),
});

test("the generated LeNet5 computes what BigDL's own LeNet5 computes", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-equality-'));
  try {
    const installations = await findJavaInstallations({ env: process.env });
    const { java } = chooseJava(installations, stacks['bigdl-0.13']);
    const stack = await resolveStack('bigdl-0.13', {
      java,
      cacheDirectory: homeDirectory(),
      jvmDirectory,
      env: process.env,
    });
    const generated = generateScala('lenet', lenet().ir, experiment, 'bigdl-0.13');
    const files = [...generated.files, { name: 'Comparison.scala', text: comparison }];
    const sources = await Promise.all(
      files.map(async ({ name, text }) => {
        const file = path.join(folder, name);
        await writeFile(file, text);
        return file;
      }),
    );
    const classesDirectory = path.join(folder, 'classes');
    await mkdir(classesDirectory);
    const jvm = await startJvm({
      java,
      classPath: [...stack.classPath, classesDirectory],
      heapMiB: 1024,
    });
    await jvm.redirectOutput(path.join(folder, 'log'));
    const { warnings } = await jvm.compileScala({
      sources,
      classesDirectory,
      jar: path.join(folder, 'job.jar'),
    });
    expect(warnings).toEqual([]);

    const compared = answer.parse(
      await jvm.train({
        mainClass: 'org.sparkloom.comparison.Comparison',
        arguments: [],
        onEvent: () => undefined,
      }),
    );
    expect(compared.ourParameters).toBe(22_278);
    expect(compared.theirParameters).toBe(22_278);
    expect(compared.largestOutput).toBeGreaterThan(1);
    expect(compared.output).toBeLessThanOrEqual(1e-6);
    expect(compared.gradient).toBeLessThanOrEqual(1e-6);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

import { randomUUID } from 'node:crypto';
import { cp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { generateScala } from '@sparkloom/codegen';
import { InputError } from '@sparkloom/errors';
import { makeDirectory, orRefuseUnwritable } from '@sparkloom/files';
import type { Experiment, InferredModel } from '@sparkloom/ir';
import { jvmModuleOptions } from '@sparkloom/java';
import { isTensorShape } from '@sparkloom/layers';
import { type EngineId, type StackId, stacks } from '@sparkloom/stacks';

import { projectPom } from './project-pom.js';
import { projectReadme } from './project-readme.js';

/** What is exported, and where to. */
export interface ProjectExport {
  /** The model's name in the workspace. */
  readonly name: string;
  readonly model: InferredModel;
  readonly experiment: Experiment;
  readonly stack: StackId;
  readonly engine: EngineId;
  /** The checkout's `jvm` folder. */
  readonly jvmDirectory: string;
  /** Folder of the project: new or empty. */
  readonly directory: string;
  /** BigDL's own jars, for a stack whose jars no Maven repository has. */
  readonly jars: readonly { readonly name: string; readonly path: string }[];
}

/** Parts of the runtime that a job needs; the compiler is for jobs that are made in process. */
const runtimeParts = [
  'checkpoint',
  'cluster',
  'data',
  'files',
  'inference',
  'layers',
  'runtime',
  'schedules',
  'training',
] as const;

/**
 * What the runtime of a stack consists of besides the sources that all stacks share; for MKL-DNN also
 * the layers of networks, and what they need of the stack.
 */
function runtimeSources(
  stack: StackId,
  engine: EngineId,
): readonly { readonly folder: string; readonly parts: readonly string[] }[] {
  const parts = ['org/sparkloom/compat', 'com'];
  const compat = stack === 'bigdl-2.4' ? 'bigdl-2.4' : 'bigdl-0';
  return [
    { folder: `stacks/${compat}/src/main/scala`, parts },
    ...(engine === 'mkldnn'
      ? [
          { folder: `stacks/${stack}/src/main/scala`, parts },
          { folder: 'mkldnn/src/main/scala', parts: ['org/sparkloom/mkldnn'] },
        ]
      : []),
  ];
}

/** A test of the network: its parameters, and the sizes of what it gives. */
function modelSpec(packageName: string, object: string, model: InferredModel): string {
  const input = model.model.inputs[0]?.shape ?? [];
  const sizes = Array.isArray(input) ? input : [];
  const output = model.outputShapes[0] ?? [];
  const outputs = isTensorShape(output) ? output : [];
  return `package ${packageName}

import org.scalatest.FunSuite
import org.sparkloom.compat.Tensor

class ${object}Spec extends FunSuite {

  test("it has ${model.parameters.toLocaleString('en-US')} parameters") {
    assert(${object}().parameters()._1.map(_.nElement()).sum === ${model.parameters})
  }

  test("it gives [${outputs.join(', ')}] for each record") {
    val output = ${object}().evaluate().forward(Tensor[Float](Array(${[2, ...sizes].join(', ')})).rand())
    assert(output.toTensor[Float].size() === Array(${[2, ...outputs].join(', ')}))
    assert(output.toTensor[Float].storage().array().forall(value => !value.isNaN))
  }
}
`;
}

async function refuseUsed(directory: string): Promise<void> {
  const names = await readdir(directory).catch(() => []);
  if (names.length === 0) return;
  throw new InputError({
    code: 'OUTPUT_NOT_EMPTY',
    problem: 'the folder for the project has something in it already',
    where: directory,
    expected: 'a new or empty folder',
    found: names.slice(0, 5).join(', '),
    remedy: 'name another folder with --out, or empty this one',
  });
}

/**
 * Writes a Scala project that builds with Maven and trains with plain Spark, without Node. The folder is
 * complete or not there.
 *
 * @returns the files, relative to the folder
 * @throws InputError `OUTPUT_NOT_EMPTY`, `OUTPUT_UNWRITABLE`
 */
export async function exportProject(request: ProjectExport): Promise<readonly string[]> {
  const { name, model, experiment, jvmDirectory } = request;
  const directory = path.resolve(request.directory);
  await refuseUsed(directory);
  const stack = stacks[request.stack];
  const work = `${directory}.${randomUUID()}`;
  const refusal = {
    code: 'OUTPUT_UNWRITABLE',
    problem: 'the folder for the project cannot be written',
    where: directory,
    expected: 'a place that can be made and written',
    remedy: 'name another place with --out, or change its rights',
  };
  try {
    await orRefuseUnwritable(async () => {
      const sources = generateScala(name, model, experiment, request.stack, request.engine);
      const packagePath = sources.modelClass.split('.').slice(0, -1);
      const scala = path.join(work, 'src/main/scala');
      const put = async (file: string, text: string): Promise<void> => {
        const target = path.join(work, file);
        await makeDirectory(path.dirname(target));
        await writeFile(target, text);
      };
      for (const file of sources.files) {
        await put(path.join('src/main/scala', ...packagePath, file.name), file.text);
      }
      const object = sources.modelClass.slice(sources.modelClass.lastIndexOf('.') + 1);
      if (model.model.inputs.length === 1) {
        await put(
          path.join('src/test/scala', ...packagePath, `${object}Spec.scala`),
          modelSpec(packagePath.join('.'), object, model),
        );
      }
      for (const part of runtimeParts) {
        await cp(
          path.join(jvmDirectory, 'runtime/src/main/scala/org/sparkloom', part),
          path.join(scala, 'org/sparkloom', part),
          { recursive: true },
        );
      }
      // What stands in BigDL's own packages is there to see what BigDL keeps to them.
      for (const sources of runtimeSources(request.stack, request.engine)) {
        for (const part of sources.parts) {
          await cp(path.join(jvmDirectory, sources.folder, part), path.join(scala, part), {
            recursive: true,
          });
        }
      }
      for (const jar of request.jars) {
        await makeDirectory(path.join(work, 'lib'));
        await cp(jar.path, path.join(work, 'lib', jar.name));
      }
      const jvmOptions = jvmModuleOptions(17);
      await put('pom.xml', projectPom(name, stack, jvmOptions));
      await put(
        'README.md',
        projectReadme({
          name,
          title: `${model.model.name}, trained with BigDL on Spark`,
          stack,
          mainClass: sources.mainClass,
          dataset: experiment.data.kind,
          jvmOptions,
        }),
      );
      await put('.gitignore', 'target/\n');
      await makeDirectory(path.dirname(directory));
      // An empty folder that is there already gives way.
      await rm(directory, { recursive: true, force: true });
      await rename(work, directory);
    }, refusal);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  const files = await readdir(directory, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .map((file) => path.relative(directory, path.join(file.parentPath, file.name)))
    .sort();
}

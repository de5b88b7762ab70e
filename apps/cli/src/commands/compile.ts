import { copyFile } from 'node:fs/promises';
import path from 'node:path';

import { startJvm } from '@sparkloom/bridge';
import { generateScala } from '@sparkloom/codegen';
import type { EngineChoice } from '@sparkloom/stacks';
import type { Command } from 'commander';

import { readExperiment } from '../model/load-model.js';
import { parseParameters } from '../model/parameters.js';
import { engineFor } from '../pipeline/engine-for.js';
import {
  compileJob,
  compilerHeapMiB,
  discardClasses,
  type Job,
  prepareJob,
} from '../pipeline/job.js';
import { loadCompleteModel } from '../pipeline/load-complete-model.js';
import { makeOutputFolder, orRefuse } from '../pipeline/output-folder.js';
import { prepareJava, prepareStack, stackNamed } from '../pipeline/prepare-stack.js';
import { print } from '../terminal/output.js';
import { createProgress } from '../terminal/progress.js';
import {
  engineOption,
  experimentOption,
  javaHomeOption,
  modelArgument,
  parameterOption,
  stackOption,
} from './shared-options.js';

interface CompileOptions {
  readonly stack: string;
  readonly engine: EngineChoice;
  readonly param: readonly string[];
  readonly experiment?: string;
  readonly javaHome?: string;
  readonly out?: string;
}

/** `sparkloom compile <model>`: the job jar. */
export function addCompile(program: Command, signal: AbortSignal): void {
  program
    .command('compile')
    .description('compile a model to a job jar')
    .addArgument(modelArgument())
    .addOption(stackOption())
    .addOption(engineOption())
    .addOption(parameterOption())
    .addOption(experimentOption())
    .addOption(javaHomeOption())
    .option('--out <file>', 'copy the jar here')
    .action(async (name: string, options: CompileOptions) => {
      const progress = createProgress();
      const stackId = stackNamed(options.stack);
      const experiment = await readExperiment(name, options.experiment);
      const loaded = await loadCompleteModel(
        name,
        parseParameters(options.param),
        experiment,
        stackId,
        options.javaHome,
      );
      const { files, model } = loaded;
      const engine = engineFor({ choice: options.engine, model, stack: stackId }, progress);
      const sources = generateScala(files.name, model, experiment, stackId, engine);
      const java = await prepareJava(stackId, options.javaHome, progress);
      const stack = await prepareStack(stackId, java, progress, signal);
      let job: Job | undefined;
      try {
        job = await prepareJob(files.name, sources, stack);
        if (!job.cached) {
          const jvm = await startJvm({
            java,
            classArchive: stack.classArchive,
            classPath: [...stack.classPath, job.classPathEntry],
            heapMiB: compilerHeapMiB,
          });
          await compileJob(job, jvm, progress, signal);
        }
        const jar = options.out === undefined ? job.jar : path.resolve(options.out);
        if (options.out !== undefined) {
          await makeOutputFolder(path.dirname(jar));
          const made = job.jar;
          await orRefuse(jar, () => copyFile(made, jar));
        }
        print(program, {
          json: {
            model: files.name,
            stack: stackId,
            engine,
            jar,
            modelClass: sources.modelClass,
            ...('mainClass' in sources ? { mainClass: sources.mainClass } : {}),
            cached: job.cached,
          },
          text: jar,
        });
      } finally {
        await discardClasses(job);
      }
    });
}

import { copyFile } from 'node:fs/promises';
import path from 'node:path';

import { startJvm } from '@sparkloom/bridge';
import { generateScala } from '@sparkloom/codegen';
import type { Command } from 'commander';

import { readExperiment } from '../model/load-model.js';
import {
  compileJob,
  compilerHeapMiB,
  discardClasses,
  type Job,
  prepareJob,
} from '../pipeline/job.js';
import { makeOutputFolder, orRefuse } from '../pipeline/output-folder.js';
import { prepareJava, prepareStack } from '../pipeline/prepare-stack.js';
import { print } from '../terminal/output.js';
import { createProgress } from '../terminal/progress.js';
import { addScalaOptions, loadScalaTarget, type ScalaOptions } from './scala-options.js';

interface CompileOptions extends ScalaOptions {
  readonly out?: string;
}

/** `sparkloom compile <model>`: the job jar. */
export function addCompile(program: Command, signal: AbortSignal): void {
  const compile = program.command('compile').description('compile a model to a job jar');
  addScalaOptions(compile)
    .option('--out <file>', 'copy the jar here')
    .action(async (name: string, options: CompileOptions) => {
      const progress = createProgress();
      const experiment = await readExperiment(name, options.experiment);
      const target = await loadScalaTarget(name, options, experiment, progress);
      const { files, model, stack: stackId, engine } = target;
      const sources = generateScala(files.name, model, experiment, stackId, engine);
      const java = await prepareJava(stackId, options.javaHome, progress);
      const stack = await prepareStack(stackId, java, progress, signal);
      let job: Job | undefined;
      try {
        job = await prepareJob(files.name, sources, stack);
        if (!job.cached) {
          const jvm = await startJvm({
            java,
            quickStart: stack.quickStart,
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

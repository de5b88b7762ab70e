import path from 'node:path';

import { generateScala } from '@sparkloom/codegen';
import type { EngineChoice } from '@sparkloom/stacks';
import type { Command } from 'commander';
import writeFileAtomic from 'write-file-atomic';

import { readExperiment } from '../model/load-model.js';
import { parseParameters } from '../model/parameters.js';
import { engineFor } from '../pipeline/engine-for.js';
import { loadCompleteModel } from '../pipeline/load-complete-model.js';
import { makeOutputFolder, orRefuse } from '../pipeline/output-folder.js';
import { stackNamed } from '../pipeline/prepare-stack.js';
import { print } from '../terminal/output.js';
import {
  engineOption,
  experimentOption,
  modelArgument,
  parameterOption,
  stackOption,
} from './shared-options.js';

interface CodegenOptions {
  readonly stack: string;
  readonly engine: EngineChoice;
  readonly param: readonly string[];
  readonly experiment?: string;
  readonly out?: string;
}

/** `sparkloom codegen <model>`: the Scala of a job, to stdout or into a folder. */
export function addCodegen(program: Command): void {
  program
    .command('codegen')
    .description('compile a model and its experiment to BigDL Scala')
    .addArgument(modelArgument())
    .addOption(stackOption())
    .addOption(engineOption())
    .addOption(parameterOption())
    .addOption(experimentOption())
    .option('--out <dir>', 'write the files into this folder (default: print them)')
    .action(async (name: string, options: CodegenOptions) => {
      const stack = stackNamed(options.stack);
      const experiment = await readExperiment(name, options.experiment);
      const loaded = await loadCompleteModel(
        name,
        parseParameters(options.param),
        experiment,
        stack,
      );
      const { files, model } = loaded;
      const engine = engineFor({ choice: options.engine, model, stack });
      const sources = generateScala(files.name, model, experiment, stack, engine);
      const { out } = options;
      const written: string[] = [];
      if (out !== undefined) {
        await makeOutputFolder(out);
        for (const file of sources.files) {
          const target = path.join(out, file.name);
          await orRefuse(target, () => writeFileAtomic(target, file.text));
          written.push(target);
        }
      }
      print(program, {
        json: {
          model: files.name,
          stack,
          engine,
          ...sources,
          ...(out === undefined ? {} : { written }),
        },
        text:
          out === undefined
            ? sources.files.map((file) => file.text).join('\n')
            : written.join('\n'),
      });
    });
}

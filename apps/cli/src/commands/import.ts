import type { Command } from 'commander';

import { displayPath } from '../model/import-typescript.js';
import { readExperiment, requireExperiment } from '../model/load-model.js';
import { parseParameters } from '../model/parameters.js';
import { importNetwork } from '../pipeline/import-network.js';
import { loadCompleteModel } from '../pipeline/load-complete-model.js';
import { stackNamed } from '../pipeline/prepare-stack.js';
import { print } from '../terminal/output.js';
import { createProgress } from '../terminal/progress.js';
import type { ScalaOptions } from './scala-options.js';
import {
  experimentOption,
  javaHomeOption,
  modelArgument,
  parameterOption,
  stackOption,
} from './shared-options.js';

interface ImportOptions extends Omit<ScalaOptions, 'engine'> {
  readonly runDir?: string;
}

/** `sparkloom import <model> <file>`. */
export function addImport(program: Command, signal: AbortSignal): void {
  program
    .command('import')
    .description('make a run of weights that BigDL has trained and saved elsewhere')
    .addArgument(modelArgument())
    .argument(
      '<file>',
      "what BigDL's saveModule or save has written, such as a checkpoint's model.N",
    )
    .addOption(parameterOption())
    .addOption(experimentOption())
    .addOption(stackOption())
    .option('--run-dir <dir>', "the run's own folder (default: runs/<model>/<time>)")
    .addOption(javaHomeOption())
    .action(async (name: string, file: string, options: ImportOptions) => {
      const { javaHome, runDir } = options;
      const stack = stackNamed(options.stack);
      const experiment = requireExperiment(name, await readExperiment(name, options.experiment));
      const model = await loadCompleteModel(
        name,
        parseParameters(options.param),
        experiment,
        stack,
        javaHome,
      );
      const request = {
        model,
        parameters: model.parameters,
        experiment,
        stack,
        javaHome,
        file,
        runDirectory: runDir,
      };
      const directory = await importNetwork(request, createProgress(), signal);
      print(program, {
        json: { runDirectory: directory },
        text: `imported; measure it with: sparkloom evaluate ${displayPath(directory)}`,
      });
    });
}

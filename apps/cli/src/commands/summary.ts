import type { Command } from 'commander';

import { loadModel } from '../model/load-model.js';
import { parseParameters } from '../model/parameters.js';
import { print } from '../terminal/output.js';
import { summaryTable } from '../terminal/summary-table.js';
import { modelArgument, parameterOption } from './shared-options.js';

/** `sparkloom summary <model>`: layers, output shapes, parameters; no JVM. */
export function addSummary(program: Command): void {
  program
    .command('summary')
    .description('show the layers of a model, their output shapes and parameters')
    .addArgument(modelArgument())
    .addOption(parameterOption())
    .action(async (name: string, options: { param: string[] }) => {
      const { files, model } = await loadModel(name, parseParameters(options.param));
      print(program, {
        json: {
          model: files.name,
          parameters: model.parameters,
          layers: model.nodes.map(({ name: layer, kind, outputShape, parameters }) => ({
            name: layer,
            kind,
            outputShape,
            parameters,
          })),
        },
        text: summaryTable(model),
      });
    });
}

import path from 'node:path';

import { modelToDot, modelToSvg } from '@sparkloom/diagram';
import type { Command } from 'commander';
import writeFileAtomic from 'write-file-atomic';

import { loadModel } from '../model/load-model.js';
import { parseParameters } from '../model/parameters.js';
import { makeOutputFolder, orRefuse } from '../pipeline/output-folder.js';
import { print } from '../terminal/output.js';
import { summaryTable } from '../terminal/summary-table.js';
import { modelArgument, parameterOption } from './shared-options.js';

interface SummaryOptions {
  readonly param: readonly string[];
  /** A file, or `true` for stdout. */
  readonly dot?: string | true;
  readonly svg?: string | true;
}

/** `sparkloom summary <model>`: layers, output shapes, parameters; no JVM. */
export function addSummary(program: Command): void {
  program
    .command('summary')
    .description('show the layers of a model, their output shapes and parameters')
    .addArgument(modelArgument())
    .addOption(parameterOption())
    .option(
      '--dot [file]',
      'draw the graph in the DOT language: to a file, or instead of the table',
    )
    .option('--svg [file]', 'draw the graph as an SVG image: to a file, or instead of the table')
    .action(async (name: string, options: SummaryOptions) => {
      const { files, model } = await loadModel(name, parseParameters(options.param));
      const drawings = [
        ...(options.dot === undefined ? [] : [[options.dot, modelToDot(model)] as const]),
        ...(options.svg === undefined ? [] : [[options.svg, await modelToSvg(model)] as const]),
      ];
      const written: string[] = [];
      for (const [target, drawing] of drawings) {
        if (target === true) continue;
        await makeOutputFolder(path.dirname(path.resolve(target)));
        await orRefuse(target, () => writeFileAtomic(target, drawing));
        written.push(target);
      }
      const printed = drawings.flatMap(([target, drawing]) => (target === true ? [drawing] : []));
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
          ...(written.length === 0 ? {} : { written }),
        },
        text: printed.length > 0 ? printed.join('\n').trimEnd() : summaryTable(model),
      });
    });
}

import path from 'node:path';

import { generateScala } from '@sparkloom/codegen';
import type { Command } from 'commander';
import writeFileAtomic from 'write-file-atomic';

import { readExperiment } from '../model/load-model.js';
import { makeOutputFolder, orRefuse } from '../pipeline/output-folder.js';
import { print } from '../terminal/output.js';
import { addScalaOptions, loadScalaTarget, type ScalaOptions } from './scala-options.js';

interface CodegenOptions extends ScalaOptions {
  readonly out?: string;
}

/** `sparkloom codegen <model>`: the Scala of a job, to stdout or into a folder. */
export function addCodegen(program: Command): void {
  const codegen = program
    .command('codegen')
    .description('compile a model and its experiment to BigDL Scala');
  addScalaOptions(codegen)
    .option('--out <dir>', 'write the files into this folder (default: print them)')
    .action(async (name: string, options: CodegenOptions) => {
      const experiment = await readExperiment(name, options.experiment);
      const target = await loadScalaTarget(name, options, experiment);
      const { files, model, stack, engine } = target;
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

import path from 'node:path';

import { InputError } from '@sparkloom/errors';
import { exportProject } from '@sparkloom/export';
import type { Command } from 'commander';

import { displayPath } from '../model/import-typescript.js';
import { readExperiment, requireExperiment } from '../model/load-model.js';
import { prepareJava, prepareStack } from '../pipeline/prepare-stack.js';
import { print } from '../terminal/output.js';
import { createProgress } from '../terminal/progress.js';
import { jvmDirectory } from '../workspace.js';
import { addScalaOptions, loadScalaTarget, type ScalaOptions } from './scala-options.js';

interface ExportOptions extends ScalaOptions {
  readonly out?: string;
}

/** `sparkloom export <model> --out DIR`: a Scala project of its own. */
export function addExport(program: Command, signal: AbortSignal): void {
  const command = program
    .command('export')
    .description('write a Scala project that builds with Maven and trains with plain Spark');
  addScalaOptions(command)
    .option('--out <dir>', 'the folder of the project, new or empty')
    .action(async (name: string, options: ExportOptions) => {
      const { out } = options;
      if (out === undefined) {
        throw new InputError({
          code: 'FLAG_MISSING',
          problem: 'the project needs a place',
          where: '--out',
          expected: 'a new or empty folder',
          found: 'no --out',
          remedy: `write \`sparkloom export ${name} --out DIR\``,
        });
      }
      const experiment = requireExperiment(name, await readExperiment(name, options.experiment));
      const target = await loadScalaTarget(name, options, experiment);
      const { files: modelFiles, model, stack, engine } = target;
      const files = await exportProject({
        name: modelFiles.name,
        model,
        experiment,
        stack,
        engine,
        jvmDirectory,
        directory: out,
        jars: stack === 'bigdl-2.4' ? await ownJars(options.javaHome, signal) : [],
      });
      print(program, {
        json: { model: modelFiles.name, stack, engine, directory: path.resolve(out), files },
        text: `${displayPath(path.resolve(out))}: ${files.length} files\nnext: \`mvn package\` there; its README.md has the lines for spark-submit`,
      });
    });
}

/** The jars of BigDL 2.4, which no Maven repository has. */
async function ownJars(
  javaHome: string | undefined,
  signal: AbortSignal,
): Promise<readonly { name: string; path: string }[]> {
  const progress = createProgress();
  const java = await prepareJava('bigdl-2.4', javaHome, progress);
  const { classPath } = await prepareStack('bigdl-2.4', java, progress, signal);
  return [
    ['bigdl-dllib.jar', /bigdl-dllib.*\.jar$/],
    ['bigdl-core.jar', /(bigdl-core|\/all)-[^/]*\.jar$/],
  ].flatMap(([name, pattern]) => {
    const found = classPath.find((jar) => (pattern as RegExp).test(jar));
    return found === undefined ? [] : [{ name: name as string, path: found }];
  });
}

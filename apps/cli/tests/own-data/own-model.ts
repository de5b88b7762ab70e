import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { readRun, type RunEvent, type RunResult } from '@sparkloom/runs';
import { expect } from 'vitest';

import { runCli } from '../run-cli.js';

/** A model and its experiment in a folder of their own, and what the command makes of them. */
export class OwnModel {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * @param network layers after `sequential('Own', `
   * @param data the data of the experiment
   */
  static async write(folder: string, network: string, data: string): Promise<OwnModel> {
    await mkdir(folder, { recursive: true });
    await writeFile(
      path.join(folder, 'model.ts'),
      "import * as dsl from '@sparkloom/dsl';\n\n" +
        'const { conv1d, dense, flatten, image, logSoftmax, relu, sequence, vector } = dsl;\n\n' +
        `export default dsl.sequential('Own', ${network});\n`,
    );
    await writeFile(
      path.join(folder, 'experiment.ts'),
      "import * as dsl from '@sparkloom/dsl';\n\n" +
        'const { imageFolder, randomSplit, textTable, parquet, scalaData } = dsl;\n\n' +
        `export default dsl.experiment({\n  data: ${data},\n` +
        '  loss: dsl.negativeLogLikelihood(),\n' +
        '  optimizer: dsl.sgd({ learningRate: 0.2 }),\n' +
        '  batchSize: 16,\n  epochs: 4,\n  seed: 1,\n});\n',
    );
    return new OwnModel(folder);
  }

  /** Trains to the end. */
  async train(
    ...flags: readonly string[]
  ): Promise<{ readonly result: RunResult; readonly events: readonly RunEvent[] }> {
    await this.json('train', './model.ts', '--master', 'local[2]', ...flags);
    const named = flags.indexOf('--run-dir');
    const run = path.join(this.folder, flags[named + 1] ?? expect.fail('no --run-dir'));
    const { result = expect.fail('no result'), events } = await readRun(run);
    return { result, events };
  }

  /** Runs a command in the model's folder. */
  async json(...flags: readonly string[]): Promise<unknown> {
    const { exitCode, stdout, stderr } = await runCli(['--json', ...flags], { cwd: this.folder });
    expect(exitCode, stderr).toBe(0);
    return JSON.parse(stdout);
  }

  /** Trains what must be refused before the training, and gives the message. */
  async refused(code: string, ...flags: readonly string[]): Promise<string> {
    const { exitCode, stderr } = await runCli(
      ['train', './model.ts', '--master', 'local[2]', ...flags],
      { cwd: this.folder },
    );
    expect(stderr).toContain(`error ${code}: `);
    expect(exitCode).toBe(2);
    return stderr;
  }
}

import { ExitStatus, exitStatusOf, SparkloomError } from '@sparkloom/errors';
import { Command, CommanderError } from 'commander';

import { addAttach } from './commands/attach.js';
import { addCatalog } from './commands/catalog.js';
import { addCluster } from './commands/cluster.js';
import { addCodegen } from './commands/codegen.js';
import { addCompile } from './commands/compile.js';
import { addData } from './commands/data.js';
import { addDoctor } from './commands/doctor.js';
import { addDryPass } from './commands/dry-pass.js';
import { addEvaluate } from './commands/evaluate.js';
import { addExport } from './commands/export.js';
import { addImport } from './commands/import.js';
import { addPlan } from './commands/plan.js';
import { addPredict } from './commands/predict.js';
import { addQuantize } from './commands/quantize.js';
import { addRuns } from './commands/runs.js';
import { addStage } from './commands/stage.js';
import { addStudy } from './commands/study.js';
import { addSummary } from './commands/summary.js';
import { addTrain } from './commands/train.js';
import { interruption } from './interruption.js';
import { wantsJson } from './terminal/output.js';

function createProgram(signal: AbortSignal): Command {
  const program = new Command('sparkloom')
    .description('Write neural networks in TypeScript, train them with BigDL on Apache Spark.')
    .version('0.1.0')
    .option('--json', 'print one JSON value on stdout and nothing else there')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText(
      'after',
      `
Examples:
  $ sparkloom summary lenet                  layers, shapes and parameters, without a JVM
  $ sparkloom codegen lenet                  the BigDL Scala it becomes
  $ sparkloom train lenet                    train it on this machine's cores
  $ sparkloom train lenet --epochs 2 --master 'local[2]' --json`,
    );
  addDoctor(program, signal);
  addData(program, signal);
  addSummary(program);
  addCatalog(program);
  addCodegen(program);
  addCompile(program, signal);
  addExport(program, signal);
  addTrain(program, signal);
  addImport(program, signal);
  addRuns(program);
  addEvaluate(program, signal);
  addPredict(program);
  addQuantize(program, signal);
  addAttach(program, signal);
  addStage(program, signal);
  addCluster(program, signal);
  addStudy(program, signal);
  addPlan(program, signal);
  addDryPass(program, signal);
  // Set last, so that every command has it: a wrong usage is wrong input.
  const all = [program, ...program.commands, ...program.commands.flatMap((c) => c.commands)];
  for (const command of all) command.exitOverride().showSuggestionAfterError();
  return program;
}

/** Says on stderr what went wrong; with `--json` on stdout as well, as a value. */
function report(error: unknown, asJson: boolean): void {
  const known = error instanceof SparkloomError;
  const text =
    error instanceof Error
      ? known
        ? error.message
        : (error.stack ?? error.message)
      : String(error);
  process.stderr.write(known ? `\nerror ${error.code}: ${text}\n` : `\n${text}\n`);
  if (asJson) {
    const { cause: _cause, ...details } = known
      ? error.details
      : { code: 'UNEXPECTED', problem: text, cause: undefined };
    process.stdout.write(`${JSON.stringify({ error: details })}\n`);
  }
}

// A reader that has gone away (`| head`) must not end a training.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

// Results alone go to stdout, whatever a model prints while it is built.
console.log = console.error;

const program = createProgram(interruption());
let status: number = ExitStatus.done;
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has said it; help and version end with 0.
    status = error.exitCode === 0 ? ExitStatus.done : ExitStatus.wrongInput;
    if (status === ExitStatus.wrongInput && process.argv.includes('--json')) {
      const problem = error.message.replace(/^error: /, '');
      process.stdout.write(`${JSON.stringify({ error: { code: 'USAGE', problem } })}\n`);
    }
  } else {
    report(error, wantsJson(program));
    status = exitStatusOf(error);
  }
}
// A JVM in the process would keep it from ending when its last work is done.
process.stdout.write('', () =>
  process.exit(status === ExitStatus.done ? process.exitCode : status),
);

import { InputError } from '@sparkloom/errors';
import {
  importBigdlLogs,
  importCsv,
  readStudy,
  type StudyImport,
  type Workers,
} from '@sparkloom/study';
import { type Command, Option } from 'commander';

import { displayPath } from '../model/import-typescript.js';
import { print } from '../terminal/output.js';
import { importText, reportText } from '../terminal/study-text.js';
import { addStudyRun } from './study-run.js';
import { parseWorkersFlag } from './worker-options.js';

interface ImportOptions {
  readonly csv?: string;
  readonly bigdlLog?: readonly string[];
  readonly out?: string;
  readonly model?: string;
  readonly workers?: Workers;
}

function missing(flag: string, problem: string, remedy: string): InputError {
  return new InputError({
    code: 'FLAG_MISSING',
    problem,
    where: flag,
    found: `no ${flag}`,
    remedy,
  });
}

function addImport(study: Command, program: Command): void {
  study
    .command('import')
    .description('make a study of times measured elsewhere: a CSV file, or logs of BigDL')
    .option(
      '--csv <file>',
      'columns model,workers,repetition,trainingTimeSec,top1Accuracy; workers local or a number',
    )
    .option(
      '--bigdl-log <file...>',
      'logs of BigDL 0.x or 2.x, named like lenet-4-1.log: model, workers, repetition',
    )
    .option('--model <name>', "the model of all logs, whatever their files' names say")
    .addOption(
      new Option('--workers <n>', 'local, or the number of workers, of all logs').argParser(
        parseWorkersFlag,
      ),
    )
    .option('--out <dir>', "the study's folder, new or empty")
    .action(async (options: ImportOptions) => {
      const { csv, bigdlLog, out, model, workers } = options;
      if (out === undefined) {
        throw missing('--out', 'the study needs a place', 'add --out DIR, a new or empty folder');
      }
      if ((csv === undefined) === (bigdlLog === undefined)) {
        throw missing(
          '--csv, --bigdl-log',
          'the study needs one source',
          'say either --csv FILE or --bigdl-log FILE…',
        );
      }
      const into: StudyImport = {
        directory: out,
        command: ['sparkloom', ...process.argv.slice(2)],
        now: new Date(),
      };
      const imported =
        csv === undefined
          ? await importBigdlLogs(bigdlLog ?? [], { model, workers }, into)
          : await importCsv(csv, into);
      print(program, {
        json: {
          directory: out,
          origin: imported.description.origin,
          measurements: imported.measurements.length,
          assumptions: imported.description.assumptions,
        },
        text: importText(out, imported),
      });
    });
}

function addReport(study: Command, program: Command): void {
  study
    .command('report')
    .description('write the tables and figures of a study: HTML, CSV, JSON, Markdown, LaTeX, SVG')
    .argument('<dir>', "the study's folder")
    .action(async (directory: string) => {
      const measured = await readStudy(directory);
      // What draws is large; the other commands start without it.
      const { writeReport } = await import('../study/write-report.js');
      const { report, files } = await writeReport(measured);
      print(program, {
        json: { directory, files, remarks: report.remarks, gaps: report.gaps },
        text: reportText(displayPath(directory), report),
      });
    });
}

/** `sparkloom study run`, `import` and `report`. */
export function addStudy(program: Command, signal: AbortSignal): void {
  const study = program
    .command('study')
    .description('training times over numbers of workers: measure, take in, report');
  addStudyRun(study, program, signal);
  addImport(study, program);
  addReport(study, program);
}

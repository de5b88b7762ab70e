import path from 'node:path';

import { listRuns } from '@sparkloom/runs';
import type { Command } from 'commander';

import { findRun, runsFolder } from '../model/find-run.js';
import { compareRuns } from '../pipeline/compare-runs.js';
import { print } from '../terminal/output.js';
import { comparisonText, runsTable } from '../terminal/runs-table.js';

/** `sparkloom runs` and `sparkloom runs compare <run…>`. */
export function addRuns(program: Command): void {
  const runs = program.command('runs').description('runs: what they were and what they reached');

  runs
    .command('list', { isDefault: true })
    .description('show the runs of all models, or of one, the newest last')
    .argument('[model]', 'a model that has runs, or a folder of runs', '')
    .action(async (model: string) => {
      const folder = model.includes(path.sep) ? model : path.join(runsFolder, model);
      const found = await listRuns(folder);
      print(program, { json: found, text: runsTable(found, folder) });
    });

  runs
    .command('compare')
    .description('show side by side what runs were asked for and what they reached')
    .argument('<runs...>', "their folders, or models' names for their newest runs")
    .action(async (names: readonly string[]) => {
      const directories: string[] = [];
      for (const name of names) directories.push(await findRun(name));
      const comparison = await compareRuns(directories);
      print(program, { json: comparison, text: comparisonText(comparison) });
    });
}

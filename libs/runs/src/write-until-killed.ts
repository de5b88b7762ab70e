/** Writes the same file over and over, for the test that kills it. Usage: FOLDER */
import { createRun } from './run-writer.js';

const [runDirectory] = process.argv.slice(2);
if (runDirectory === undefined) throw new Error('usage: write-until-killed.ts FOLDER');
const run = await createRun({ model: 'lenet', runDirectory, startedAt: new Date() });
for (let round = 0; ; round++) {
  await run.writeJson('result.json', { numbers: Array.from({ length: 20_000 }, () => round) });
  console.log(round);
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EventJournal } from './event-journal.js';
import { createRun } from './run-writer.js';

const startedAt = new Date('2026-03-04T05:06:07.089Z');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sparkloom-runs-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('the folder of a run', () => {
  it('stands under its model and tells its time', async () => {
    const root = path.join(folder, 'runs');
    const run = await createRun({ root, model: 'lenet', startedAt });
    await run.close();
    expect(path.dirname(run.paths.directory)).toBe(path.join(root, 'lenet'));
    expect(path.basename(run.paths.directory)).toMatch(/^2026-03-04T05-06-07Z-[0-9a-f]{4}$/);
  });

  it('is another one for each run of the same second', async () => {
    const started = Array.from({ length: 20 }, () =>
      createRun({ root: folder, model: 'lenet', startedAt }),
    );
    const runs = await Promise.all(started);
    await Promise.all(runs.map((run) => run.close()));
    expect(new Set(runs.map((run) => run.paths.directory)).size).toBe(20);
  });

  it('is exactly the one that was named, new or empty', async () => {
    const empty = path.join(folder, 'empty');
    await mkdir(empty);
    for (const runDirectory of [empty, path.join(folder, 'a', 'b')]) {
      const run = await createRun({ model: 'lenet', runDirectory, startedAt });
      await run.close();
      expect(run.paths.directory).toBe(runDirectory);
    }
  });

  it('is never one that holds something', async () => {
    await writeFile(path.join(folder, 'result.json'), '{}');
    const refused = createRun({ model: 'lenet', runDirectory: folder, startedAt });
    await expect(refused).rejects.toMatchObject({
      code: 'RUN_DIRECTORY_NOT_EMPTY',
      details: { where: folder, found: 'result.json' },
    });
    expect(await readdir(folder)).toEqual(['result.json']);
  });

  it('is refused where it cannot be written', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    const below = path.join(file, 'run');
    for (const runDirectory of [file, below, '/proc/sparkloom']) {
      const refused = createRun({ model: 'lenet', runDirectory, startedAt });
      await expect(refused).rejects.toMatchObject({ code: 'RUN_DIRECTORY_UNWRITABLE' });
    }
    const refused = createRun({ root: file, model: 'lenet', startedAt });
    await expect(refused).rejects.toMatchObject({ code: 'RUN_DIRECTORY_UNWRITABLE' });
    expect(await readdir(folder)).toEqual(['file']);
  });
});

describe('discard', () => {
  it('leaves nothing of what was made', async () => {
    const root = path.join(folder, 'runs');
    const run = await createRun({ root, model: 'lenet', startedAt });
    await run.writeJson('config.json', {});
    await run.discard();
    expect(await readdir(folder)).toEqual([]);
  });

  it('leaves other runs alone', async () => {
    const root = path.join(folder, 'runs');
    const first = await createRun({ root, model: 'lenet', startedAt });
    const second = await createRun({ root, model: 'lenet', startedAt });
    await first.discard();
    await second.close();
    expect(await readdir(path.join(root, 'lenet'))).toEqual([
      path.basename(second.paths.directory),
    ]);
  });

  it('leaves a folder that was there, empty', async () => {
    const run = await createRun({ model: 'lenet', runDirectory: folder, startedAt });
    await run.writeText('LeNet5.scala', 'object LeNet5');
    await run.discard();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('what is written', () => {
  it('comes back from JSON', async () => {
    const run = await createRun({ model: 'lenet', runDirectory: folder, startedAt });
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        await run.writeJson('model.json', value);
        const text = await readFile(run.paths.model, 'utf8');
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(text.endsWith('\n')).toBe(true);
      }),
      { numRuns: 20 },
    );
    await run.close();
  });

  it('keeps events in their order, one a line', async () => {
    const run = await createRun({ model: 'lenet', runDirectory: folder, startedAt });
    const events = Array.from({ length: 1000 }, (_, iteration) => ({ iteration, text: 'a\nb' }));
    for (const event of events) run.appendEvent(event);
    await run.close();
    const lines = (await readFile(run.paths.events, 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(events);
  });

  it('rejects on closing when the events could not be written', async () => {
    const runDirectory = path.join(folder, 'run');
    const run = await createRun({ model: 'lenet', runDirectory, startedAt });
    run.appendEvent({ type: 'warning' });
    await run.close();
    await expect(run.writeJson('no-such-folder/result.json', {})).rejects.toThrow(/ENOENT/);
    // The device that is always full.
    const journal = new EventJournal('/dev/full');
    journal.append({ type: 'warning' });
    await expect(journal.close()).rejects.toThrow(/ENOSPC/);
  });

  it('is whole after a kill in the middle of writing', async () => {
    for (let kill = 0; kill < 3; kill++) {
      const runDirectory = path.join(folder, String(kill));
      const script = path.join(import.meta.dirname, 'write-until-killed.ts');
      const child = spawn(process.execPath, ['--import', 'tsx', script, runDirectory], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let written = 0;
      for await (const _line of createInterface({ input: child.stdout })) {
        written += 1;
        if (written === 5 + kill) child.kill('SIGKILL');
      }
      if (child.signalCode === null) await once(child, 'exit');
      expect(child.signalCode).toBe('SIGKILL');
      const { numbers } = JSON.parse(
        await readFile(path.join(runDirectory, 'result.json'), 'utf8'),
      ) as { numbers: readonly number[] };
      expect(numbers).toHaveLength(20_000);
      expect(new Set(numbers).size).toBe(1);
      expect(numbers[0]).toBeGreaterThanOrEqual(4);
    }
  });
});

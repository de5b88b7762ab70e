import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = path.join(root, 'apps/cli/bin/sparkloom.mjs');

/** The code blocks of one language in a page. */
function codeBlocks(page: string, language: string): readonly string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(
    (match) => match[1] ?? '',
  );
}

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...(await readdir(path.join(root, 'docs')))
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join('docs', name)),
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-docs-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('documentation', () => {
  for (const name of pages) {
    test(`${name}: every model in it can be built, every experiment is valid`, async () => {
      const blocks = codeBlocks(await readFile(path.join(root, name), 'utf8'), 'ts');
      const experiments = blocks.filter((block) => block.includes('experiment({'));
      const models = blocks.filter((block) => /\b(sequential|network)\(/.test(block));
      // Run by apps/cli/tests/using-a-run.jvm.test.ts, with a run that is there.
      const uses = blocks.filter((block) => block.includes('@sparkloom/predict'));
      expect(models.length + experiments.length + uses.length).toBe(blocks.length);
      for (const [index, model] of models.entries()) {
        const own = path.join(folder, `${path.basename(name, '.md')}-${index}`);
        await mkdir(own);
        const file = path.join(own, 'model.ts');
        await writeFile(file, model);
        const experimentFile = path.join(own, 'experiment.ts');
        if (experiments[index] !== undefined) await writeFile(experimentFile, experiments[index]);
        const command = experiments[index] === undefined ? 'summary' : 'codegen';
        const built = await execa(process.execPath, [bin, command, file], { reject: false });
        expect(built.stderr).toBe('');
        expect(built.exitCode).toBe(0);
      }
    });

    test(`${name}: every file it links to is there`, async () => {
      const page = await readFile(path.join(root, name), 'utf8');
      const links = [...page.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(
        (match) => match[1] ?? '',
      );
      for (const link of links) {
        const target = path.join(root, path.dirname(name), link);
        await expect(readFile(target, 'utf8'), `${name} links to ${link}`).resolves.toBeTypeOf(
          'string',
        );
      }
    });
  }

  test('every npm script that a page names is there', async () => {
    const { scripts } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const texts = await Promise.all(pages.map((name) => readFile(path.join(root, name), 'utf8')));
    const named = texts.flatMap((text) =>
      [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? ''),
    );
    expect(named).toContain('quickstart');
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test('the README shows the model that is there and the Scala that it becomes', async () => {
    const readme = await readFile(path.join(root, 'README.md'), 'utf8');
    const [model, experiment] = await Promise.all(
      ['model.ts', 'experiment.ts'].map((name) =>
        readFile(path.join(root, 'models-dsl/lenet', name), 'utf8'),
      ),
    );
    expect(codeBlocks(readme, 'ts')).toEqual([model, experiment]);
    const { stdout } = await execa(process.execPath, [bin, '--json', 'codegen', 'lenet']);
    const { files } = JSON.parse(stdout) as { files: { name: string; text: string }[] };
    expect(codeBlocks(readme, 'scala')).toEqual([files[0]?.text]);
  });
});

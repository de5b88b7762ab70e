// @ts-check
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * What the command was bundled from, and where to.
 *
 * @typedef {object} Bundle
 * @property {string} folder name of the folder beside the file that says this
 * @property {Record<string, string>} sources of each file its size and time, by its path in the
 *   workspace
 */

const workspace = fileURLToPath(new URL('../../..', import.meta.url));
/** As tools keep what they have made of the sources; packages resolve from here. */
const cache = join(workspace, 'node_modules', '.cache', 'sparkloom');
const record = join(cache, 'command.json');
const entries = { main: 'apps/cli/src/main.ts', dsl: 'libs/dsl/src/index.ts' };
/** Has a library or a program of its own, which it looks for beside itself. */
const unbundled = ['esbuild', 'java-bridge'];
/** What packages of the older kind expect to be there. */
const ofOlderModules = [
  "import { createRequire as requireOf } from 'node:module';",
  "import { fileURLToPath as pathOf } from 'node:url';",
  'const require = requireOf(import.meta.url);',
  'const __filename = pathOf(import.meta.url);',
  "const __dirname = pathOf(new URL('.', import.meta.url));",
].join('\n');
const oldMs = 24 * 60 * 60 * 1000;

/**
 * The module that runs the command: its sources in a few files, which Node loads in a tenth of the
 * time that the hundreds of them would take. They are bundled anew whenever one has changed, so that
 * what runs is always what the sources say. Where nothing can be written, the sources run as they are.
 *
 * @returns {Promise<string>} its URL
 */
export async function commandModule() {
  const current = bundled() ?? (await bundle().catch(() => undefined));
  if (current !== undefined) return pathToFileURL(join(cache, current, 'main.mjs')).href;
  const { register } = await import('tsx/esm/api');
  register();
  return pathToFileURL(join(workspace, entries.main)).href;
}

/** @returns {string | undefined} the folder of a bundle of the sources as they are now */
function bundled() {
  try {
    const { folder, sources } = /** @type {Bundle} */ (JSON.parse(readFileSync(record, 'utf8')));
    for (const [source, stamp] of Object.entries(sources)) {
      if (stampOf(source) !== stamp) return undefined;
    }
    return folder;
  } catch {
    return undefined;
  }
}

/** @param {string} source */
function stampOf(source) {
  const { mtimeMs, size } = statSync(join(workspace, source));
  return `${String(size)} ${String(mtimeMs)}`;
}

/** @returns {Promise<string>} the folder */
async function bundle() {
  const { build } = await import('esbuild');
  const folder = `command-${randomUUID()}`;
  const began = Date.now();
  const { metafile } = await build({
    absWorkingDir: workspace,
    entryPoints: entries,
    outdir: join(cache, folder),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    keepNames: true,
    minifySyntax: true,
    minifyWhitespace: true,
    // Node would look into a `.js` for what kind of module it is.
    outExtension: { '.js': '.mjs' },
    metafile: true,
    logLevel: 'silent',
    external: unbundled,
    banner: { js: ofOlderModules },
    plugins: [sourcesKnowTheirPlace, catalogsAsText],
  });
  const own = Object.keys(metafile.inputs).filter((file) => !file.includes('node_modules/'));
  const packages = [...new Set(own.map((file) => file.split('/').slice(0, 2).join('/')))];
  const decisive = [
    ...own,
    ...packages.map((folderOfPackage) => `${folderOfPackage}/package.json`),
    'package-lock.json',
    'apps/cli/bin/command-module.mjs',
  ];
  const sources = Object.fromEntries(decisive.map((source) => [source, stampOf(source)]));
  // One that was saved meanwhile may be in the bundle as it was before.
  const isSettled = decisive.every((source) => statSync(join(workspace, source)).mtimeMs < began);
  if (isSettled) {
    const own = `${record}.${randomUUID()}`;
    writeFileSync(own, JSON.stringify({ folder, sources }));
    renameSync(own, record);
  }
  removeOld(folder);
  return folder;
}

/** @type {import('esbuild').Plugin} */
const sourcesKnowTheirPlace = {
  name: 'sources-know-their-place',
  setup(build) {
    build.onLoad({ filter: /\/(apps|libs)\/[^/]+\/src\/.*\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes('import.meta')) return undefined;
      return {
        loader: 'ts',
        contents: text
          .replaceAll(
            "import.meta.resolve('@sparkloom/dsl')",
            "new URL('./dsl.mjs', import.meta.url).href",
          )
          .replaceAll(/import\.meta\.url(?!\)\.href)/g, JSON.stringify(pathToFileURL(path).href)),
      };
    });
  },
};

/**
 * V8 reads JSON in a string faster than as a program.
 *
 * @type {import('esbuild').Plugin}
 */
const catalogsAsText = {
  name: 'catalogs-as-text',
  setup(build) {
    build.onLoad({ filter: /\/catalog\/src\/generated\/.*\.json$/ }, ({ path }) => ({
      loader: 'js',
      contents: `export default JSON.parse(${JSON.stringify(readFileSync(path, 'utf8'))});`,
    }));
  },
};

/**
 * Removes bundles that no command runs any more.
 *
 * @param {string} current
 */
function removeOld(current) {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (name === current || !name.startsWith('command-')) continue;
    if (Date.now() - statSync(path).mtimeMs > oldMs) rmSync(path, { recursive: true, force: true });
  }
}

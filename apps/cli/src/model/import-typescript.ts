import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { InputError } from '@sparkloom/errors';
import { build as bundle, type BuildFailure, type Plugin } from 'esbuild';

/** The DSL of the command that runs, for models that live in no workspace of ours. */
const ownDsl = import.meta.resolve('@sparkloom/dsl');

/** Leaves packages out of the bundle: the DSL is this command's own, others are the author's. */
const externalPackages: Plugin = {
  name: 'external-packages',
  setup(build) {
    build.onResolve(
      { filter: /^[^./]/ },
      async ({ path: specifier, resolveDir, kind, pluginData }) => {
        if (kind === 'entry-point' || specifier.startsWith('node:')) return undefined;
        if (specifier === '@sparkloom/dsl') return { path: ownDsl, external: true };
        if (pluginData === 'seen' || path.isAbsolute(specifier)) return undefined;
        const found = await build.resolve(specifier, { resolveDir, kind, pluginData: 'seen' });
        if (found.errors.length > 0) return { errors: found.errors };
        // Node reads no TypeScript: such a package becomes a part of the bundle.
        if (/\.[cm]?ts$/.test(found.path)) return { path: found.path };
        return { path: pathToFileURL(found.path).href, external: true };
      },
    );
  },
};

/** esbuild names sources relative to its output; a module without a file wants them whole. */
function withAbsoluteSources(map: string, outputDirectory: string): string {
  const parsed = JSON.parse(map) as { sources: string[] };
  parsed.sources = parsed.sources.map(
    (source) => pathToFileURL(path.resolve(outputDirectory, source)).href,
  );
  return JSON.stringify(parsed);
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error;
}

/**
 * Imports an author's TypeScript file with all that it imports by path, wherever it lives and
 * whatever the package around it says. Stacks point to the author's lines.
 *
 * @throws InputError `MODEL_SYNTAX` for what is not TypeScript, with file, line and column, and
 *   whatever the file itself throws
 */
export async function importTypeScript(file: string): Promise<Record<string, unknown>> {
  const directory = path.dirname(file);
  const output = await bundle({
    entryPoints: [file],
    absWorkingDir: directory,
    bundle: true,
    write: false,
    outdir: directory,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'external',
    sourcesContent: false,
    logLevel: 'silent',
    plugins: [externalPackages],
  }).catch((error: unknown) => {
    if (!isBuildFailure(error)) throw error;
    const first = error.errors[0];
    const place = first?.location;
    const unresolved = first?.text.startsWith('Could not resolve') === true;
    throw new InputError({
      code: unresolved ? 'MODEL_IMPORT' : 'MODEL_SYNTAX',
      problem: first?.text ?? 'the file cannot be read',
      where: place
        ? `${path.resolve(directory, place.file)}:${place.line}:${place.column + 1}`
        : file,
      ...(place ? { found: place.lineText.trim() } : {}),
      remedy: unresolved ? 'correct the path, or install the package' : 'correct the line',
    });
  });
  const [map, code] = ['.map', '.js'].map(
    (end) => output.outputFiles.find((made) => made.path.endsWith(end))?.text ?? '',
  );
  return importSource(code ?? '', withAbsoluteSources(map ?? '{"sources":[]}', directory));
}

/** Imports generated code from a file that is there only while it is read. */
async function importSource(code: string, map: string): Promise<Record<string, unknown>> {
  process.setSourceMapsEnabled(true);
  const inlineMap = Buffer.from(map).toString('base64');
  const temporary = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-model-'));
  try {
    const file = path.join(temporary, 'model.mjs');
    await writeFile(
      file,
      `${code}\n//# sourceMappingURL=data:application/json;base64,${inlineMap}\n`,
    );
    return (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** A file as people name it: relative to where they are. */
export function displayPath(file: string): string {
  const plain = file.startsWith('file:') ? fileURLToPath(file) : file;
  const relative = path.relative(process.cwd(), plain);
  return relative.startsWith('..') ? plain : relative;
}

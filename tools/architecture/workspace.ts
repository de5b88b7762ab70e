import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import ts from 'typescript';

/** One package of the workspace with what its sources import. */
export interface WorkspacePackage {
  readonly name: string;
  /** Folder, relative to the workspace. */
  readonly folder: string;
  readonly dependencies: ReadonlySet<string>;
  readonly devDependencies: ReadonlySet<string>;
  /** What others may import: the keys of `exports`, such as `.` and `./experiment`. */
  readonly doors: ReadonlySet<string>;
  readonly files: readonly SourceFile[];
}

export interface SourceFile {
  /** Relative to the workspace. */
  readonly path: string;
  readonly imports: readonly string[];
}

interface Manifest {
  readonly name: string;
  readonly workspaces?: readonly string[];
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly exports?: string | Record<string, unknown>;
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** Every module a file names: imports, re-exports, `import()`, `require()` and types. */
export function importsOf(source: string): string[] {
  return ts.preProcessFile(source, true, true).importedFiles.map((file) => file.fileName);
}

const notOurs = new Set(['node_modules', 'gen']);

function sourcesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : sourcesUnder(path);
    return /\.[cm]?[jt]s$/.test(entry.name) ? [path] : [];
  });
}

function readPackage(root: string, folder: string): WorkspacePackage {
  const manifest = readManifest(folder);
  return {
    name: manifest.name,
    folder: relative(root, folder),
    dependencies: new Set(Object.keys(manifest.dependencies ?? {})),
    devDependencies: new Set(Object.keys(manifest.devDependencies ?? {})),
    doors: new Set(typeof manifest.exports === 'object' ? Object.keys(manifest.exports) : ['.']),
    files: sourcesUnder(folder)
      .sort()
      .map((file) => ({
        path: relative(root, file),
        imports: importsOf(readFileSync(file, 'utf8')),
      })),
  };
}

/** The folders of a workspace pattern: a path, or a path that ends in a star. */
function foldersOf(root: string, pattern: string): string[] {
  if (!pattern.endsWith('/*')) return [join(root, pattern)];
  const parent = join(root, pattern.slice(0, -2));
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .sort()
    .map((name) => join(parent, name))
    .filter((folder) => existsSync(join(folder, 'package.json')));
}

/** The packages that the workspaces of `root`'s package.json name. */
export function readWorkspace(root: string): WorkspacePackage[] {
  return (readManifest(root).workspaces ?? [])
    .flatMap((pattern) => foldersOf(root, pattern))
    .map((folder) => readPackage(root, folder));
}

/** What the root's package.json installs for the tests and tools of every package. */
export function rootDevDependencies(root: string): ReadonlySet<string> {
  return new Set(Object.keys(readManifest(root).devDependencies ?? {}));
}

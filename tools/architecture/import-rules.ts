import { isBuiltin } from 'node:module';
import { join, normalize } from 'node:path';

import type { SourceFile, WorkspacePackage } from './workspace.js';

/** The language and the arithmetic: they run wherever TypeScript does, without a machine's files. */
const purePackages = new Set([
  '@sparkloom/errors',
  '@sparkloom/stacks',
  '@sparkloom/layers',
  '@sparkloom/catalog',
  '@sparkloom/ir',
  '@sparkloom/dsl',
  '@sparkloom/metrics',
  '@sparkloom/scaling',
]);

/** Tests, what only they use, and a package's own generators: nobody else imports these. */
const isForDevelopment = (path: string): boolean =>
  path.startsWith('tools/') ||
  /\.test(-d)?\.[cm]?ts$/.test(path) ||
  /\/(tests|fixtures|generate)\//.test(path);

const isModelSource = (path: string): boolean =>
  /^models-dsl\/[^/]+\/(model|experiment(-[a-z-]+)?)\.ts$/.test(path);

/** `@scope/name/inside` and `name/inside` to the package's name. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

interface Place {
  readonly owner: WorkspacePackage;
  readonly file: SourceFile;
  readonly ours: ReadonlyMap<string, WorkspacePackage>;
  readonly rootDevDependencies: ReadonlySet<string>;
}

/** Why a file may not import something, or `undefined` when it may. */
function refuse(specifier: string, place: Place): string | undefined {
  const { owner, file, ours } = place;
  if (specifier.startsWith('.')) {
    const target = normalize(join(file.path, '..', specifier));
    const home = owner.folder.startsWith('tools/') ? 'tools' : owner.folder;
    return target.startsWith(`${home}/`)
      ? undefined
      : 'a relative import must stay in its package; import the other package by its name';
  }
  if (isBuiltin(specifier)) {
    return purePackages.has(owner.name) && !isForDevelopment(file.path)
      ? `${owner.name} must not depend on Node`
      : undefined;
  }
  const name = packageOf(specifier);
  if (isModelSource(file.path) && name !== '@sparkloom/dsl') {
    return 'a model imports nothing but @sparkloom/dsl';
  }
  const other = ours.get(name);
  if (other !== undefined && !other.doors.has(`.${specifier.slice(name.length)}`)) {
    return `${name} does not export it`;
  }
  if (name === 'java-bridge' && owner.name !== '@sparkloom/bridge') {
    return 'only @sparkloom/bridge imports java-bridge';
  }
  if (name === owner.name || owner.dependencies.has(name)) return undefined;
  if (isForDevelopment(file.path)) {
    const { rootDevDependencies } = place;
    if (other !== undefined || owner.devDependencies.has(name) || rootDevDependencies.has(name)) {
      return undefined;
    }
  }
  return `${owner.folder}/package.json does not list ${name}`;
}

/** One line for each import that a file must not have. */
export function forbiddenImports(
  workspace: readonly WorkspacePackage[],
  rootDevDependencies: ReadonlySet<string>,
): string[] {
  const ours = new Map(workspace.map((one) => [one.name, one]));
  return workspace.flatMap((owner) =>
    owner.files.flatMap((file) =>
      file.imports.flatMap((specifier) => {
        const reason = refuse(specifier, { owner, file, ours, rootDevDependencies });
        return reason === undefined ? [] : [`${file.path}: '${specifier}': ${reason}`];
      }),
    ),
  );
}

/** Packages of the workspace that depend on themselves by a detour, as `a -> b -> a`. */
export function dependencyCycles(workspace: readonly WorkspacePackage[]): string[] {
  const byName = new Map(workspace.map((one) => [one.name, one]));
  const done = new Set<string>();
  const walk = (name: string, way: readonly string[]): string[] => {
    const start = way.indexOf(name);
    if (start >= 0) return [[...way.slice(start), name].join(' -> ')];
    if (done.has(name)) return [];
    const cycles = [...(byName.get(name)?.dependencies ?? [])].flatMap((dependency) =>
      walk(dependency, [...way, name]),
    );
    done.add(name);
    return cycles;
  };
  return workspace.flatMap((one) => walk(one.name, []));
}

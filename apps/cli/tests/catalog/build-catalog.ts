import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { startJvm } from '@sparkloom/bridge';
import { type CatalogEntry, catalogOf } from '@sparkloom/catalog';
import { qualifiedCatalogText } from '@sparkloom/codegen';
import { resolveStack } from '@sparkloom/jars';
import { chooseJava, findJavaInstallations } from '@sparkloom/java';
import { type StackId, stacks } from '@sparkloom/stacks';
import * as z from 'zod';

import { homeDirectory, jvmDirectory } from '../../src/workspace.js';
import { genericArguments } from './generic-arguments.js';

/** What became of an entry: built, or why not. */
export interface BuiltEntry {
  readonly entry: CatalogEntry;
  /** Empty where it was built. */
  readonly problem: string;
}

/** Name of an entry in lists: kind, family and name. */
export function titleOf({ kind, family, name }: CatalogEntry): string {
  return kind === 'module' ? `${family}.${name}` : `${kind} ${name}`;
}

/**
 * Compiles the Scala of every entry of a stack with generic arguments, inside BigDL's own package so
 * that what it hides is seen too, and builds it in one JVM.
 */
export async function buildCatalog(stackId: StackId): Promise<readonly BuiltEntry[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-catalog-'));
  try {
    const { java } = chooseJava(await findJavaInstallations({ env: process.env }), stacks[stackId]);
    const stack = await resolveStack(stackId, {
      java,
      cacheDirectory: homeDirectory(),
      jvmDirectory,
      env: process.env,
    });
    const { root, entries } = catalogOf(stackId);
    const sources = path.join(folder, 'entries');
    const classesDirectory = path.join(folder, 'classes');
    await mkdir(sources);
    await mkdir(classesDirectory);
    const packageName = `${root}.nn`;
    const problems = new Map<CatalogEntry, string>();
    for (const [index, entry] of entries.entries()) {
      const args = genericArguments(entry);
      if ('reason' in args) {
        problems.set(entry, args.reason);
        continue;
      }
      const text = qualifiedCatalogText(stackId, {
        kind: entry.kind,
        family: entry.family,
        name: entry.name,
        arguments: args.arguments,
        children: [],
      });
      const source = [
        `package ${packageName}`,
        'import com.intel.analytics.bigdl.numeric.NumericFloat',
        `object Entry${index} { def build(): Any = ${text} }`,
        '',
      ].join('\n');
      await writeFile(path.join(sources, `Entry${index}.scala`), source);
    }
    const jvm = await startJvm({
      java,
      classPath: [...stack.classPath, classesDirectory],
      heapMiB: 3072,
    });
    await jvm.redirectOutput(path.join(folder, 'log'));
    await jvm.compileScala({
      sources: [
        path.join(
          jvmDirectory,
          'catalog/src/main/scala/org/sparkloom/catalog/CatalogCoverage.scala',
        ),
      ],
      classesDirectory,
      jar: path.join(folder, 'coverage.jar'),
    });
    const answer = await jvm.train({
      mainClass: 'org.sparkloom.catalog.CatalogCoverage',
      arguments: [sources, packageName, classesDirectory],
      onEvent: () => undefined,
    });
    const built = z.record(z.string(), z.string()).parse(answer);
    return entries.map((entry, index) => ({
      entry,
      problem: problems.get(entry) ?? built[`Entry${index}`] ?? 'it was not tried',
    }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

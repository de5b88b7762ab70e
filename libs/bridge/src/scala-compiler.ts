import path from 'node:path';

import { InputError, RunError } from '@sparkloom/errors';
import * as z from 'zod';
import { heapFull, tellsOfFullHeap } from './heap-full.js';
import type { JavaBridge } from './java-bridge.js';
import { describeFailure } from './java-failure.js';

export interface ScalaCompilation {
  /** Paths of the files to compile. */
  readonly sources: readonly string[];
  /** An existing folder on the JVM's class path, so that the classes can be used at once. */
  readonly classesDirectory: string;
  /** The jar to write: complete or not at all, the same bytes for the same classes. */
  readonly jar: string;
}

const messageSchema = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  message: z.string(),
});

const outcomeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), warnings: z.array(messageSchema) }),
  z.object({ ok: z.literal(false), errors: z.array(messageSchema) }),
]);

/** What the compiler says about a place; `file` is empty where it names none. */
export type CompilerMessage = z.infer<typeof messageSchema>;

/** The part of `org.sparkloom.compiler.JobCompiler` that is called. */
interface JobCompiler {
  compile(sources: readonly string[], classesDirectory: string, jar: string): Promise<string>;
}

const shownErrors = 5;

/** @throws InputError `SCALA_COMPILATION`; RunError `SCALA_COMPILER_FAILED`, `OUT_OF_MEMORY` */
export async function compileScala(
  bridge: JavaBridge,
  { sources, classesDirectory, jar }: ScalaCompilation,
  { heapMiB, log }: { readonly heapMiB: number; readonly log: string | undefined },
): Promise<readonly CompilerMessage[]> {
  let text: string;
  try {
    const compiler = (await bridge.importClassAsync(
      'org.sparkloom.compiler.JobCompiler',
    )) as JobCompiler;
    text = await compiler.compile(sources, classesDirectory, jar);
  } catch (cause) {
    if (cause instanceof Error && tellsOfFullHeap(cause.message)) throw heapFull(heapMiB, log);
    throw new RunError({
      code: 'SCALA_COMPILER_FAILED',
      problem: `The Scala compiler failed: ${describeFailure(cause)}`,
      ...(log === undefined ? {} : { log }),
      cause,
    });
  }
  const outcome = outcomeSchema.parse(JSON.parse(text));
  if (outcome.ok) return outcome.warnings;
  const [first, ...others] = outcome.errors;
  throw new InputError({
    code: 'SCALA_COMPILATION',
    problem: `The Scala does not compile: ${first?.message ?? 'the compiler does not say why'}`,
    ...(first === undefined || first.file === '' ? {} : { where: placeOf(first) }),
    ...(others.length === 0 ? {} : { found: describeOthers(others) }),
    remedy: 'report it with the model: what Sparkloom generates should always compile',
  });
}

function placeOf({ file, line, column }: CompilerMessage): string {
  return `${path.basename(file)}:${line}:${column}`;
}

function describeOthers(errors: readonly CompilerMessage[]): string {
  const lines = errors
    .slice(0, shownErrors - 1)
    .map((error) => `${placeOf(error)} ${error.message}`);
  const more = errors.length - lines.length;
  return ['also:', ...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}

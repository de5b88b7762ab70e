import { join } from 'node:path';

import fc from 'fast-check';
import ts from 'typescript';
import { expect, test } from 'vitest';

const here = import.meta.dirname;

/** What tsc says of a file beside `arithmetic.ts`, without the file being on disk. */
function errorsOf(source: string): string[] {
  const file = join(here, 'generated.ts');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: [],
  };
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (name) => name === file || disk.fileExists(name),
    readFile: (name) => (name === file ? source : disk.readFile(name)),
    getSourceFile: (name, languageVersion) =>
      name === file
        ? ts.createSourceFile(name, source, languageVersion)
        : disk.getSourceFile(name, languageVersion),
  };
  const program = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}

const seed = 20_240_101;
const samples = 120;

const header = `
import type { Add, DoesNotFit, Literal, Multiply, WindowedSize } from './arithmetic.js';
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function check<_Right extends true>(): void {}
`;

test('types add, multiply and slide windows as numbers do', () => {
  const size = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 200_000 }));
  const sums = fc
    .sample(fc.tuple(size, size), { numRuns: samples, seed })
    .map(([a, b]) => `check<Same<Add<${a}, ${b}>, ${a + b}>>();`);
  const products = fc
    .sample(fc.tuple(size, size), { numRuns: samples, seed })
    .map(([a, b]) => `check<Same<Multiply<${a}, ${b}>, ${a * b}>>();`);
  const windows = fc
    .sample(
      fc.tuple(
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
      ),
      { numRuns: 2 * samples, seed },
    )
    .map(([side, kernel, stride, padding]) => {
      const room = side + 2 * padding - kernel;
      const result = room < 0 ? 'DoesNotFit' : Math.floor(room / stride) + 1;
      return `check<Same<WindowedSize<${side}, ${kernel}, ${stride}, ${padding}>, ${result}>>();`;
    });
  expect(errorsOf([header, ...sums, ...products, ...windows].join('\n'))).toEqual([]);
});

test('a wrong result does not compile', () => {
  expect(errorsOf(`${header}check<Same<Add<2, 2>, 5>>();`)).toEqual([
    "Type 'false' does not satisfy the constraint 'true'.",
  ]);
});

test('what is no literal size becomes number', () => {
  const source = `${header}
check<Same<Add<number, 2>, number>>();
check<Same<Multiply<2, number>, number>>();
check<Same<WindowedSize<number, 3, 1, 0>, number>>();
check<Same<Literal<1 | 2>, number>>();
check<Same<Literal<-3>, number>>();
check<Same<Literal<2.5>, number>>();
check<Same<Literal<28>, 28>>();
`;
  expect(errorsOf(source)).toEqual([]);
});

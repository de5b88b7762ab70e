import { join } from 'node:path';

import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';

/** Networks that do not compile, and what tsc must say of the layer that does not fit. */
const cases = [
  {
    layers: 'image(1, 28, 28), conv2d(6, { kernel: 5 }), dense(10), logSoftmax()',
    marked: 'dense(10)',
    message: 'layer 2, dense: needs a flat input but gets [6, 24, 24]; put flatten() before it',
  },
  {
    layers: 'image(1, 8, 8), maxPool2d(2), conv2d(6, { kernel: 5 })',
    marked: 'conv2d(6, { kernel: 5 })',
    message: 'layer 2, conv2d: a 5x5 kernel does not fit a 4x4 image',
  },
  {
    layers: 'image(3, side, side), dense(10)',
    marked: 'dense(10)',
    message: 'layer 1, dense: needs a flat input but gets [3, ?, ?]; put flatten() before it',
  },
  {
    layers: 'vector(784), tanh(), maxPool2d(2)',
    marked: 'maxPool2d(2)',
    message: 'layer 2, maxPool2d: needs an image [channels, height, width] but gets [784]',
  },
  {
    layers: 'vector(192), reshape([12, 4, 5])',
    marked: 'reshape([12, 4, 5])',
    message: 'layer 1, reshape: [192] has 192 values but [12, 4, 5] wants 240',
  },
  {
    layers: 'image(1, 28, 28), logSoftmax()',
    marked: 'logSoftmax()',
    message:
      'layer 1, logSoftmax: needs one score a class but gets [1, 28, 28]; put flatten() before it',
  },
];

const source = [
  "import { conv2d, dense, image, logSoftmax, maxPool2d, reshape, sequential, tanh, vector } from './index.js';",
  'declare const side: number;',
  ...cases.map(({ layers }) => `sequential('Bad', ${layers});`),
].join('\n');

/** Line (from 1), marked text and message of everything that tsc says of the source. */
function diagnose(): { line: number; marked: string; message: string }[] {
  const file = join(import.meta.dirname, 'generated.ts');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: ['node'],
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
  const sourceFile = program.getSourceFile(file);
  if (sourceFile === undefined) throw new Error('the source was not read');
  return program
    .getSemanticDiagnostics(sourceFile)
    .map(({ start = 0, length = 0, messageText }) => ({
      line: sourceFile.getLineAndCharacterOfPosition(start).line + 1,
      marked: source.slice(start, start + length),
      message: ts.flattenDiagnosticMessageText(messageText, '\n'),
    }));
}

describe('tsc marks the layer that does not fit and says why', () => {
  let found: ReturnType<typeof diagnose>;
  beforeAll(() => {
    found = diagnose();
  });

  test.each(cases.map((one, index) => ({ ...one, line: index + 3 })))(
    '$message',
    ({ line, marked, message }) => {
      const here = found.filter((diagnostic) => diagnostic.line === line);
      expect(here.map((diagnostic) => diagnostic.marked)).toEqual([marked]);
      expect(here[0]?.message).toContain(message);
    },
  );

  test('and nothing else', () => {
    expect(found).toHaveLength(cases.length);
  });
});

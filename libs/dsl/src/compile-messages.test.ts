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

/** Calls that do not compile, and what tsc must say of the tensor that does not fit. */
const calls = [
  {
    call: 'dense(10)(picture)',
    marked: 'picture',
    message: 'dense: needs a flat input but gets [1, 28, 28]; put flatten() before it',
  },
  {
    call: 'add(picture, conv2d(6, { kernel: 5 })(picture))',
    marked: 'conv2d(6, { kernel: 5 })(picture)',
    message: 'add: the shapes differ, [1, 28, 28] and [6, 24, 24]',
  },
];

/** Values, and what an editor shows of them. */
const hovers = [
  [
    'conv2d(16, { kernel: 3, padding: 1 })(picture)',
    'Tensor<[channels: 16, height: 28, width: 28]>',
  ],
  ['conv2d(6, { kernel: 5, stride: 2 })(picture)', 'Tensor<[channels: 6, height: 12, width: 12]>'],
  ['lstm(128)(sequence(500, 50))', 'Tensor<[time: 500, features: 128]>'],
  ["sequential('Net', vector(8), dense(3))", 'Network<[features: 8], [features: 3]>'],
] as const;

const source = [
  "import { add, conv2d, dense, image, logSoftmax, lstm, maxPool2d, reshape, sequence, sequential, tanh, vector } from './index.js';",
  'declare const side: number;',
  ...cases.map(({ layers }) => `sequential('Bad', ${layers});`),
  'const picture = image(1, 28, 28);',
  ...calls.map(({ call }) => `${call};`),
  ...hovers.map(([value], index) => `const hover${String(index)} = ${value};`),
].join('\n');

/** What tsc says of the source, and the types of what it declares. */
interface Checked {
  readonly diagnostics: readonly {
    readonly line: number;
    readonly marked: string;
    readonly message: string;
  }[];
  readonly types: ReadonlyMap<string, string>;
}

function check(): Checked {
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
  const diagnostics = program
    .getSemanticDiagnostics(sourceFile)
    .map(({ start = 0, length = 0, messageText }) => ({
      line: sourceFile.getLineAndCharacterOfPosition(start).line + 1,
      marked: source.slice(start, start + length),
      message: ts.flattenDiagnosticMessageText(messageText, '\n'),
    }));
  const checker = program.getTypeChecker();
  const declarations = sourceFile.statements
    .filter(ts.isVariableStatement)
    .flatMap((statement) => [...statement.declarationList.declarations]);
  const types = new Map(
    declarations.map((one) => [
      one.name.getText(sourceFile),
      checker.typeToString(checker.getTypeAtLocation(one)),
    ]),
  );
  return { diagnostics, types };
}

let checked: Checked;
beforeAll(() => {
  checked = check();
});

describe('tsc marks what does not fit and says why', () => {
  const firstCall = cases.length + 4;
  test.each([
    ...cases.map((one, index) => ({ ...one, line: index + 3 })),
    ...calls.map((one, index) => ({ ...one, line: firstCall + index })),
  ])('$message', ({ line, marked, message }) => {
    const here = checked.diagnostics.filter((diagnostic) => diagnostic.line === line);
    expect(here.map((diagnostic) => diagnostic.marked)).toEqual([marked]);
    expect(here[0]?.message).toContain(message);
  });

  test('and nothing else', () => {
    expect(checked.diagnostics).toHaveLength(cases.length + calls.length);
  });
});

test.each(hovers.map(([value, type], index) => ({ value, type, index })))(
  'an editor shows $type for $value',
  ({ type, index }) => {
    expect(checked.types.get(`hover${String(index)}`)).toBe(type);
  },
);

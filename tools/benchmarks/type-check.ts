/*
 * How long tsc takes for networks of many layers: what an editor needs to answer a key stroke.
 *
 *   npx tsx tools/benchmarks/type-check.ts [--json] [LAYERS…]
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import ts from 'typescript';

import { workspaceRoot } from '../setup/ensure-installed.mjs';

interface Measurement {
  readonly form: Form;
  readonly layers: number;
  /** Time in the checker, for the network alone. */
  readonly checkSec: number;
  readonly instantiations: number;
  readonly errors: number;
}

/** A form of network, and its source for a number of layers. */
type Form = 'sequential' | 'graph';

/** A residual network of about `layers` convolutions, unrolled call by call, every size literal. */
function graphSource(layers: number): string {
  const lines = ['const x0 = relu()(conv2d(16, { kernel: 3, padding: 1 })(input));'];
  const blocks = Math.floor((layers - 2) / 2);
  for (let block = 1; block <= blocks; block += 1) {
    const group = Math.floor(((block - 1) * 3) / blocks);
    const filters = 16 * 2 ** group;
    const grows = block > 1 && group > Math.floor(((block - 2) * 3) / blocks);
    const before = `x${block - 1}`;
    const stride = grows ? ', stride: 2' : '';
    const skip = grows ? `conv2d(${filters}, { kernel: 1, stride: 2 })(${before})` : before;
    lines.push(
      `const a${block} = relu()(batchNorm()(conv2d(${filters}, { kernel: 3, padding: 1${stride} })(${before})));`,
      `const b${block} = batchNorm()(conv2d(${filters}, { kernel: 3, padding: 1 })(a${block}));`,
      `const x${block} = relu()(add(b${block}, ${skip}));`,
    );
  }
  return [
    "import { add, averagePool2d, batchNorm, conv2d, dense, flatten, image, network, relu } from './index.js';",
    'const input = image(3, 32, 32);',
    ...lines,
    `export const deep = network('Deep', input, dense(10)(flatten()(averagePool2d(8)(x${blocks}))));`,
    'export const output: [10] = deep.outputShape;',
  ].join('\n');
}

/** A network of exactly `layers` layers, every size literal, as a model.ts would have it. */
function sequentialSource(layers: number): string {
  const head = ['conv2d(16, { kernel: 3, padding: 1 })', 'tanh()'];
  const body = Array.from({ length: Math.max(layers - 7, 0) }, (_, index) => {
    const filters = 16 + (index % 7) * 8;
    return index % 2 === 0 ? `conv2d(${filters}, { kernel: 3, padding: 1 })` : 'tanh()';
  });
  const tail = ['maxPool2d(2)', 'flatten()', 'dense(100)', 'dense(10)', 'logSoftmax()'];
  const all = [...head, ...body, ...tail].slice(0, layers);
  return [
    "import { conv2d, dense, flatten, image, logSoftmax, maxPool2d, sequential, tanh } from './index.js';",
    `export const network = sequential('Deep', image(3, 32, 32), ${all.join(', ')});`,
    'export const output: [10] = network.outputShape;',
  ].join('\n');
}

function check(source: string): { sec: number; instantiations: number; errors: number } {
  const file = join(workspaceRoot, 'libs/dsl/src/generated.ts');
  const { config } = ts.readConfigFile(join(workspaceRoot, 'tsconfig.base.json'), (name) =>
    ts.sys.readFile(name),
  ) as { config: { compilerOptions: object } };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, workspaceRoot);
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
  const startedAt = performance.now();
  const errors = program.getSemanticDiagnostics(program.getSourceFile(file)).length;
  const sec = (performance.now() - startedAt) / 1000;
  return { sec, instantiations: program.getInstantiationCount(), errors };
}

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [60, 110, 200];
if (sizes.some((size) => !Number.isSafeInteger(size) || size < 7)) {
  console.error('give numbers of layers, each at least 7');
  process.exit(2);
}

const sources: Readonly<Record<Form, (layers: number) => string>> = {
  sequential: sequentialSource,
  graph: graphSource,
};

// The first check of a process pays for tsc itself and for the library's own types.
check(sequentialSource(7));
const measurements = (Object.keys(sources) as Form[]).flatMap((form) => {
  const smallest = check(sources[form](7));
  return sizes.map((layers): Measurement => {
    const { sec, instantiations, errors } = check(sources[form](layers));
    return {
      form,
      layers,
      checkSec: Number(sec.toFixed(3)),
      instantiations: instantiations - smallest.instantiations,
      errors,
    };
  });
});

if (values.json) {
  console.log(JSON.stringify(measurements));
} else {
  console.log('form        layers  check time  instantiations (above 7 layers)  errors');
  for (const { form, layers, checkSec, instantiations, errors } of measurements) {
    console.log(
      [
        form.padEnd(10),
        String(layers).padStart(6),
        `${checkSec.toFixed(2)} s`.padStart(10),
        String(instantiations).padStart(31),
        String(errors).padStart(6),
      ].join('  '),
    );
  }
}
if (measurements.some(({ errors }) => errors > 0)) process.exitCode = 1;

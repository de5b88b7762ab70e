import { catalogOf, keras, nn, optimMethods, regularizers, schedules } from '@sparkloom/catalog';
import { InputError } from '@sparkloom/errors';
import { parseModel } from '@sparkloom/ir';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { generateScala } from '../generate-scala.js';
import { catalogReference, catalogText } from './catalog-expression.js';

/** The Scala of a layer or value that an author wrote. */
function scalaOf(value: unknown, stack: 'bigdl-0.7' | 'bigdl-0.13' | 'bigdl-2.4' = 'bigdl-0.13') {
  const json =
    typeof value === 'function'
      ? { catalog: 'module', ...(value as unknown as { arguments: object }).arguments }
      : value;
  const reference = catalogReference(json);
  if (reference === undefined) throw new Error('it is no value of the catalogue');
  return catalogText(stack, reference);
}

describe('Scala of the catalogue', () => {
  test('names the arguments that are given, and no others', () => {
    expect(scalaOf(nn.Linear({ inputSize: 3, outputSize: 4, withBias: false }))).toBe(
      'Linear[Float](inputSize = 3, outputSize = 4, withBias = false)',
    );
  });

  test('has values in values, and layers in containers', () => {
    const penalty = regularizers.L2Regularizer({ l2: 1e-4 });
    expect(
      scalaOf(
        nn.Concat({ dimension: 2 }, [
          nn.Linear({ inputSize: 3, outputSize: 4, wRegularizer: penalty }),
          nn.Tanh(),
        ]),
      ),
    ).toBe(
      'Concat[Float](dimension = 2).add(Linear[Float](inputSize = 3, outputSize = 4, ' +
        'wRegularizer = L2Regularizer[Float](l2 = 0.0001))).add(Tanh[Float]())',
    );
    expect(
      scalaOf(
        optimMethods.SGD({
          learningRate: 0.1,
          learningRateSchedule: schedules.Poly({ power: 1, maxIteration: 100 }),
        }),
      ),
    ).toBe(
      'new SGD[Float](learningRate = 0.1, learningRateSchedule = SGD.Poly(power = 1.0, maxIteration = 100))',
    );
  });

  test('calls the constructor where `apply` takes something else', () => {
    expect(scalaOf(keras.Dense({ outputDim: 2 }))).toBe('new Dense[Float](outputDim = 2)');
  });

  test('keeps every text inside its literal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const scala = scalaOf(keras.Activation({ activation: text }));
        expect(scala).toMatch(
          /^\S+(?: \S+)?\(activation = "(?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\["\\]|\\u[0-9a-f]{4})*"\)$/,
        );
      }),
    );
  });

  test('is refused where the stack lacks the class, with the stacks that have it', () => {
    const only = catalogOf('bigdl-0.13').entries.find(
      ({ kind, family, name, hidden }) =>
        kind === 'module' &&
        hidden === undefined &&
        !catalogOf('bigdl-0.7').entries.some(
          (old) => old.kind === kind && old.family === family && old.name === name,
        ),
    );
    if (only === undefined) throw new Error('BigDL 0.13 has nothing new');
    const { kind, family, name } = only;
    const write = () =>
      catalogText('bigdl-0.7', { kind, family, name, arguments: {}, children: [] });
    expect(write).toThrow(InputError);
    expect(write).toThrow(expect.objectContaining({ code: 'CATALOG_NOT_IN_STACK' }) as Error);
    expect(write).toThrow(/bigdl-0\.13/);
  });

  test('is refused for what BigDL keeps to itself', () => {
    const hidden = catalogOf('bigdl-0.13').entries.find((entry) => entry.hidden !== undefined);
    if (hidden === undefined) throw new Error('nothing is hidden');
    const { kind, family, name } = hidden;
    expect(() =>
      catalogText('bigdl-0.13', { kind, family, name, arguments: {}, children: [] }),
    ).toThrow(expect.objectContaining({ code: 'CATALOG_HIDDEN' }) as Error);
  });
});

describe('a network of a family', () => {
  const layer = (family: string, name: string, shape: readonly number[]) => ({
    name: `${name}1`,
    kind: 'catalog',
    arguments: { family, name, arguments: {}, children: [], outputShape: shape, parameters: 0 },
    inputs: ['input'],
  });
  const textOf = (family: string, name: string) =>
    generateScala(
      'net',
      parseModel(
        {
          schemaVersion: 2,
          name: 'Net',
          inputs: [{ name: 'input', shape: [4] }],
          nodes: [layer(family, name, [4])],
          outputs: [`${name}1`],
        },
        'test',
      ),
      undefined,
      'bigdl-0.13',
    ).files[0]?.text ?? '';

  test('imports that family alone, since names recur', () => {
    expect(textOf('nn', 'Exp')).toContain('import com.intel.analytics.bigdl.nn._\n');
    const ops = textOf('ops', 'Exp');
    expect(ops).toContain('import com.intel.analytics.bigdl.nn.Sequential\n');
    expect(ops).toContain('import com.intel.analytics.bigdl.nn.ops._\n');
    expect(ops).not.toContain('import com.intel.analytics.bigdl.nn._');
  });

  test('tells Keras-style layers the size of the input', () => {
    expect(textOf('keras', 'Flatten')).toContain(
      '.add(InputLayer(inputShape = Shape(4)).setName("input"))',
    );
  });

  test('is refused where it cannot be written yet', () => {
    expect(() => textOf('mkldnn', 'ReLU')).toThrow(
      expect.objectContaining({ code: 'MODEL_FAMILY_UNSUPPORTED' }) as Error,
    );
  });
});

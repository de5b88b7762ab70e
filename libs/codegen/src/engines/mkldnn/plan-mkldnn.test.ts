import { parseModel } from '@sparkloom/ir';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Plan } from '../plan.js';
import { planMklDnn } from './plan-mkldnn.js';

type Node = readonly [
  name: string,
  kind: string,
  args?: object | undefined,
  inputs?: readonly string[],
];

const window = (kernel: number, stride = 1, padding = 0): object => ({
  kernel: [kernel, kernel],
  stride: [stride, stride],
  padding: [padding, padding],
});
const conv = { filters: 8, ...window(3, 1, 1), bias: true };
const dense = { units: 10, bias: true };
const norm = { epsilon: 1e-5, momentum: 0.1 };

/** Plans nodes that read the one before them where they do not say what. */
function plan(nodes: readonly Node[], shape: readonly number[] = [3, 8, 8]): Plan {
  const model = parseModel(
    {
      schemaVersion: 2,
      name: 'Net',
      inputs: [{ name: 'input', shape }],
      nodes: nodes.map(([name, kind, args = {}, inputs], index) => ({
        name,
        kind,
        arguments: args,
        inputs: inputs ?? [index === 0 ? 'input' : nodes[index - 1]?.[0]],
      })),
      outputs: [nodes.at(-1)?.[0]],
    },
    'test',
  );
  return planMklDnn(model);
}

/** Each part as its engine and the names of its layers. */
const shown = ({ parts }: Plan): readonly string[] =>
  parts.map(({ engine, layers }) => `${engine}: ${layers.map(({ name }) => name).join(' ')}`);

describe('the plan for MKL-DNN', () => {
  test('takes what has a kernel, and leaves the rest to mklblas', () => {
    const nodes: readonly Node[] = [
      ['conv', 'conv2d', conv],
      ['tanh', 'tanh'],
      ['flat', 'flatten'],
      ['dense', 'dense', dense],
      ['scores', 'logSoftmax'],
    ];
    expect(shown(plan(nodes))).toEqual(['mkldnn: conv tanh dense', 'mklblas: scores']);
  });

  test('reads an image where a flattening and a dropout are before a dense layer', () => {
    const { parts } = plan([
      ['conv', 'conv2d', conv],
      ['flat', 'flatten'],
      ['drop', 'dropout', { rate: 0.5 }],
      ['dense', 'dense', dense],
    ]);
    expect(parts[0]?.layers.map(({ name, inputs }) => [name, ...inputs])).toEqual([
      ['conv', 'input'],
      ['drop', 'conv'],
      ['dense', 'drop'],
    ]);
  });

  test('flattens where something else than a dense layer reads the vector', () => {
    const nodes: readonly Node[] = [
      ['conv', 'conv2d', conv],
      ['flat', 'flatten'],
      ['scores', 'logSoftmax'],
    ];
    expect(shown(plan(nodes))).toEqual(['mkldnn: conv', 'mklblas: flat scores']);
  });

  test('computes a batch normalisation and the ReLU behind it at once', () => {
    const { parts } = plan([
      ['conv', 'conv2d', conv],
      ['norm', 'batchNorm', norm],
      ['relu', 'relu'],
      ['pool', 'maxPool2d', window(2, 2)],
    ]);
    expect(parts[0]?.layers.map(({ name, form, inputs }) => [name, form, ...inputs])).toEqual([
      ['conv', 'as it is', 'input'],
      ['norm', 'with relu', 'conv'],
      ['pool', 'as it is', 'norm'],
    ]);
  });

  test('keeps a batch normalisation whose own values somebody reads', () => {
    const { parts } = plan([
      ['conv', 'conv2d', conv],
      ['norm', 'batchNorm', norm],
      ['relu', 'relu'],
      ['sum', 'add', {}, ['norm', 'relu']],
    ]);
    expect(parts[0]?.layers.map(({ form }) => form)).toEqual(Array(4).fill('as it is'));
  });

  test('pads with zeros where an image is joined with its product with zero', () => {
    const { parts } = plan([
      ['conv', 'conv2d', conv],
      ['zero', 'scale', { factor: 0 }],
      ['wide', 'concat', {}, ['conv', 'zero']],
    ]);
    expect(parts[0]?.layers.map(({ name, form, inputs }) => [name, form, ...inputs])).toEqual([
      ['conv', 'as it is', 'input'],
      ['wide', 'padded with zeros', 'conv'],
    ]);
  });

  test('goes around a layer without a kernel, and joins what is left', () => {
    const uneven = { ...conv, stride: [1, 2] };
    const nodes: readonly Node[] = [
      ['first', 'conv2d', conv],
      ['uneven', 'conv2d', uneven],
      ['last', 'conv2d', conv],
    ];
    expect(shown(plan(nodes))).toEqual(['mkldnn: first', 'mklblas: uneven', 'mkldnn: last']);
    const around: readonly Node[] = [
      ['before', 'relu'],
      ['uneven', 'conv2d', uneven, ['before']],
      ['same', 'conv2d', { ...uneven, stride: [1, 2] }, ['before']],
      ['sum', 'add', {}, ['uneven', 'same']],
      ['after', 'conv2d', conv],
    ];
    expect(shown(plan(around))).toEqual(['mklblas: before uneven same sum', 'mkldnn: after']);
  });

  test('leaves small parts where they are', () => {
    const nodes: readonly Node[] = [
      ['one', 'dense', dense],
      ['two', 'relu'],
      ['three', 'dense', dense],
    ];
    expect(shown(plan(nodes, [4]))).toEqual(['mklblas: one two three']);
  });

  test('computes every layer once, in an order in which each reads what is there', () => {
    const kinds: readonly (readonly [string, object?])[] = [
      ['conv2d', conv],
      ['conv2d', { ...conv, stride: [1, 2], padding: [1, 1] }],
      ['relu'],
      ['batchNorm', norm],
      ['scale', { factor: 0 }],
      ['tanh'],
      ['dropout', { rate: 0.5 }],
    ];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(kinds.length - 1), fc.boolean()), { minLength: 1, maxLength: 12 }),
        (picks) => {
          const nodes: Node[] = [];
          picks.forEach(([pick, joins], index) => {
            const [kind = '', args] = kinds[pick] ?? [];
            const before = nodes.at(-1)?.[0] ?? 'input';
            nodes.push([`n${index}`, kind, args, [before]]);
            // A shortcut around the layer, where it keeps the shape.
            if (joins && kind !== 'conv2d' && index > 0) {
              nodes.push([`s${index}`, 'add', {}, [`n${index}`, before]]);
            }
          });
          const { parts, model } = plan(nodes, [8, 8, 64]);
          const covered = parts.flatMap(({ layers }) => layers.map(({ name }) => name));
          expect(new Set(covered).size).toBe(covered.length);
          for (const part of parts) {
            const there = new Set(part.inputs.map(({ name }) => name));
            for (const layer of part.layers) {
              for (const name of layer.inputs) expect(there).toContain(name);
              there.add(layer.name);
            }
            for (const name of part.outputs) expect(there).toContain(name);
          }
          // What is not there by its own name is part of another layer.
          const missing = model.nodes.filter(({ name }) => !covered.includes(name));
          expect(missing.every(({ kind }) => kind === 'relu' || kind === 'scale')).toBe(true);
          parts.slice(1).forEach((part, index) => {
            expect(part.engine).not.toBe(parts[index]?.engine);
          });
        },
      ),
    );
  });
});

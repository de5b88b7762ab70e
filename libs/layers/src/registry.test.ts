import { describe, expect, test } from 'vitest';
import * as z from 'zod';

import * as factories from './factories.js';
import { isLayerKind, layerKinds, layerSpecs } from './registry.js';

describe.each(layerKinds)('%s', (kind) => {
  const spec = layerSpecs[kind];

  test('stands under its own kind', () => {
    expect(spec.kind).toBe(kind);
    expect(isLayerKind(kind)).toBe(true);
  });

  test.skipIf(kind === 'catalog')('has a factory of its name', () => {
    expect(Object.keys(factories)).toContain(kind);
  });

  test('is documented', () => {
    const { summary, inputShape, outputShape, bigdlClass } = spec.documentation;
    expect(summary).toMatch(/^[A-Z].*\.$/);
    expect(inputShape).not.toBe('');
    expect(outputShape).not.toBe('');
    expect(bigdlClass).toMatch(/^nn\.(abstractnn\.)?[A-Z]\w+$/);
  });

  test('takes described arguments and no others', () => {
    const schema: z.ZodType = spec.arguments;
    if (!(schema instanceof z.ZodObject)) throw new Error('the arguments are not an object');
    for (const [argument, type] of Object.entries<z.ZodType>(schema.shape)) {
      expect(type.description, argument).toMatch(/\w/);
    }
    const parsed = schema.safeParse({ noSuchArgument: 1 });
    expect(parsed.error?.issues.map((issue) => issue.code)).toContain('unrecognized_keys');
  });

  test('has arguments that JSON can carry', () => {
    const schema = z.toJSONSchema(spec.arguments);
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
  });
});

test('every factory has a layer', () => {
  // Layers of the catalogue have factories of their own, in @sparkloom/catalog.
  const own = layerKinds.filter((kind) => kind !== 'catalog');
  expect(Object.keys(factories).sort()).toEqual([...own].sort());
});

test.each(['toString', '__proto__', 'Conv2d', ''])('%j is no layer', (text) => {
  expect(isLayerKind(text)).toBe(false);
});

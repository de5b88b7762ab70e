import * as z from 'zod';

import { callable, createRecord, type LayerRecord, type NamedOptions } from '../layer.js';
import type { LayerSpec } from '../layer-spec.js';
import { type Shape, unknownShape } from '../shape.js';
import type { Tensor } from '../tensor.js';

const schema = z.strictObject({
  family: z.string().min(1).describe('the part of BigDL, such as `nn` or `keras`'),
  name: z.string().min(1).describe("BigDL's own name"),
  arguments: z.record(z.string(), z.json()).describe("arguments under BigDL's own names"),
  children: z.array(z.json()).describe('the layers of a container'),
  outputShape: z
    .array(z.int().min(1, 'a size of at least 1'))
    .nullable()
    .describe('what the author states, or what a dry forward pass has found'),
  parameters: z
    .int()
    .min(0)
    .nullable()
    .describe('trainable parameters, where a dry forward pass has counted them'),
});

declare module '../layer-kinds.js' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- merged declarations share them
  interface LayerKinds<P, S extends Shape> {
    catalog: {
      arguments: z.infer<typeof schema>;
      output: P extends readonly [string, infer O extends Shape] ? O : Shape;
    };
  }
}

export const catalogSpec: LayerSpec<'catalog'> = {
  kind: 'catalog',
  documentation: {
    summary: 'A layer of the BigDL catalogue.',
    inputShape: 'what the layer takes',
    outputShape: 'as the author states it, or as a dry forward pass finds it',
    bigdlClass: 'nn.abstractnn.AbstractModule',
  },
  arguments: schema,
  inputs: 'one or more',
  accepts: ['varying', 'tree', 'table'],
  outputShape: ({ outputShape }) => outputShape ?? unknownShape,
  parameters: ({ parameters }) => parameters ?? 0,
  multiplyAdds: () => 0,
};

/** What every layer of the catalogue takes besides BigDL's own arguments. */
export interface CatalogLayerOptions<O extends Shape = Shape> extends NamedOptions {
  /**
   * Sizes of what comes out, without the batch. Where they are not stated a forward pass in the JVM
   * finds them before anything is generated.
   */
  readonly outputShape?: O;
}

/**
 * A layer of the catalogue. It stands in `sequential`, and is called with the tensors it reads.
 *
 * @typeParam F its family; families do not mix in one network
 */
export interface CatalogLayer<F extends string, O extends Shape = Shape> extends LayerRecord<
  'catalog',
  readonly [F, O]
> {
  (...inputs: readonly Tensor[]): Tensor<O>;
}

/**
 * Makes a layer of the catalogue.
 *
 * @param factory the function the author called, so that messages name the author's line
 */
export function createCatalogLayer<F extends string, O extends Shape>(
  factory: (...args: never) => unknown,
  layer: {
    readonly family: F;
    readonly name: string;
    readonly arguments: object;
    readonly children: readonly unknown[];
  },
  options: CatalogLayerOptions<O>,
): CatalogLayer<F, O> {
  const { outputShape = null, ...named } = options;
  const record = createRecord(factory, catalogSpec, named, {
    ...layer,
    outputShape,
    parameters: null,
  });
  return callable(catalogSpec, record) as unknown as CatalogLayer<F, O>;
}

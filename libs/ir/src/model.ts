import { isLayerKind, layerKinds, type LayerKind, varying } from '@sparkloom/layers';
import * as z from 'zod';

import { nameSchema } from './identifiers.js';

/** The version this code writes. Older ones are migrated, newer ones refused. */
export const modelSchemaVersion = 2;

const layerKindSchema = z.custom<LayerKind>(
  (value) => typeof value === 'string' && isLayerKind(value),
  { error: `a layer: one of ${layerKinds.join(', ')}` },
);

const sizeSchema = z
  .int()
  .refine(
    (size) => size >= 1 || size === varying,
    `a size of at least 1, or ${varying} where it varies`,
  );

/** Sizes of a tensor of one record, without the batch, or a tree. */
const inputShapeSchema = z.union([
  z.array(sizeSchema).min(1),
  z.strictObject({ tree: sizeSchema.describe('number of nodes') }),
]);

const modelInputSchema = z.strictObject({
  name: nameSchema,
  shape: inputShapeSchema,
});

const modelNodeSchema = z.strictObject({
  /** Unique in the model. */
  name: nameSchema,
  kind: layerKindSchema,
  /** Checked against the schema of the layer's kind. */
  arguments: z.record(z.string(), z.json()),
  /** Names of the inputs and nodes it reads, each of them listed before it. */
  inputs: z.array(z.string()).min(1),
  /** Name of an earlier node whose weights it has; without it, weights of its own. */
  sharesWith: nameSchema.optional(),
});

/**
 * A model as it is stored: a graph of layers in an order in which they can be computed. A chain is
 * the graph in which each node reads the one before it.
 */
export const modelSchema = z.strictObject({
  schemaVersion: z.literal(modelSchemaVersion),
  name: nameSchema,
  inputs: z.array(modelInputSchema).min(1),
  nodes: z.array(modelNodeSchema).min(1, 'at least one layer'),
  /** Names of the nodes whose values come out. */
  outputs: z.array(z.string()).min(1),
});

export type Model = z.infer<typeof modelSchema>;
export type ModelInput = Model['inputs'][number];
export type ModelNode = Model['nodes'][number];

import type { PlannedLayer, PlannedPart } from '../plan.js';

/**
 * Makes one layer of several, where MKL-DNN computes them in one pass over the values:
 * - a batch normalisation and the ReLU that alone reads it;
 * - an image beside its product with zero, as the shortcuts of a ResNet have it, which is the image
 *   with channels of zeros;
 * - a flattening is left out, since the dense layers behind it read images as they are.
 */
export function fuse(part: PlannedPart): PlannedPart {
  const readersOf = (name: string): readonly PlannedLayer[] =>
    part.layers.filter((layer) => layer.inputs.includes(name));
  const isOnlyReadBy = (name: string, reader: PlannedLayer): boolean =>
    !part.outputs.includes(name) && readersOf(name).every((other) => other === reader);
  const byName = new Map(part.layers.map((layer) => [layer.name, layer]));

  /** Names of values that are not made, to the ones that stand for them. */
  const standIns = new Map<string, string>();
  const made = new Map<string, PlannedLayer>();
  const value = (name: string): string => standIns.get(name) ?? name;
  for (const layer of part.layers) {
    const inputs = layer.inputs.map(value);
    const [first = '', second] = layer.inputs;
    const before = made.get(value(first));
    const other = second === undefined ? undefined : byName.get(second);
    if (layer.node.kind === 'flatten') {
      standIns.set(layer.name, value(first));
    } else if (
      layer.node.kind === 'relu' &&
      before?.node.kind === 'batchNorm' &&
      before.form === 'as it is' &&
      isOnlyReadBy(first, layer)
    ) {
      made.set(before.name, { ...before, form: 'with relu' });
      standIns.set(layer.name, before.name);
    } else if (
      other !== undefined &&
      layer.node.kind === 'concat' &&
      layer.inputs.length === 2 &&
      other.node.kind === 'scale' &&
      other.node.arguments.factor === 0 &&
      other.inputs[0] === first &&
      isOnlyReadBy(other.name, layer)
    ) {
      made.delete(other.name);
      made.set(layer.name, {
        ...layer,
        form: 'padded with zeros',
        inputs: inputs.slice(0, 1),
      });
    } else {
      made.set(layer.name, { ...layer, inputs });
    }
  }
  return { ...part, layers: [...made.values()], outputs: part.outputs.map(value) };
}

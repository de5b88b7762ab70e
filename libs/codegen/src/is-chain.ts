import type { InferredModel } from '@sparkloom/ir';

/** Whether each layer reads the one before it, with weights of its own: what `sequential` gives. */
export function isChain(model: InferredModel): boolean {
  return (
    model.model.inputs.length === 1 &&
    model.model.outputs.length === 1 &&
    model.nodes.every((node, index) => {
      const before = index === 0 ? model.model.inputs[0] : model.nodes[index - 1];
      return (
        node.inputs.length === 1 && node.inputs[0] === before?.name && node.sharesWith === undefined
      );
    })
  );
}

import { InputError } from '@sparkloom/errors';
import { type Declaration, undeclared } from '@sparkloom/layers';

import type { Model, ModelNode } from './model.js';

/** BigDL's own operations for graphs stand in two packages. */
const graphOperations = new Set(['ops', 'tf']);

/** The family of a node; the language's own layers become torch-style ones. */
export function familyOf(node: Pick<ModelNode, 'kind' | 'arguments'>): string {
  const family = node.kind === 'catalog' ? node.arguments['family'] : 'nn';
  return typeof family === 'string' ? (graphOperations.has(family) ? 'ops' : family) : 'nn';
}

/**
 * BigDL's families of layers do not mix in one network: at run time they fail, or give nonsense.
 *
 * @throws InputError `MODEL_FAMILIES`
 */
export function checkFamilies(model: Model, declarations: ReadonlyMap<string, Declaration>): void {
  const [first, ...others] = model.nodes;
  if (first === undefined) return;
  const odd = others.find((node) => familyOf(node) !== familyOf(first));
  if (odd === undefined) return;
  const describe = (node: ModelNode): string => {
    const position = (declarations.get(node.name) ?? undeclared).position();
    const { name } = node.arguments;
    const what = node.kind === 'catalog' && typeof name === 'string' ? name : node.kind;
    return `\`${node.name}\` (${what}, family ${familyOf(node)})${position === undefined ? '' : ` at ${position}`}`;
  };
  throw new InputError({
    code: 'MODEL_FAMILIES',
    problem: `the network \`${model.name}\` mixes families of layers that do not work together`,
    where: describe(odd),
    expected: `family ${familyOf(first)}, as ${describe(first)}`,
    found: `family ${familyOf(odd)}`,
    remedy: 'take all layers from one family; the layers of the language are of the family nn',
  });
}

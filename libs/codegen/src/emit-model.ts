import { InputError } from '@sparkloom/errors';
import type { AnyInferredNode, InferredModel } from '@sparkloom/ir';
import { formatShape, type LayerKind } from '@sparkloom/layers';

import type { Dialect, Expression, LayerEmitter } from './dialects/dialect.js';
import { formatCall, maximumColumns } from './scala/format-call.js';
import { stringLiteral } from './scala/literals.js';
import { ScalaText } from './scala/scala-text.js';
import type { ScalaNames } from './scala-names.js';

function emitLayer(dialect: Dialect, node: AnyInferredNode): Expression {
  // The table has for each kind the emitter of that kind.
  const emitter = dialect.layers[node.kind] as LayerEmitter<LayerKind>;
  return emitter(node);
}

function isChain(model: InferredModel): boolean {
  return (
    model.model.inputs.length === 1 &&
    model.model.outputs.length === 1 &&
    model.nodes.every((node, index) => {
      const before = index === 0 ? model.model.inputs[0] : model.nodes[index - 1];
      return node.inputs.length === 1 && node.inputs[0] === before?.name;
    })
  );
}

/** The Scala classes that a model's file names, so that its object is called something else. */
export function namesUsedBy(model: InferredModel, dialect: Dialect): ReadonlySet<string> {
  return new Set([
    'Module',
    'Sequential',
    ...model.nodes.map((node) => emitLayer(dialect, node).callee),
  ]);
}

/** The file with the network: an object whose `apply` builds it, layer by layer. */
export function emitModel(model: InferredModel, dialect: Dialect, names: ScalaNames): string {
  if (!isChain(model)) {
    throw new InputError({
      code: 'MODEL_NOT_A_CHAIN',
      problem: `the model \`${model.model.name}\` is a graph, which cannot be compiled yet`,
      expected: 'a chain, in which each layer reads the one before it',
      remedy: 'write it with `sequential`',
    });
  }
  const root = dialect.packageRoot;
  const input = formatShape(model.model.inputs[0]?.shape ?? []);
  const output = formatShape(model.outputShapes[0] ?? []);
  const parameters = model.parameters.toLocaleString('en-US');
  const text = new ScalaText();
  text
    .line(0, `package ${names.packageName}`)
    .blank()
    .line(0, `import ${root}.Module`)
    .line(0, `import ${root}.nn._`)
    .line(0, `import ${root}.numeric.NumericFloat`)
    .blank()
    .line(0, `/** ${model.model.name}: ${input} to ${output}, ${parameters} parameters. */`)
    .line(0, `object ${names.model} {`)
    .blank()
    .line(2, 'def apply(): Module[Float] =')
    .line(4, 'Sequential()');
  let shape = input;
  for (const node of model.nodes) {
    const { callee, arguments: args } = emitLayer(dialect, node);
    const after = `.setName(${stringLiteral(node.name)}))`;
    const call = formatCall(callee, args, { margin: 6, before: '.add(', after });
    const nextShape = formatShape(node.outputShape);
    const comment = nextShape === shape ? '' : ` // ${nextShape}`;
    text.line(6, 6 + call.length + comment.length <= maximumColumns ? call + comment : call);
    shape = nextShape;
  }
  return text.line(0, '}').toString();
}

import { InputError } from '@sparkloom/errors';
import type { InferredModel } from '@sparkloom/ir';
import { formatShape } from '@sparkloom/layers';

import { familyPackage } from './catalog/catalog-expression.js';
import { argumentsOf, bigdlRoot, type Dialect } from './dialects/dialect.js';
import { isChain } from './is-chain.js';
import { emitGraph } from './emit-graph.js';
import { emitLayer, type LayerWriting, writeLayers } from './repeated-layers.js';
import { formatChain } from './scala/format-chain.js';
import { maximumColumns } from './scala/format-call.js';
import { importLines } from './scala/import-lines.js';
import { stringLiteral } from './scala/literals.js';
import { ScalaText } from './scala/scala-text.js';
import type { ScalaNames } from './scala-names.js';

/** The Scala classes that a model's file names, so that its object is called something else. */
export function namesUsedBy(model: InferredModel, dialect: Dialect): ReadonlySet<string> {
  const words = model.nodes.flatMap((node) => {
    const expression = emitLayer(dialect, node);
    return [expression.callee, ...argumentsOf(expression), ...(expression.calls ?? [])].flatMap(
      (text) => text.match(/[A-Z]\w*/g) ?? [],
    );
  });
  return new Set(['Graph', 'Input', 'Module', 'ModuleNode', 'Sequential', 'SharedLayer', ...words]);
}

/** Everything that a model's file imports, as full names. */
function importsOf(
  model: InferredModel,
  dialect: Dialect,
  { chain, usesNodeType }: { readonly chain: boolean; readonly usesNodeType: boolean },
): readonly string[] {
  const root = dialect.packageRoot;
  const families = new Set(
    model.nodes.map((node) => (node.kind === 'catalog' ? node.arguments.family : 'nn')),
  );
  const packages = [...families].map(familyPackage);
  return [
    `${bigdlRoot}.Module`,
    ...packages.map((name) => `${root}.${name}._`),
    // The operations of graphs have no containers of their own, and share names with the layers of `nn`.
    ...(families.has('ops') || families.has('tf')
      ? (chain ? ['Sequential'] : ['Graph', 'Input']).map((name) => `${root}.nn.${name}`)
      : []),
    `${bigdlRoot}.numeric.NumericFloat`,
    ...model.nodes.flatMap((node) =>
      (emitLayer(dialect, node).imports ?? []).map((name) => `${root}.${name}`),
    ),
    ...(isKeras(model) ? [`${root}.utils.Shape`] : []),
    ...(usesNodeType ? [`${root}.nn.Graph.ModuleNode`] : []),
  ];
}

/** The layers of our own runtime that a model needs. */
function ownLayersOf(model: InferredModel, dialect: Dialect): readonly string[] {
  return model.nodes.flatMap((node) =>
    node.sharesWith === undefined ? (emitLayer(dialect, node).ownLayers ?? []) : ['SharedLayer'],
  );
}

/** Families whose networks can be written; Keras-style graphs have inputs of another kind. */
function refuseFamily(model: InferredModel, chain: boolean): void {
  const odd = model.nodes.find(
    (node) =>
      node.kind === 'catalog' &&
      !(chain ? ['nn', 'keras', 'ops', 'tf'] : ['nn', 'ops', 'tf']).includes(node.arguments.family),
  );
  if (odd?.kind !== 'catalog') return;
  throw new InputError({
    code: 'MODEL_FAMILY_UNSUPPORTED',
    problem: `a ${chain ? 'network' : 'graph'} of the family ${odd.arguments.family} cannot be written as Scala yet`,
    where: `layer \`${odd.name}\` (${odd.arguments.family}.${odd.arguments.name}) of \`${model.model.name}\``,
    expected: 'nn, ops or tf; keras in `sequential`',
    found: odd.arguments.family,
    remedy: 'use the layers of nn or of the language',
  });
}

/** Whether a model's layers are Keras-style ones. */
function isKeras(model: InferredModel): boolean {
  return model.nodes.some((node) => node.kind === 'catalog' && node.arguments.family === 'keras');
}

/** The layers of a chain, one behind the other. */
function emitChain(text: ScalaText, model: InferredModel, writing: LayerWriting): void {
  text.line(2, 'def apply(): Module[Float] =').line(4, 'Sequential()');
  const [input] = model.model.inputs;
  let shape = formatShape(input?.shape ?? []);
  if (isKeras(model) && input !== undefined && Array.isArray(input.shape)) {
    // Keras-style layers find their own sizes from that of the input.
    text.line(
      6,
      `.add(InputLayer(inputShape = Shape(${input.shape.join(', ')})).setName(${stringLiteral(input.name)}))`,
    );
  }
  for (const node of model.nodes) {
    const expression = writing.expressionOf(node);
    const calls = [...(expression.calls ?? []), `setName(${stringLiteral(node.name)})`];
    const call = formatChain(expression.callee, argumentsOf(expression), calls, {
      margin: 6,
      before: '.add(',
      after: ')',
    });
    const nextShape = formatShape(node.outputShape);
    const comment = nextShape === shape ? '' : ` // ${nextShape}`;
    const lastLine = call.slice(call.lastIndexOf('\n') + 1);
    text.line(6, 6 + lastLine.length + comment.length <= maximumColumns ? call + comment : call);
    shape = nextShape;
  }
}

/** The file with the network: an object whose `apply` builds it, layer by layer. */
export function emitModel(model: InferredModel, dialect: Dialect, names: ScalaNames): string {
  const chain = isChain(model);
  refuseFamily(model, chain);
  const inputs = model.model.inputs.map((input) => formatShape(input.shape)).join(' and ');
  const outputs = model.outputShapes.map(formatShape).join(' and ');
  const parameters = model.parameters.toLocaleString('en-US');
  const writing = writeLayers(model, dialect);
  const graph = chain ? undefined : emitGraph(model, writing);
  const imports = importsOf(model, dialect, {
    chain,
    usesNodeType: graph?.usesNodeType === true,
  });
  const own = ownLayersOf(model, dialect).map((name) => `org.sparkloom.layers.${name}`);
  const text = new ScalaText();
  text.line(0, `package ${names.packageName}`).blank();
  for (const line of importLines(imports)) text.line(0, line);
  if (own.length > 0) {
    text.blank();
    for (const line of importLines(own)) text.line(0, line);
  }
  text
    .blank()
    .line(0, `/** ${model.model.name}: ${inputs} to ${outputs}, ${parameters} parameters. */`)
    .line(0, `object ${names.model} {`)
    .blank();
  if (graph === undefined) emitChain(text, model, writing);
  else text.line(2, graph.text);
  if (writing.makers !== '') text.blank().line(0, writing.makers.trimEnd());
  return text.line(0, '}').toString();
}

import { InputError } from '@sparkloom/errors';
import type { InferredModel } from '@sparkloom/ir';
import { formatShape } from '@sparkloom/layers';

import { familyPackage } from './catalog/catalog-expression.js';
import { argumentsOf, bigdlRoot, type Dialect, type Expression } from './dialects/dialect.js';
import { emitChain } from './emit-chain.js';
import { emitGraph } from './emit-graph.js';
import {
  emitPlannedLayer,
  isChain,
  mklDnnClass,
  type Plan,
  type PlannedLayer,
} from './engines/index.js';
import { type LayerWriting, writeLayers } from './repeated-layers.js';
import { importLines } from './scala/import-lines.js';
import { stringLiteral } from './scala/literals.js';
import { ScalaText } from './scala/scala-text.js';
import type { ScalaNames } from './scala-names.js';

function expressionsOf(plan: Plan, dialect: Dialect): ReadonlyMap<PlannedLayer, Expression> {
  const readByModel = new Set(plan.model.model.inputs.map(({ name }) => name));
  return new Map(
    plan.parts.flatMap(({ engine, layers }) =>
      layers.map((layer) => {
        const expression = emitPlannedLayer(dialect, engine, layer);
        const isFirst =
          layer.inputs.every((name) => readByModel.has(name)) &&
          !layers.some(({ sharesWith }) => sharesWith === layer.name);
        return [layer, isFirst ? withoutPropagation(expression) : expression] as const;
      }),
    ),
  );
}

/** Nobody reads the gradient of what comes into a model. */
function withoutPropagation(expression: Expression): Expression {
  return expression.canStopPropagation === true
    ? { ...expression, named: { propagateBack: 'false', ...expression.named } }
    : expression;
}

/** The Scala classes that a model's file names, so that its object is called something else. */
export function namesUsedBy(plan: Plan, dialect: Dialect): ReadonlySet<string> {
  const words = [...expressionsOf(plan, dialect).values()].flatMap((expression) =>
    [expression.callee, ...argumentsOf(expression), ...(expression.calls ?? [])].flatMap(
      (text) => text.match(/[A-Z]\w*/g) ?? [],
    ),
  );
  return new Set([
    ...['Graph', 'Input', 'MklDnnNetwork', 'Module', 'ModuleNode', 'Sequential', 'SharedLayer'],
    ...words,
  ]);
}

/** Everything of BigDL that a model's file imports, as full names. */
function importsOf(
  { model, parts }: Plan,
  expressions: Iterable<Expression>,
  dialect: Dialect,
  usesNodeType: boolean,
): readonly string[] {
  const root = dialect.packageRoot;
  const families = new Set(
    model.nodes.map((node) => (node.kind === 'catalog' ? node.arguments.family : 'nn')),
  );
  const chain = parts.every(isChain);
  return [
    `${bigdlRoot}.Module`,
    ...[...families].map(familyPackage).map((name) => `${root}.${name}._`),
    // The operations of graphs have no containers of their own, and share names with the layers of `nn`.
    ...(families.has('ops') || families.has('tf')
      ? (chain ? ['Sequential'] : ['Graph', 'Input']).map((name) => `${root}.nn.${name}`)
      : []),
    `${bigdlRoot}.numeric.NumericFloat`,
    ...[...expressions].flatMap(({ imports = [] }) => imports.map((name) => `${root}.${name}`)),
    ...(isKeras(model) ? [`${root}.utils.Shape`] : []),
    ...(usesNodeType ? [`${root}.nn.Graph.ModuleNode`] : []),
  ];
}

/** Everything of the runtime that a model's file imports, as full names. */
function ownImportsOf(
  { parts }: Plan,
  expressions: ReadonlyMap<PlannedLayer, Expression>,
): readonly string[] {
  return [
    ...(parts.some(({ engine }) => engine === 'mkldnn') ? [mklDnnClass('MklDnnNetwork')] : []),
    ...[...expressions].flatMap(([{ sharesWith }, { ownLayers = [], runtimeImports = [] }]) => [
      ...(sharesWith === undefined ? ownLayers : ['SharedLayer']).map(
        (name) => `org.sparkloom.layers.${name}`,
      ),
      ...runtimeImports,
    ]),
  ];
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

/** What holds the layers of a part. */
function containerOf(
  { parts }: Plan,
  index: number,
): { name: string; arguments: readonly string[] } {
  if (parts[index]?.engine !== 'mkldnn') return { name: 'Sequential', arguments: [] };
  return {
    name: 'MklDnnNetwork',
    arguments: index === 0 ? ['propagateBack = false'] : [],
  };
}

/** The methods that build a network of several layers or parts, the first of them `apply`. */
function emitMethods(
  plan: Plan,
  writing: LayerWriting,
): { readonly text: string; readonly usesNodeType: boolean } {
  const { model, parts } = plan;
  const text = new ScalaText();
  const graphs = parts.map((part, index) => {
    if (isChain(part)) return undefined;
    const { name, arguments: args } = containerOf(plan, index);
    const alone = parts.length === 1;
    return emitGraph(part, writing, {
      signature: alone ? 'def apply' : `private def part${String(index + 1)}`,
      method: alone ? 'part' : `part${String(index + 1)}Method`,
      container: name === 'Sequential' ? 'Graph' : name,
      arguments: args,
    });
  });
  const whole = parts.length === 1 ? graphs[0] : undefined;
  if (whole !== undefined) {
    text.line(2, whole.text);
  } else {
    text.line(2, 'def apply(): Module[Float] =');
    const outer = parts.length === 1 ? containerOf(plan, 0) : { name: 'Sequential', arguments: [] };
    text.line(4, `${outer.name}(${outer.arguments.join(', ')})`);
    const [input] = model.model.inputs;
    if (isKeras(model) && input !== undefined && Array.isArray(input.shape)) {
      // Keras-style layers find their own sizes from that of the input.
      text.line(
        6,
        `.add(InputLayer(inputShape = Shape(${input.shape.join(', ')})).setName(${stringLiteral(input.name)}))`,
      );
    }
    parts.forEach((part, index) => {
      const { name, arguments: args } = containerOf(plan, index);
      if (graphs[index] !== undefined) {
        text.line(6, `.add(part${String(index + 1)}())`);
      } else if (parts.length === 1 || name === 'Sequential') {
        emitChain(text, 6, part, writing);
      } else {
        text.line(6, `.add(${name}(${args.join(', ')})`);
        emitChain(text, 8, part, writing);
        text.line(6, ')');
      }
    });
    graphs.forEach((graph) => {
      if (graph !== undefined) text.blank().line(2, graph.text);
    });
  }
  return {
    text: text.toString().trimEnd(),
    usesNodeType: graphs.some((graph) => graph?.usesNodeType === true),
  };
}

/** The file with the network: an object whose `apply` builds it, layer by layer. */
export function emitModel(plan: Plan, dialect: Dialect, names: ScalaNames): string {
  const { model } = plan;
  refuseFamily(model, plan.parts.every(isChain));
  const inputs = model.model.inputs.map((input) => formatShape(input.shape)).join(' and ');
  const outputs = model.outputShapes.map(formatShape).join(' and ');
  const parameters = model.parameters.toLocaleString('en-US');
  const expressions = expressionsOf(plan, dialect);
  const writing = writeLayers(expressions);
  const methods = emitMethods(plan, writing);
  const imports = importsOf(plan, expressions.values(), dialect, methods.usesNodeType);
  const own = ownImportsOf(plan, expressions);
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
    .blank()
    .line(0, methods.text);
  if (writing.makers !== '') text.blank().line(0, writing.makers.trimEnd());
  return text.line(0, '}').toString();
}

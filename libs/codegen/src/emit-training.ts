import { defaultMetrics, type Experiment, type InferredModel } from '@sparkloom/ir';

import { argumentsOf, bigdlRoot, type Dialect, type LoaderExpression } from './dialects/dialect.js';
import { metrics } from './dialects/training.js';
import { formatCall, maximumColumns } from './scala/format-call.js';
import { importLines } from './scala/import-lines.js';
import { doubleLiteral, stringLiteral } from './scala/literals.js';
import { ScalaText } from './scala/scala-text.js';
import type { ScalaNames } from './scala-names.js';

const runtimeNames = ['EventListener', 'TrainingJob', 'TrainingOptions'];

/** Calls the entry of a table that is for a value of its kind. */
function caseOf<K extends string, R>(
  table: Readonly<Record<K, (value: never, model: InferredModel) => R>>,
  value: { readonly kind: K },
  model: InferredModel,
): R {
  return (table[value.kind] as (value: object, model: InferredModel) => R)(value, model);
}

/** What a dialect makes of an experiment. */
function partsOf(experiment: Experiment, model: InferredModel, dialect: Dialect) {
  return {
    loss: caseOf(dialect.losses, experiment.loss, model),
    optimizer: caseOf(dialect.optimizers, experiment.optimizer, model),
    loader: caseOf(dialect.loaders, experiment.data, model),
  };
}

/** Everything that the training's file imports, as full names. */
export function importsOfTraining(
  experiment: Experiment,
  model: InferredModel,
  dialect: Dialect,
): readonly string[] {
  const { loss, optimizer, loader } = partsOf(experiment, model, dialect);
  return [
    `${bigdlRoot}.numeric.NumericFloat`,
    ...[
      'optim.Optimizer',
      ...metricsOf(experiment).map(({ name }) => name),
      ...(loss.imports ?? []),
      ...(optimizer.imports ?? []),
    ].map((name) => `${dialect.packageRoot}.${name}`),
    ...runtimeNames.map((name) => `org.sparkloom.runtime.${name}`),
    ...(optimizer.runtimeImports ?? []),
    ...loader.imports,
  ];
}

function metricsOf({ validation }: Experiment) {
  return (validation?.metrics ?? defaultMetrics).map((metric) => metrics[metric]);
}

/** What the job does without flags, where it is not what every job does. */
function defaultsOf(model: string, experiment: Experiment): readonly string[] {
  const { end, checkpoint, gradientAccumulation } = experiment;
  const some = (name: string, value: string | undefined): readonly string[] =>
    value === undefined ? [] : [`${name} = Some(${value})`];
  const double = (value: number | undefined) =>
    value === undefined ? undefined : doubleLiteral(value);
  return [
    `model = ${stringLiteral(model)}`,
    `dataset = ${stringLiteral(experiment.data.kind)}`,
    `batchSize = ${experiment.batchSize}`,
    `epochs = ${experiment.epochs}`,
    `seed = ${experiment.seed}`,
    ...(gradientAccumulation === undefined
      ? []
      : [`gradientAccumulation = ${gradientAccumulation}`]),
    ...some('maxIterations', end?.iterations?.toString()),
    ...some('lossBelow', double(end?.lossBelow)),
    ...some('scoreAbove', double(end?.scoreAbove)),
    ...some('checkpointIterations', checkpoint?.everyIterations.toString()),
  ];
}

/** The call that trains, up to its last block; on two lines where it is too long for one. */
function runCall(loader: LoaderExpression): string {
  const before = 'TrainingJob.run(defaults, arguments, listener)(';
  const after = ') { (job, data) =>';
  const oneLine = `${before}${loader.callee}(${loader.arguments.join(', ')})${after}`;
  if (oneLine.length + 4 <= maximumColumns) return oneLine;
  const call = formatCall(loader.callee, loader.arguments, { margin: 6, after });
  return `${before}\n  ${call.replaceAll('\n', '\n  ')}`;
}

/** Calls on the optimizer between its method and its validation. */
function clippingCalls({ gradientClipping }: Experiment): readonly string[] {
  const { norm, value } = gradientClipping ?? {};
  if (norm !== undefined) return [`.setGradientClippingByl2Norm(${doubleLiteral(norm)})`];
  if (value === undefined) return [];
  return [`.setConstantGradientClipping(${doubleLiteral(-value)}, ${doubleLiteral(value)})`];
}

/** The file with the training's main, for `spark-submit` and for the process that holds the JVM. */
export function emitTraining(
  name: string,
  model: InferredModel,
  experiment: Experiment,
  dialect: Dialect,
  names: ScalaNames,
): string {
  const { loss, optimizer, loader } = partsOf(experiment, model, dialect);
  const imports = importsOfTraining(experiment, model, dialect);
  const bigdl = importLines(imports.filter((name) => name.startsWith(bigdlRoot)));
  const own = importLines(imports.filter((name) => name.startsWith('org.sparkloom.')));

  const defaults = formatCall('TrainingOptions', defaultsOf(name, experiment), { margin: 4 });
  const every = experiment.validation?.everyIterations;
  const trigger = every === undefined ? 'job.everyEpoch' : `job.every(iterations = ${every})`;
  const measured = `Array(${metricsOf(experiment)
    .map(({ expression }) => expression)
    .join(', ')})`;
  const text = new ScalaText();
  text.line(0, `package ${names.packageName}`).blank();
  for (const line of bigdl) text.line(0, line);
  text.blank();
  for (const line of own) text.line(0, line);
  text
    .blank()
    .line(0, `/** Trains ${names.model}; [[TrainingOptions.usage]] has the flags. */`)
    .line(0, `object ${names.training} {`)
    .blank()
    .line(2, 'private val defaults =')
    .line(4, defaults)
    .blank()
    .line(2, 'def main(arguments: Array[String]): Unit =')
    .line(4, 'println(run(arguments, EventListener.silent))')
    .blank()
    .line(2, '/** The same, with its events heard; the result is JSON. */')
    .line(2, 'def run(arguments: Array[String], listener: EventListener): String =')
    .line(4, runCall(loader))
    .line(6, formatCall(loss.callee, argumentsOf(loss), { margin: 6, before: 'val criterion = ' }));
  for (const [value, definition] of Object.entries(optimizer.definitions ?? {})) {
    const before = `val ${value} = `;
    const call = formatCall(definition.callee, argumentsOf(definition), { margin: 6, before });
    text.line(6, call);
  }
  text
    .line(6, `Optimizer(model = ${names.model}(), dataset = data.training, criterion = criterion)`)
    .line(
      8,
      formatCall(optimizer.callee, argumentsOf(optimizer), {
        margin: 8,
        before: '.setOptimMethod(',
        after: ')',
      }),
    );
  for (const call of clippingCalls(experiment)) text.line(8, call);
  return text
    .line(8, '.setValidation(')
    .line(10, `${trigger}, data.validation, ${measured})`)
    .line(4, '}')
    .line(0, '}')
    .toString();
}

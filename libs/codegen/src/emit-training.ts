import type { Experiment } from '@sparkloom/ir';

import { argumentsOf, bigdlRoot, type Dialect } from './dialects/dialect.js';
import { formatCall } from './scala/format-call.js';
import { importLines } from './scala/import-lines.js';
import { stringLiteral } from './scala/literals.js';
import { ScalaText } from './scala/scala-text.js';
import type { ScalaNames } from './scala-names.js';

const bigdlNames = ['optim.Loss', 'optim.Optimizer', 'optim.Top1Accuracy'];
const runtimeNames = ['EventListener', 'TrainingJob', 'TrainingOptions'];

/** Calls the entry of a table that is for a value of its kind. */
function caseOf<K extends string, R>(
  table: Readonly<Record<K, (value: never) => R>>,
  value: { readonly kind: K },
): R {
  return (table[value.kind] as (value: object) => R)(value);
}

/** What a dialect makes of an experiment. */
function partsOf(experiment: Experiment, dialect: Dialect) {
  return {
    loss: caseOf(dialect.losses, experiment.loss),
    optimizer: caseOf(dialect.optimizers, experiment.optimizer),
    loader: caseOf(dialect.loaders, experiment.data),
  };
}

/** Everything that the training's file imports, as full names. */
export function importsOfTraining(experiment: Experiment, dialect: Dialect): readonly string[] {
  const { loss, optimizer, loader } = partsOf(experiment, dialect);
  return [
    `${bigdlRoot}.numeric.NumericFloat`,
    ...[...bigdlNames, ...(loss.imports ?? []), ...(optimizer.imports ?? [])].map(
      (name) => `${dialect.packageRoot}.${name}`,
    ),
    ...runtimeNames.map((name) => `org.sparkloom.runtime.${name}`),
    ...loader.imports,
  ];
}

/** The file with the training's main, for `spark-submit` and for the process that holds the JVM. */
export function emitTraining(
  model: string,
  experiment: Experiment,
  dialect: Dialect,
  names: ScalaNames,
): string {
  const { loss, optimizer, loader } = partsOf(experiment, dialect);
  const imports = importsOfTraining(experiment, dialect);
  const bigdl = importLines(imports.filter((name) => name.startsWith(bigdlRoot)));
  const own = importLines(imports.filter((name) => name.startsWith('org.sparkloom.')));

  const defaults = formatCall(
    'TrainingOptions',
    [
      `model = ${stringLiteral(model)}`,
      `dataset = ${stringLiteral(experiment.data.kind)}`,
      `batchSize = ${experiment.batchSize}`,
      `epochs = ${experiment.epochs}`,
      `seed = ${experiment.seed}`,
    ],
    { margin: 4 },
  );
  const text = new ScalaText();
  text.line(0, `package ${names.packageName}`).blank();
  for (const line of bigdl) text.line(0, line);
  text.blank();
  for (const line of own) text.line(0, line);
  return text
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
    .line(
      4,
      `TrainingJob.run(defaults, arguments, listener)(${loader.expression}) { (job, data) =>`,
    )
    .line(6, formatCall(loss.callee, argumentsOf(loss), { margin: 6, before: 'val criterion = ' }))
    .line(6, `Optimizer(model = ${names.model}(), dataset = data.training, criterion = criterion)`)
    .line(
      8,
      formatCall(optimizer.callee, argumentsOf(optimizer), {
        margin: 8,
        before: '.setOptimMethod(',
        after: ')',
      }),
    )
    .line(8, '.setValidation(')
    .line(10, 'job.everyEpoch, data.validation, Array(new Top1Accuracy(), new Loss(criterion)))')
    .line(4, '}')
    .line(0, '}')
    .toString();
}

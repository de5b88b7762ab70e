import type { Experiment } from '@sparkloom/ir';

import type { Dialect } from './dialects/dialect.js';
import { formatCall } from './scala/format-call.js';
import { stringLiteral } from './scala/literals.js';
import { ScalaText } from './scala/scala-text.js';
import type { ScalaNames } from './scala-names.js';

/** `import a.b.C` lines, one a package, the names in order. */
function importLines(fullNames: readonly string[]): readonly string[] {
  const packages = new Map<string, Set<string>>();
  for (const fullName of fullNames) {
    const dot = fullName.lastIndexOf('.');
    const own = packages.get(fullName.slice(0, dot)) ?? new Set();
    packages.set(fullName.slice(0, dot), own.add(fullName.slice(dot + 1)));
  }
  return [...packages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, classes]) => {
      const sorted = [...classes].sort();
      return `import ${name}.${sorted.length === 1 ? sorted.join() : `{${sorted.join(', ')}}`}`;
    });
}

const bigdlNames = ['numeric.NumericFloat', 'optim.Loss', 'optim.Optimizer', 'optim.Top1Accuracy'];
const runtimeNames = ['EventListener', 'TrainingJob', 'TrainingOptions'];

/** What a dialect makes of an experiment. */
function partsOf(experiment: Experiment, dialect: Dialect) {
  return {
    loss: dialect.losses[experiment.loss.kind](experiment.loss),
    optimizer: dialect.optimizers[experiment.optimizer.kind](experiment.optimizer),
    loader: dialect.loaders[experiment.data.kind](experiment.data),
  };
}

/** Everything that the training's file imports, as full names. */
export function importsOfTraining(experiment: Experiment, dialect: Dialect): readonly string[] {
  const { loss, optimizer, loader } = partsOf(experiment, dialect);
  return [
    ...bigdlNames.map((name) => `${dialect.packageRoot}.${name}`),
    ...(loss.imports ?? []),
    ...(optimizer.imports ?? []),
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
  const bigdl = importLines(imports.filter((name) => name.startsWith(dialect.packageRoot)));
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
    .line(6, formatCall(loss.callee, loss.arguments, { margin: 6, before: 'val criterion = ' }))
    .line(6, `Optimizer(model = ${names.model}(), dataset = data.training, criterion = criterion)`)
    .line(
      8,
      formatCall(optimizer.callee, optimizer.arguments, {
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

import {
  type InferredModel,
  type Loss,
  type Metric,
  type Optimizer,
  type Schedule,
  scoreCountOf,
  type Stretch,
  type TextSplit,
  vectorSizeOf,
} from '@sparkloom/ir';
import { isFixed, isTensorShape } from '@sparkloom/layers';
import type { StackId } from '@sparkloom/stacks';

import { catalogExpression } from '../catalog/catalog-expression.js';
import { doubleLiteral, stringLiteral } from '../scala/literals.js';
import {
  type Dialect,
  type Expression,
  inlineExpression,
  type LoaderExpression,
} from './dialect.js';

type SgdOptimizer = Extract<Optimizer, { kind: 'sgd' }>;

/** A stretch of the run in iterations; how many an epoch has is known when the data is there. */
function iterations(stretch: Stretch): string {
  return 'epochs' in stretch
    ? `job.stepsOf(${doubleLiteral(stretch.epochs)})`
    : String(stretch.iterations);
}

/** `undefined` for a rate that stays as it is. */
function scheduleExpression(of: Schedule, stack: StackId): Expression | undefined {
  const call = (callee: string, ...args: readonly string[]): Expression => ({
    callee,
    positional: Object.fromEntries(args.map((arg, index) => [String(index), arg])),
  });
  switch (of.kind) {
    case 'constant':
      return undefined;
    case 'poly':
      return call('SGD.Poly', doubleLiteral(of.power), 'job.steps');
    case 'step':
      return call('SGD.Step', iterations(of.every), doubleLiteral(of.factor));
    case 'multiStep':
      return call(
        'SGD.MultiStep',
        `Array(${of.at.map(iterations).join(', ')})`,
        doubleLiteral(of.factor),
      );
    case 'exponential':
      return call('SGD.Exponential', iterations(of.every), doubleLiteral(of.factor));
    case 'cosine':
      return {
        ...call('CosineDecay', 'job.steps'),
        ...(of.minimum === 0 ? {} : { named: { minimum: doubleLiteral(of.minimum) } }),
        runtimeImports: ['org.sparkloom.schedules.CosineDecay'],
      };
    case 'plateau':
      return {
        callee: 'SGD.Plateau',
        positional: {},
        named: {
          monitor: of.monitor === 'score' ? '"score"' : '"Loss"',
          factor: `${doubleLiteral(of.factor)}f`,
          patience: String(of.patience),
          mode: of.monitor === 'score' ? '"max"' : '"min"',
          minLr: `${doubleLiteral(of.minimum)}f`,
        },
      };
    case 'catalog':
      return catalogExpression(stack, { ...of, kind: 'schedule', children: [] });
  }
}

/** The schedule of an optimizer with its warm-up; `undefined` for a rate that stays as it is. */
function rateExpression({ schedule, warmUp }: SgdOptimizer, stack: StackId) {
  const plain = scheduleExpression(schedule, stack);
  if (warmUp === undefined) return plain;
  return {
    callee: 'WarmUp',
    positional: { iterations: iterations(warmUp.over) },
    named: {
      from: doubleLiteral(warmUp.from),
      next: plain === undefined ? 'SGD.Default()' : inlineExpression(plain),
    },
    imports: plain?.imports ?? [],
    runtimeImports: ['org.sparkloom.schedules.WarmUp', ...(plain?.runtimeImports ?? [])],
  };
}

/** Longer than this, a schedule gets a line of its own. */
const longSchedule = 50;

function sgdExpression(sgd: SgdOptimizer, stack: StackId): Expression {
  const rate: Expression | undefined = rateExpression(sgd, stack);
  const text = rate === undefined ? '' : inlineExpression(rate);
  const isLong = text.length > longSchedule;
  return {
    callee: 'new SGD',
    positional: {},
    named: {
      learningRate: doubleLiteral(sgd.learningRate),
      ...(sgd.weightDecay === 0 ? {} : { weightDecay: doubleLiteral(sgd.weightDecay) }),
      // Without it BigDL damps the gradient by the momentum, which no other framework does.
      ...(sgd.momentum === 0 ? {} : { momentum: doubleLiteral(sgd.momentum), dampening: '0.0' }),
      ...(sgd.nesterov ? { nesterov: 'true' } : {}),
      ...(text === '' ? {} : { learningRateSchedule: isLong ? 'schedule' : text }),
    },
    imports: ['optim.SGD', ...(rate?.imports ?? [])],
    runtimeImports: rate?.runtimeImports ?? [],
    ...(rate !== undefined && isLong ? { definitions: { schedule: rate } } : {}),
  };
}

/** The optimizers of the language; a stack writes those of the catalogue itself. */
export function optimizers(stack: StackId): Omit<Dialect['optimizers'], 'catalog'> {
  return { sgd: (sgd) => sgdExpression(sgd, stack) };
}

const negativeLogLikelihood: Expression = {
  callee: 'ClassNLLCriterion',
  positional: {},
  imports: ['nn.ClassNLLCriterion'],
};

const crossEntropy: Expression = {
  callee: 'CrossEntropyCriterion',
  positional: {},
  imports: ['nn.CrossEntropyCriterion'],
};

function timeDistributed({ loss }: Extract<Loss, { kind: 'timeDistributed' }>): Expression {
  const each = loss.kind === 'crossEntropy' ? crossEntropy : negativeLogLikelihood;
  return {
    callee: 'TimeDistributedCriterion',
    positional: { critrn: inlineExpression(each) },
    imports: ['nn.TimeDistributedCriterion', ...(each.imports ?? [])],
  };
}

export const losses: Omit<Dialect['losses'], 'catalog'> = {
  negativeLogLikelihood: () => negativeLogLikelihood,
  crossEntropy: () => crossEntropy,
  timeDistributed,
};

/** BigDL's classes for what a validation measures; they stand in `optim`. */
export const metrics: Readonly<Record<Metric, { name: string; expression: string }>> = {
  top1Accuracy: { name: 'optim.Top1Accuracy', expression: 'new Top1Accuracy()' },
  top5Accuracy: { name: 'optim.Top5Accuracy', expression: 'new Top5Accuracy()' },
  treeAccuracy: { name: 'optim.TreeNNAccuracy', expression: 'new TreeNNAccuracy()' },
  loss: { name: 'optim.Loss', expression: 'new Loss(criterion)' },
};

export const loaders: Dialect['loaders'] = {
  mnist: ({ shift }) => ({
    callee: 'Mnist.load',
    arguments: shift === 0 ? [] : [`shift = ${String(shift)}`],
    imports: ['org.sparkloom.data.Mnist'],
  }),
  cifar10: ({ crop, flip }) => ({
    callee: 'Cifar10.load',
    arguments: [
      ...(crop === 0 ? [] : [`crop = ${String(crop)}`]),
      ...(flip ? ['flip = true'] : []),
    ],
    imports: ['org.sparkloom.data.Cifar10'],
  }),
  '20newsgroups': ({ split }, model) => {
    const division = splitArgument(split);
    return {
      callee: 'Newsgroups.load',
      arguments: [...wordArguments(model), ...division.arguments],
      imports: ['org.sparkloom.data.Newsgroups', ...division.imports],
    };
  },
  sst: ({ validation }, model) => ({
    callee: 'Treebank.load',
    arguments: [
      `features = ${String(vectorSizeOf(model) ?? 0)}`,
      ...(validation === 'test' ? [] : [`validation = "${validation}"`]),
    ],
    imports: ['org.sparkloom.data.Treebank'],
  }),
  imageFolder: ({ size: [height, width], channels, mean, deviation, ...data }, model) => {
    const normalisations = (mean ?? []).map(
      (one, channel) =>
        `Normalisation(${doubleLiteral(one)}, ${doubleLiteral(deviation?.[channel] ?? 1)})`,
    );
    return {
      callee: 'ImageFolder.load',
      arguments: [
        `height = ${height}`,
        `width = ${width}`,
        `channels = ${channels}`,
        `classes = ${scoreCountOf(model) ?? 0}`,
        ...(data.resize ? ['resize = true'] : []),
        ...(data.crop === 0 ? [] : [`crop = ${data.crop}`]),
        ...(data.flip ? ['flip = true'] : []),
        ...(mean === undefined ? [] : [`normalisation = Seq(${normalisations.join(', ')})`]),
      ],
      imports: [
        'org.sparkloom.data.ImageFolder',
        ...(mean === undefined ? [] : ['org.sparkloom.data.Normalisation']),
      ],
    };
  },
  textTable: ({ format, text, label, split }, model) => {
    const division = splitArgument(split);
    return {
      callee: 'TextTable.load',
      arguments: [
        ...wordArguments(model),
        `classes = ${scoreCountOf(model) ?? 0}`,
        ...(text === 'text' ? [] : [`text = ${stringLiteral(text)}`]),
        ...(label === 'label' ? [] : [`label = ${stringLiteral(label)}`]),
        ...(format === undefined ? [] : [`format = Some(${stringLiteral(format)})`]),
        ...division.arguments,
      ],
      imports: ['org.sparkloom.data.TextTable', ...division.imports],
    };
  },
  parquet: ({ features, label }, model) => ({
    callee: 'ParquetTable.load',
    arguments: [
      `features = Seq(${features.map(stringLiteral).join(', ')})`,
      `label = ${stringLiteral(label)}`,
      `shape = Seq(${sizesOfInput(model).join(', ')})`,
      `classes = ${scoreCountOf(model) ?? 0}`,
    ],
    imports: ['org.sparkloom.data.ParquetTable'],
  }),
  scalaData: ({ className, arguments: given }, model) => {
    const pairs = Object.entries(given).map(
      ([name, value]) => `${stringLiteral(name)} -> ${stringLiteral(value)}`,
    );
    return {
      callee: 'ScalaData.load',
      arguments: [
        stringLiteral(className),
        `Map(${pairs.join(', ')})`,
        // Only records that are one tensor and get one score for each class are looked at.
        `shape = Seq(${isPlain(model) ? sizesOfInput(model).join(', ') : ''})`,
        `classes = ${scoreCountOf(model) ?? 0}`,
      ],
      imports: ['org.sparkloom.data.ScalaData'],
    };
  },
};

/** Whether a network takes one tensor of a fixed size and gives one number a class. */
function isPlain({ model, outputShapes }: InferredModel): boolean {
  const shapes = [...model.inputs.map(({ shape }) => shape), ...outputShapes];
  const ranks = shapes.map((shape) =>
    isTensorShape(shape) && isFixed(shape) ? shape.length : undefined,
  );
  return shapes.length === 2 && ranks[0] !== undefined && ranks[1] === 1;
}

/** How many words of a text count, and how many values each has. */
function wordArguments(model: InferredModel): readonly string[] {
  const [words = 0, features = 0] = sizesOfInput(model);
  return [`words = ${String(words)}`, `features = ${String(features)}`];
}

/** Nothing where texts are divided as they lie. */
function splitArgument(split: TextSplit): Pick<LoaderExpression, 'arguments' | 'imports'> {
  if (split.kind === 'official') return { arguments: [], imports: [] };
  const { training, seed } = split;
  return {
    arguments: [`split = RandomSplit(${doubleLiteral(training)}, seed = ${String(seed)})`],
    imports: ['org.sparkloom.data.RandomSplit'],
  };
}

function sizesOfInput({ model }: InferredModel): readonly number[] {
  const shape = model.inputs[0]?.shape ?? [];
  return isTensorShape(shape) ? shape : [];
}

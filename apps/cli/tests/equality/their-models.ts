import type { StackId } from '@sparkloom/stacks';

import type { ModelPair } from './compile-comparisons.js';
import type { Expected } from './model-comparison.js';

/** A network to be equal to. */
export interface TheirModel extends Omit<ModelPair, 'ours'>, Expected {}

const bigdl = 'com.intel.analytics.bigdl';

const colourImages = 'ModelInputs.uniform(4, 3, 32, 32)';

function resnet(
  depth: number,
  shortcut: 'A' | 'B' | 'C',
  { parameters, sharesBuffers = false }: { parameters: number; sharesBuffers?: boolean },
): TheirModel {
  const model = `${bigdl}.models.resnet.ResNet`;
  const options =
    `"depth" -> ${depth}, "shortcutType" -> ${model}.ShortcutType.${shortcut}, ` +
    `"dataSet" -> ${model}.DatasetType.CIFAR10, "optnet" -> ${String(sharesBuffers)}`;
  return {
    theirs: `${model}(10, T(${options}))`,
    input: colourImages,
    parameters,
  };
}

/** Words of a text, and values of a word. */
export const text = { words: 500, features: 200, classes: 20 } as const;

/** A vocabulary for `ModelInputs.sentences()`. */
export const phrases = { words: 9, features: 300, hidden: 250, classes: 5 } as const;

const treeArguments =
  `(Tensor[Float](${phrases.words}, ${phrases.features}).rand(-1, 1), ` +
  `${phrases.hidden}, ${phrases.classes})`;

/** What stands in for Tree-LSTM where a jar has none. */
export const treeReference = `org.sparkloom.reference.TreeLstmSentiment${treeArguments}`;

/** Whether the jar has the example of Tree-LSTM: the second generation left it out. */
export function hasTreeExample(stack: StackId): boolean {
  return stack !== 'bigdl-2.4';
}

/** The six models as the jars have them, and as `jvm/reference` has them where a jar has none. */
export function theirModels(stack: StackId) {
  const classifier = `${bigdl}.example.utils`;
  // The parameters do not depend on the number of words.
  const sequences = `ModelInputs.uniform(3, 7, ${text.features})`;
  return {
    lenet: {
      theirs: `${bigdl}.models.lenet.LeNet5(10)`,
      input: 'ModelInputs.uniform(16, 1, 28, 28)',
      parameters: 22_278,
    },
    vgg: {
      theirs: `${bigdl}.models.vgg.VggForCifar10(10)`,
      input: colourImages,
      parameters: 14_991_946,
    },
    'resnet-20-A': resnet(20, 'A', { parameters: 270_410 }),
    'resnet-20-A-optnet': resnet(20, 'A', { parameters: 270_410, sharesBuffers: true }),
    'resnet-20-B': resnet(20, 'B', { parameters: 273_258 }),
    'resnet-20-C': resnet(20, 'C', { parameters: 284_986 }),
    'resnet-32-A': resnet(32, 'A', { parameters: 465_290 }),
    'resnet-32-B': resnet(32, 'B', { parameters: 468_138 }),
    'resnet-32-C': resnet(32, 'C', { parameters: 491_290 }),
    'text-cnn': {
      theirs:
        `new ${classifier}.TextClassifier(${classifier}.TextClassificationParams(` +
        `maxSequenceLength = ${text.words}, embeddingDim = ${text.features}))` +
        `.buildModel(${text.classes})`,
      input: `ModelInputs.uniform(2, ${text.words}, ${text.features})`,
      parameters: 291_732,
    },
    'text-lstm': {
      theirs: `org.sparkloom.reference.TextLstm(${text.features}, ${text.classes})`,
      input: sequences,
      parameters: 503_444,
    },
    'text-gru': {
      theirs: `org.sparkloom.reference.TextGru(${text.features}, ${text.classes})`,
      input: sequences,
      parameters: 386_452,
    },
    'tree-lstm': {
      theirs: hasTreeExample(stack)
        ? `${bigdl}.example.treeLSTMSentiment.TreeLSTMSentiment${treeArguments}`
        : treeReference,
      input: 'ModelInputs.sentences()',
      ourInput: 'ModelInputs.flatWords',
      parameters: 781_955,
      gradInputs: 2,
    },
  } satisfies Record<string, TheirModel>;
}

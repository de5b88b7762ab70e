import { generateScala, type ModelSources, type ScalaFile } from '@sparkloom/codegen';
import type { StackId } from '@sparkloom/stacks';
import { afterAll, beforeAll, describe, test } from 'vitest';

import { loadModel } from '../../src/model/load-model.js';
import type { ParameterValue } from '../../src/model/parameters.js';
import { compileComparisons, type Comparisons, type ModelPair } from './compile-comparisons.js';
import { expectEqualModels } from './model-comparison.js';
import { hasTreeExample, phrases, text, theirModels, treeReference } from './their-models.js';

type TheirName = keyof ReturnType<typeof theirModels>;

type Name = TheirName | 'tree-lstm-reference';

/** Models of the workspace, with the parameters that make them theirs. */
const ourModels: Readonly<
  Record<TheirName, readonly [model: string, parameters: Record<string, ParameterValue>]>
> = {
  lenet: ['lenet', {}],
  vgg: ['vgg', {}],
  'resnet-20-A': ['resnet', { depth: 20, shortcut: 'A' }],
  'resnet-20-A-optnet': ['resnet', { depth: 20, shortcut: 'A' }],
  'resnet-20-B': ['resnet', { depth: 20, shortcut: 'B' }],
  'resnet-20-C': ['resnet', { depth: 20, shortcut: 'C' }],
  'resnet-32-A': ['resnet', { depth: 32, shortcut: 'A' }],
  'resnet-32-B': ['resnet', { depth: 32, shortcut: 'B' }],
  'resnet-32-C': ['resnet', { depth: 32, shortcut: 'C' }],
  'text-cnn': ['text-cnn', { ...text }],
  'text-lstm': ['text-lstm', { ...text, cell: 'lstm' }],
  'text-gru': ['text-lstm', { ...text, cell: 'gru' }],
  'tree-lstm': [
    'tree-lstm',
    {
      vocabulary: phrases.words,
      features: phrases.features,
      units: phrases.hidden,
      classes: phrases.classes,
    },
  ],
};

const names = Object.keys(ourModels) as readonly TheirName[];

async function generate(stack: StackId, name: TheirName): Promise<ModelSources> {
  const [modelName, parameters] = ourModels[name];
  const { model } = await loadModel(modelName, parameters);
  // A package of its own for each, since one network with other parameters has the same name.
  return generateScala(name, model, undefined, stack);
}

/**
 * The tests that what is generated from the models of this workspace computes what BigDL's own networks
 * compute, with the same weights, forward and backward.
 */
export function describeEquality(stack: StackId): void {
  describe(`the networks generated for ${stack}`, () => {
    const theirs = theirModels(stack);
    let comparisons: Comparisons<Name>;

    beforeAll(async () => {
      const generated: ScalaFile[] = [];
      const pairs = new Map<Name, ModelPair>();
      for (const name of names) {
        const { files, modelClass } = await generate(stack, name);
        generated.push(...files);
        pairs.set(name, { ...theirs[name], ours: `${modelClass}()` });
      }
      if (hasTreeExample(stack)) {
        const { theirs: example, input } = theirs['tree-lstm'];
        pairs.set('tree-lstm-reference', { ours: treeReference, theirs: example, input });
      }
      comparisons = await compileComparisons({ stack, generated, pairs });
    });
    afterAll(() => (comparisons as typeof comparisons | undefined)?.close());

    test.each(names)('%s is the same as theirs', async (name) => {
      expectEqualModels(await comparisons.compare(name), theirs[name]);
    });

    // Where a jar lacks the example the reference stands in for it, so elsewhere it has to be the same.
    test.runIf(hasTreeExample(stack))('tree-lstm-reference is the same as theirs', async () => {
      expectEqualModels(await comparisons.compare('tree-lstm-reference'), theirs['tree-lstm']);
    });
  });
}

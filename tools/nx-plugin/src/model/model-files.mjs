// @ts-check

/** @param {string} name @returns {readonly string[]} */
function words(name) {
  return name.split('-');
}

/** @param {string} word */
function capital(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * The files of a new model, by their names in its folder.
 *
 * @param {string} name such as `small-net`
 * @returns {Readonly<Record<string, string>>}
 */
export function modelFiles(name) {
  const network = words(name).map(capital).join('');
  const variable = `${words(name)[0] ?? ''}${words(name).slice(1).map(capital).join('')}Model`;
  return {
    'package.json': `${JSON.stringify(
      {
        name,
        version: '0.1.0',
        private: true,
        description: `${network} on MNIST`,
        license: 'Apache-2.0',
        type: 'module',
        exports: { '.': './model.ts', './experiment': './experiment.ts' },
        dependencies: { '@sparkloom/dsl': '0.1.0' },
      },
      undefined,
      2,
    )}\n`,
    'model.ts': `import {
  conv2d,
  dense,
  flatten,
  image,
  logSoftmax,
  maxPool2d,
  relu,
  sequential,
} from '@sparkloom/dsl';

/** A convolution with a pooling, and two dense layers. */
export default function ${variable}({ classes = 10 } = {}) {
  return sequential(
    '${network}',
    image(1, 28, 28),
    conv2d(8, { kernel: 3, padding: 1 }),
    relu(),
    maxPool2d(2),
    flatten(),
    dense(64),
    relu(),
    dense(classes),
    logSoftmax(),
  );
}
`,
    'experiment.ts': `import { experiment, mnist, negativeLogLikelihood, sgd } from '@sparkloom/dsl';

import ${variable} from './model.js';

export default experiment({
  model: ${variable},
  data: mnist(),
  loss: negativeLogLikelihood(),
  optimizer: sgd({ learningRate: 0.05, momentum: 0.9 }),
  batchSize: 128,
  epochs: 2,
  seed: 1,
});
`,
    'model.test.ts': `import { expect, test } from 'vitest';

import experiment from './experiment.js';
import ${variable} from './model.js';

test('${network} gives a score for each class', () => {
  expect(${variable}().outputShape).toEqual([10]);
  expect(${variable}({ classes: 26 }).outputShape).toEqual([26]);
});

test('the experiment trains on MNIST', () => {
  expect(experiment.data.kind).toBe('mnist');
});
`,
    'README.md': `# ${network}

\`\`\`console
$ npx sparkloom summary ${name}
$ npx sparkloom train ${name}
$ npx nx run ${name}:test
\`\`\`
`,
  };
}

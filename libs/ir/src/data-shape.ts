import { varying } from '@sparkloom/layers';

import type { DataShape } from './check-fit.js';
import type { Data } from './experiment-data.js';

/** Values that GloVe-6B has for a word. */
export const gloveDimensions: readonly number[] = [50, 100, 200, 300];

/**
 * What a data set gives a network, from what the experiment says of it alone.
 *
 * @returns `undefined` where only the one who loads it can say
 */
export function dataShapeOf(data: Data): DataShape | undefined {
  switch (data.kind) {
    case 'mnist':
      return { title: 'MNIST handwritten digits', inputShapes: [[1, 28, 28]], classes: 10 };
    case 'cifar10':
      return { title: 'CIFAR-10', inputShapes: [[3, 32, 32]], classes: 10 };
    case '20newsgroups':
      // Width and vectors are the network's to choose.
      return { title: '20 Newsgroups', inputShapes: [[varying, varying]], classes: 20 };
    case 'sst':
      return {
        title: 'Stanford Sentiment Treebank',
        inputShapes: [[varying], { tree: varying }],
        classes: 5,
        perNode: true,
      };
    case 'imageFolder':
      return { title: 'the image folder', inputShapes: [[data.channels, ...data.size]] };
    case 'textTable':
      return { title: 'the text table', inputShapes: [[varying, varying]] };
    case 'parquet':
      return {
        title: 'the Parquet table',
        // One column may be an array of any length.
        numbers: data.features.length === 1 ? varying : data.features.length,
      };
    case 'scalaData':
      return undefined;
  }
}

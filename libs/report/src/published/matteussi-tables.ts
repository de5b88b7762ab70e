/** A model of the paper, with what the paper measured of it on 4, 8 and 12 workers. */
export interface PublishedModel {
  readonly model: string;
  /** As the paper's tables call it. */
  readonly label: string;
  readonly network: string;
  readonly dataset: string;
  /** The figure with its times. */
  readonly figure: number;
  /** On 4, 8 and 12 workers. */
  readonly speedup: readonly number[];
  readonly efficiency: readonly number[];
  /** Local, then on 4, 8 and 12 workers. */
  readonly accuracyPercent: readonly number[];
  readonly variationPercent: number;
}

/** The workers of the paper's clusters. */
export const publishedWorkers = [4, 8, 12] as const;

export const publishedCoresPerWorker = 4;

/** What the figures of this file are from. */
export const publishedSource =
  'Matteussi et al., Analysis and Performance Evaluation of Deep Learning on Big Data, Tables V and VI';

/**
 * Tables V and VI of the paper: BigDL 0.7.1 on Spark 2.2.0, 4 cores a worker, means of 10 repetitions
 * (Matteussi et al.: Analysis and Performance Evaluation of Deep Learning on Big Data).
 */
export const publishedModels: readonly PublishedModel[] = [
  {
    model: 'resnet',
    label: 'ResNet',
    network: 'CNN',
    dataset: 'CIFAR-10',
    figure: 1,
    speedup: [3.24, 5.08, 7.19],
    efficiency: [0.81, 0.64, 0.6],
    accuracyPercent: [84.14, 83.53, 82.28, 80.124],
    variationPercent: -4.77,
  },
  {
    model: 'vgg',
    label: 'VGG',
    network: 'CNN',
    dataset: 'CIFAR-10',
    figure: 1,
    speedup: [2.29, 4.43, 6.49],
    efficiency: [0.57, 0.55, 0.54],
    accuracyPercent: [67.9, 60.65, 54.12, 45.91],
    variationPercent: -32.38,
  },
  {
    model: 'lenet',
    label: 'LeNet',
    network: 'CNN',
    dataset: 'MNIST',
    figure: 2,
    speedup: [1.43, 2.77, 3.93],
    efficiency: [0.36, 0.35, 0.33],
    accuracyPercent: [98.5, 98.16, 97.27, 95.64],
    variationPercent: -2.9,
  },
  {
    model: 'text-cnn',
    label: 'TC-CNN',
    network: 'CNN',
    dataset: '20 Newsgroups + GloVe-6B',
    figure: 3,
    speedup: [2.65, 5.03, 7.4],
    efficiency: [0.66, 0.63, 0.62],
    accuracyPercent: [85.64, 85.63, 84.5, 84.22],
    variationPercent: -1.66,
  },
  {
    model: 'text-lstm',
    label: 'TC-LSTM',
    network: 'RNN',
    dataset: '20 Newsgroups + GloVe-6B',
    figure: 4,
    speedup: [2.31, 4.42, 7.94],
    efficiency: [0.58, 0.55, 0.66],
    accuracyPercent: [29.46, 31.32, 24.2, 18.31],
    variationPercent: -37.85,
  },
  {
    model: 'tree-lstm',
    label: 'TreeLSTM',
    network: 'RNN',
    dataset: 'Stanford Sentiment Treebank',
    figure: 5,
    speedup: [1.64, 1.61, 1.8],
    efficiency: [0.41, 0.2, 0.15],
    accuracyPercent: [46.17, 46.56, 47.07, 45.45],
    variationPercent: -1.56,
  },
];

/** What the paper says of a model, or `undefined` for one that it does not have. */
export function publishedModel(model: string): PublishedModel | undefined {
  return publishedModels.find((published) => published.model === model);
}

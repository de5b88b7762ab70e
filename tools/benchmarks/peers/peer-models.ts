import { fileURLToPath } from 'node:url';

/** Who is measured: Sparkloom, BigDL's own classes without and with MKL's switch for AMD, PyTorch. */
export const peerIds = ['sparkloom', 'bigdl', 'bigdl-switch', 'pytorch'] as const;

export type PeerId = (typeof peerIds)[number];

/** A network that all peers train. */
export interface PeerModel {
  /** As `sparkloom train` knows it. */
  readonly id: string;
  /** Trains as the peers do, where the model's own experiment does not. */
  readonly experiment?: string;
  readonly title: string;
  /** Records of an iteration, over all cores. */
  readonly batch: number;
  /** What `sparkloom train --param` is told, and the peers' programs too. */
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
  /** Iterations of one process: some 15 to 40 seconds on two cores, half of them to get warm. */
  readonly iterations: Readonly<Record<PeerId, number>>;
  /** How many times faster than a peer Sparkloom should be. */
  readonly targets: Readonly<Partial<Record<PeerId, number>>>;
}

const text = { words: 500, features: 50, classes: 20, dropout: 0.2 } as const;

/** The six models, with what the comparison asks of them. */
export const peerModels: readonly PeerModel[] = [
  {
    id: 'lenet',
    title: 'LeNet-5',
    batch: 128,
    parameters: {},
    iterations: { sparkloom: 2000, bigdl: 500, 'bigdl-switch': 600, pytorch: 1600 },
    targets: { bigdl: 4, pytorch: 0.7 },
  },
  {
    id: 'resnet',
    title: 'ResNet-20, type A',
    batch: 64,
    parameters: { depth: 20, shortcut: 'A' },
    iterations: { sparkloom: 120, bigdl: 40, 'bigdl-switch': 50, pytorch: 80 },
    targets: { bigdl: 7, pytorch: 1 },
  },
  {
    id: 'vgg',
    title: 'VGG, dropout',
    batch: 64,
    parameters: { dropout: true },
    iterations: { sparkloom: 14, bigdl: 5, 'bigdl-switch': 7, pytorch: 12 },
    targets: { bigdl: 8, pytorch: 1.1 },
  },
  {
    id: 'text-cnn',
    title: 'text CNN',
    batch: 128,
    parameters: { ...text, pooledDropout: 0 },
    iterations: { sparkloom: 120, bigdl: 20, 'bigdl-switch': 40, pytorch: 50 },
    targets: { bigdl: 3, pytorch: 1.1 },
  },
  {
    id: 'text-lstm',
    title: 'text LSTM',
    batch: 128,
    parameters: { ...text, units: 128 },
    iterations: { sparkloom: 80, bigdl: 30, 'bigdl-switch': 40, pytorch: 10 },
    targets: { bigdl: 2, pytorch: 4 },
  },
  {
    id: 'tree-lstm',
    experiment: fileURLToPath(new URL('tree-lstm-with-adagrad.ts', import.meta.url)),
    title: 'Tree-LSTM',
    batch: 128,
    parameters: { vocabulary: 19_540, features: 100, units: 150, dropout: 0.5 },
    iterations: { sparkloom: 150, bigdl: 40, 'bigdl-switch': 40, pytorch: 8 },
    targets: { bigdl: 5, pytorch: 8 },
  },
];

/** `key=value` of each parameter. */
export function parameterTexts({ parameters }: PeerModel): readonly string[] {
  return Object.entries(parameters).map(([key, value]) => `${key}=${String(value)}`);
}

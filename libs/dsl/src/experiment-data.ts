import type { Data, TextSplit } from '@sparkloom/ir';
import type { Shape } from '@sparkloom/layers';

/** A data set with the shape of its records; `S` is for the checker only. */
export type DataOf<S extends Shape> = Data & { readonly records?: S };

export interface MnistOptions {
  /**
   * Training images move by up to so many pixels in each direction, anew in each epoch; what comes in
   * is background. Default 0.
   */
  readonly shift?: number;
}

/** MNIST: 60,000 and 10,000 grey images of digits, `[1, 28, 28]`, labels 0 to 9. */
export function mnist(options: MnistOptions = {}): DataOf<[channels: 1, height: 28, width: 28]> {
  return { kind: 'mnist', shift: 0, ...options };
}

export interface Cifar10Options {
  /**
   * Training images are padded with so many zeros on each side and cropped to their size at random,
   * anew in each epoch. 4 is usual. Default 0.
   */
  readonly crop?: number;
  /** Half of the training images are mirrored, anew in each epoch. Default false. */
  readonly flip?: boolean;
}

/**
 * CIFAR-10: 50,000 and 10,000 photographs of ten kinds of things, `[3, 32, 32]`, labels 0 to 9. Each
 * channel has mean 0 and standard deviation 1 over the training images.
 */
export function cifar10(
  options: Cifar10Options = {},
): DataOf<[channels: 3, height: 32, width: 32]> {
  return { kind: 'cifar10', crop: 0, flip: false, ...options };
}

/** Texts are divided as their authors divided them: for 20 Newsgroups, by date. */
export function officialSplit(): TextSplit {
  return { kind: 'official' };
}

/**
 * All texts are divided at random.
 *
 * @param options.training share that is trained on, above 0 and below 1. Default 0.8.
 * @param options.seed the same one divides in the same way, whatever the seed of the run. Default 1.
 */
export function randomSplit(
  options: { readonly training?: number; readonly seed?: number } = {},
): TextSplit {
  return { kind: 'random', training: 0.8, seed: 1, ...options };
}

/**
 * 20 Newsgroups: 11,293 and 7,528 articles as vectors of their words, `[words, features]`, labels 0 to
 * 19 in the order of the groups' names. The network's input says how many words of an article count,
 * and how many values a word's vector has: 50, 100, 200 or 300, for which there is a file of GloVe-6B.
 *
 * @param options.split Default {@link officialSplit}: the later articles tell how good the training is.
 */
export function newsgroups(
  options: { readonly split?: TextSplit } = {},
): DataOf<[words: number, features: number]> {
  return { kind: '20newsgroups', split: officialSplit(), ...options };
}

/**
 * Stanford Sentiment Treebank: 8,544, 1,101 and 2,210 sentences as rows of an embedding and a binary
 * tree, labels 0 (very negative) to 4 at each node. The network's embedding begins with the vectors of
 * GloVe-6B that are as long as its own.
 *
 * @param options.validation the part that tells how good the training is. Default `test`.
 */
export function sst(options: { readonly validation?: 'test' | 'dev' } = {}): Data {
  return { kind: 'sst', validation: 'test', ...options };
}

export interface ImageFolderOptions<
  H extends number = number,
  W extends number = number,
  C extends 1 | 3 = 1 | 3,
> {
  /** Height and width of an image, in pixels. */
  readonly size: readonly [height: H, width: W];
  /** 1 for brightness, 3 for red, green and blue. Default 3. */
  readonly channels?: C;
  /**
   * Images of another size are scaled to this one, whatever their proportions. Default false: they are
   * refused.
   */
  readonly resize?: boolean;
  /** As in {@link Cifar10Options}. Default 0. */
  readonly crop?: number;
  /** Half of the training images are mirrored, anew in each epoch. Default false. */
  readonly flip?: boolean;
  /** Of each channel, as byte / 255, with `deviation`. Default: that of the training images. */
  readonly mean?: readonly number[];
  /** The standard deviation of each channel, above 0. */
  readonly deviation?: readonly number[];
}

/**
 * Images of your own, `[channels, height, width]`: `train/<class>/<image>` and `test/<class>/<image>`
 * (or `validation`) in the folder that `--data-dir` names, as PNG, JPEG, BMP or GIF. Labels are the
 * places of the classes in the order of their names, from 0. Each channel has mean 0 and standard
 * deviation 1 over the training images.
 */
export function imageFolder<
  const H extends number,
  const W extends number,
  const C extends 1 | 3 = 3,
>(
  options: ImageFolderOptions<H, W, C>,
): DataOf<[channels: NoInfer<C>, height: NoInfer<H>, width: NoInfer<W>]> {
  const { size, channels = 3, mean, deviation, ...rest } = options;
  return {
    kind: 'imageFolder',
    size: [...size],
    channels,
    resize: false,
    crop: 0,
    flip: false,
    ...rest,
    ...(mean === undefined ? {} : { mean: [...mean] }),
    ...(deviation === undefined ? {} : { deviation: [...deviation] }),
  };
}

export interface TextTableOptions {
  /** Ending of the files. Default: that of those that are there. */
  readonly format?: 'csv' | 'tsv' | 'jsonl';
  /** Column of the texts. Default `text`. */
  readonly text?: string;
  /** Column of their classes. Default `label`. */
  readonly label?: string;
  /**
   * Default {@link officialSplit}: `train.csv` and `test.csv` (or `validation.csv`). A random one takes
   * `texts.csv`, or those two together.
   */
  readonly split?: TextSplit;
}

/**
 * Texts of your own as vectors of their words, `[words, features]`, from tables in UTF-8 in the folder
 * that `--data-dir` names: CSV or TSV with the columns' names in the first line, or JSON lines. CSV has
 * quotes as RFC 4180 says, TSV has none. Labels are the places of the classes in their order, from 0:
 * whole numbers by their size, else by name. What the network's input says, and where vectors come
 * from, is as for {@link newsgroups}.
 */
export function textTable(
  options: TextTableOptions = {},
): DataOf<[words: number, features: number]> {
  return { kind: 'textTable', text: 'text', label: 'label', split: officialSplit(), ...options };
}

export interface ParquetOptions {
  /** Columns of numbers, or one column with an array of them. */
  readonly features: readonly string[];
  /** Column of the classes: text or whole numbers. Default `label`. */
  readonly label?: string;
}

/**
 * Records of your own from `train.parquet` and `test.parquet` (or `validation.parquet`), files or
 * folders of files in the folder that `--data-dir` names. Each has as many numbers as the network's
 * input, which is filled with them row by row, as they are. Labels are the places of the classes in
 * their order, from 0: whole numbers by their size, else by name.
 */
export function parquet({ features, label = 'label' }: ParquetOptions): Data {
  return { kind: 'parquet', features: [...features], label };
}

/**
 * Data that a Scala object of your own loads, or a class that can be made without arguments: an
 * `org.sparkloom.data.DataLoader` on the class path, in a jar that `--jars` names.
 *
 * @param className its full name, such as `com.example.MyData`
 * @param settings what it is given; numbers and booleans as text
 */
export function scalaData(
  className: string,
  settings: Readonly<Record<string, string | number | boolean>> = {},
): Data {
  const entries = Object.entries(settings).map(([name, value]) => [name, String(value)] as const);
  return { kind: 'scalaData', className, arguments: Object.fromEntries(entries) };
}

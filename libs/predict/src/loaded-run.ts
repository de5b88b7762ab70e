import type { Network } from '@sparkloom/bridge';
import { InputError } from '@sparkloom/errors';
import { formatShape, sizeOf } from '@sparkloom/layers';
import { Prediction, type ScoreKind } from './prediction.js';
import type { SharedFile } from './shared-file.js';

/** What a run's folder says of its network. */
export interface NetworkDescription {
  readonly model: string;
  readonly dataset: string;
  /** Names of the classes in their order; empty for a data set whose classes are numbers. */
  readonly classNames: readonly string[];
  /** Sizes of one record, such as `[1, 28, 28]`. */
  readonly inputShape: readonly number[];
  /** Sizes of what comes out for one, such as `[10]`. */
  readonly outputShape: readonly number[];
  readonly scores: ScoreKind;
}

/** A trained network that answers batches. Calls wait for each other; a batch uses all cores. */
export class LoadedRun {
  readonly model: string;
  readonly dataset: string;
  /** Names of the classes in their order; empty for a data set whose classes are numbers. */
  readonly classNames: readonly string[];
  /** Sizes of one record, such as `[1, 28, 28]`. */
  readonly inputShape: readonly number[];
  /** Sizes of what comes out for one, such as `[10]`. */
  readonly outputShape: readonly number[];
  readonly #scores: ScoreKind;
  readonly #network: Network;
  readonly #input: SharedFile;
  readonly #output: SharedFile;
  #last: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(
    description: NetworkDescription,
    network: Network,
    files: { readonly input: SharedFile; readonly output: SharedFile },
  ) {
    this.model = description.model;
    this.dataset = description.dataset;
    this.classNames = description.classNames;
    this.inputShape = description.inputShape;
    this.outputShape = description.outputShape;
    this.#scores = description.scores;
    this.#network = network;
    this.#input = files.input;
    this.#output = files.output;
  }

  /**
   * Answers a batch of any number of records.
   *
   * @param batch records one after the other: as floats, what the network takes; as bytes, the pixels
   *   of images, which become what the network was trained on
   * @throws InputError `INPUT_SIZE` for a batch that is no whole number of records, `RUN_CLOSED`
   */
  async predict(batch: Float32Array | Uint8Array): Promise<Prediction> {
    const records = this.#recordsIn(batch.length);
    return this.#inTurn(async () => {
      this.#input.write(batch);
      await (batch instanceof Float32Array
        ? this.#network.predict(records)
        : this.#network.predictBytes(records));
      return this.#answer(records);
    });
  }

  /**
   * Answers images in files, such as PNG or JPEG, of the size that the network takes.
   *
   * @throws InputError `INPUT_REFUSED` for a file that is no image, or has another size
   */
  async predictImages(files: readonly string[]): Promise<Prediction> {
    return this.#inTurn(async () => {
      for (const [record, file] of files.entries()) await this.#network.readImage(file, record);
      await this.#network.predictBytes(files.length);
      return this.#answer(files.length);
    });
  }

  /**
   * The speed of the network alone, as a measure for what `predict` adds to it: the last batch again,
   * without its way in and out.
   *
   * @returns seconds of each round
   */
  async timeNetwork(records: number, rounds: number): Promise<readonly number[]> {
    return this.#inTurn(() => this.#network.time(records, rounds));
  }

  /** Ends its threads and gives its memory back; the JVM of the process stays. */
  async close(): Promise<void> {
    await this.#inTurn(async () => {
      this.#isClosed = true;
      await this.#network.close();
      this.#input.close();
      this.#output.close();
    });
  }

  #answer(records: number): Prediction {
    const outputSize = sizeOf(this.outputShape);
    return new Prediction(this.#output.readFloats(records * outputSize), outputSize, this.#scores);
  }

  #recordsIn(length: number): number {
    const size = sizeOf(this.inputShape);
    if (length > 0 && length % size === 0) return length / size;
    throw new InputError({
      code: 'INPUT_SIZE',
      problem: 'the batch is no whole number of records',
      expected: `a multiple of ${size} numbers, for records of ${formatShape(this.inputShape)}`,
      found: `${length} numbers`,
      remedy: 'put the records one after the other into one array',
    });
  }

  /** There is one pair of files, and each copy of the network keeps its outputs. */
  async #inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const turn = this.#last.then(async () => {
      if (!this.#isClosed) return work();
      throw new InputError({
        code: 'RUN_CLOSED',
        problem: 'the run has been closed',
        where: this.model,
        remedy: 'load it again, or close it later',
      });
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

import { InputError, RunError } from '@sparkloom/errors';
import type { JavaBridge } from './java-bridge.js';
import { parseJavaFailure } from './java-failure.js';

/** A trained network, and the two files in memory through which records and scores pass. */
export interface NetworkSettings {
  /** A file that BigDL's `saveModule` or `save` has written. */
  readonly file: string;
  /** What it was trained on, which says what becomes of the bytes of an image. */
  readonly dataset: string;
  /** Of each channel of images, where the run says it; else that of the data set holds. */
  readonly normalisation?:
    readonly { readonly mean: number; readonly standardDeviation: number }[] | undefined;
  /** Whether images of another size are scaled. */
  readonly resize: boolean;
  /** Sizes of one record. */
  readonly inputShape: readonly number[];
  /** Numbers that come out for one record. */
  readonly outputSize: number;
  /** Copies of the network that compute side by side. */
  readonly cores: number;
  /** Records go in here: little-endian 32-bit floats, or bytes. */
  readonly input: string;
  /** Scores come out here: little-endian 32-bit floats. */
  readonly output: string;
}

/** `org.sparkloom.inference.Predictor`. */
interface Predictor {
  predict(records: number): Promise<void>;
  predictBytes(records: number): Promise<void>;
  readImage(path: string, record: number): Promise<void>;
  time(records: number, rounds: number): Promise<number[]>;
  close(): Promise<void>;
}

interface PredictorClass {
  open(
    network: string,
    dataset: string,
    normalisation: string,
    resize: boolean,
    inputShape: string,
    outputSize: number,
    cores: number,
    input: string,
    output: string,
  ): Promise<Predictor>;
}

/** @throws InputError `NETWORK_UNREADABLE`; RunError `PREDICTION_FAILED` */
export async function openNetwork(bridge: JavaBridge, settings: NetworkSettings): Promise<Network> {
  const { file, dataset, resize, outputSize, cores, input, output } = settings;
  const inputShape = settings.inputShape.join();
  const normalisation = (settings.normalisation ?? [])
    .map(({ mean, standardDeviation }) => `${mean}:${standardDeviation}`)
    .join();
  const opened = attempt('NETWORK_UNREADABLE', file, async () => {
    const predictor = (await bridge.importClassAsync(
      'org.sparkloom.inference.Predictor',
    )) as PredictorClass;
    return predictor.open(
      file,
      dataset,
      normalisation,
      resize,
      inputShape,
      outputSize,
      cores,
      input,
      output,
    );
  });
  return new Network(await opened);
}

/** `org.sparkloom.inference.ImportedNetwork`. */
interface ImportedNetworkClass {
  save(from: string, modelClass: string, to: string): Promise<void>;
}

/** @throws InputError `IMPORT_REFUSED`; RunError `PREDICTION_FAILED` */
export async function importNetwork(
  bridge: JavaBridge,
  from: string,
  modelClass: string,
  to: string,
): Promise<void> {
  await attempt('IMPORT_REFUSED', from, async () => {
    const imported = (await bridge.importClassAsync(
      'org.sparkloom.inference.ImportedNetwork',
    )) as ImportedNetworkClass;
    await imported.save(from, modelClass, to);
  });
}

/** `org.sparkloom.inference.Quantization`. */
interface QuantizationClass {
  quantize(from: string, to: string): Promise<void>;
}

/** @throws InputError `NETWORK_UNREADABLE`; RunError `PREDICTION_FAILED` */
export async function quantizeNetwork(bridge: JavaBridge, from: string, to: string): Promise<void> {
  await attempt('NETWORK_UNREADABLE', from, async () => {
    const quantization = (await bridge.importClassAsync(
      'org.sparkloom.inference.Quantization',
    )) as QuantizationClass;
    await quantization.quantize(from, to);
  });
}

/** A trained network in the JVM; one call at a time. */
export class Network {
  readonly #predictor: Predictor;

  constructor(predictor: Predictor) {
    this.#predictor = predictor;
  }

  /** Answers the first records of the input file, which are floats as the network takes them. */
  async predict(records: number): Promise<void> {
    await attempt('INPUT_REFUSED', undefined, () => this.#predictor.predict(records));
  }

  /** Answers the first records of the input file, which are the bytes of images. */
  async predictBytes(records: number): Promise<void> {
    await attempt('INPUT_REFUSED', undefined, () => this.#predictor.predictBytes(records));
  }

  /** Puts an image into the input file, in the place of a record. */
  async readImage(path: string, record: number): Promise<void> {
    await attempt('INPUT_REFUSED', path, () => this.#predictor.readImage(path, record));
  }

  /** Seconds that each of `rounds` passes over the last batch takes the network alone. */
  async time(records: number, rounds: number): Promise<readonly number[]> {
    return attempt('INPUT_REFUSED', undefined, () => this.#predictor.time(records, rounds));
  }

  async close(): Promise<void> {
    await this.#predictor.close();
  }
}

/** What the runtime refuses is wrong input; lines of its message say what was expected and found. */
async function attempt<Answer>(
  code: 'NETWORK_UNREADABLE' | 'INPUT_REFUSED' | 'IMPORT_REFUSED',
  where: string | undefined,
  body: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await body();
  } catch (cause) {
    const text = cause instanceof Error ? cause.message : String(cause);
    const { className, message } = parseJavaFailure(text);
    const place = where === undefined ? {} : { where };
    if (className === 'java.lang.IllegalArgumentException') {
      const [problem = '', ...others] = message.split('\n');
      const remedy = others.pop();
      throw new InputError({
        code,
        problem,
        ...place,
        ...(others.length === 0 ? {} : { found: others.join('\n') }),
        ...(remedy === undefined ? {} : { remedy }),
        cause,
      });
    }
    throw new RunError({
      code: 'PREDICTION_FAILED',
      problem: `The network failed: ${message === '' ? className : message}`,
      ...place,
      cause,
    });
  }
}

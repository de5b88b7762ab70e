import { InputError } from '@sparkloom/errors';
import { formatShape, sizeOf } from '@sparkloom/layers';
import { type LoadedRun, type Prediction, readInput } from '@sparkloom/predict';

/** What a network says of one record of a file. */
export interface FilePrediction {
  readonly file: string;
  /** Its place in the file, from 0. */
  readonly record: number;
  /** From 0. */
  readonly class: number;
  /** Where the data of the training has named its classes. */
  readonly className?: string;
  /** Of that class; absent where the loss of the training does not say what scores are. */
  readonly probability?: number;
  readonly probabilities?: readonly number[];
}

/** Records of one call: a batch has to fit into the JVM's memory with all that layers make of it. */
const recordsPerBatch = 512;

/**
 * Answers every record of every file.
 *
 * @throws InputError `INPUT_NOT_FOUND`, `INPUT_FORMAT`, `INPUT_SHAPE`, `INPUT_REFUSED`
 */
export async function predictFiles(
  run: LoadedRun,
  files: readonly string[],
): Promise<readonly FilePrediction[]> {
  const all: FilePrediction[] = [];
  for (const file of files) {
    const input = await readInput(file);
    if (input.kind === 'image') {
      all.push(...asRecords(run, file, 0, await run.predictImages([file])));
      continue;
    }
    const size = refuseOtherShape(run, file, input.shape);
    const perBatch = recordsPerBatch * size;
    for (let start = 0; start < input.numbers.length; start += perBatch) {
      const batch = input.numbers.subarray(start, start + perBatch);
      all.push(...asRecords(run, file, start / size, await run.predict(batch)));
    }
  }
  return all;
}

/**
 * Numbers of one record. An array may leave out sizes of 1, and has one more where it holds many
 * records.
 */
function refuseOtherShape(run: LoadedRun, file: string, shape: readonly number[]): number {
  const withoutOnes = (sizes: readonly number[]): string =>
    sizes.filter((size) => size !== 1).join();
  const wanted = withoutOnes(run.inputShape);
  if (withoutOnes(shape) !== wanted && withoutOnes(shape.slice(1)) !== wanted) {
    throw new InputError({
      code: 'INPUT_SHAPE',
      problem: 'the records of a file have another shape than those of the training',
      where: file,
      expected: `${formatShape(run.inputShape)}, or [n, ${run.inputShape.join(', ')}] for n records`,
      found: formatShape(shape),
      remedy: 'scale or reshape them, as the records were that the network was trained on',
    });
  }
  return sizeOf(run.inputShape);
}

function asRecords(
  { classNames }: LoadedRun,
  file: string,
  first: number,
  prediction: Prediction,
): FilePrediction[] {
  const { classes, probabilities, outputSize } = prediction;
  return Array.from(classes, (best, index) => {
    const own = probabilities?.subarray(index * outputSize, (index + 1) * outputSize);
    const className = classNames[best];
    return {
      file,
      record: first + index,
      class: best,
      ...(className === undefined ? {} : { className }),
      ...(own === undefined ? {} : { probability: own[best] ?? NaN, probabilities: [...own] }),
    };
  });
}

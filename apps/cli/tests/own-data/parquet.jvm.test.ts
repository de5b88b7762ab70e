import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { runScalaOnStack } from '../run-scala-on-stack.js';
import { OwnModel } from './own-model.js';

/** Several trainings and refusals, of which each starts a JVM. */
const timeoutMs = 900_000;

/** Points of a square, and on which side of its diagonal they lie, as Spark writes them. */
const writer = (folder: string): string => `
package org.sparkloom.tables

import org.apache.spark.sql.SparkSession

import org.sparkloom.runtime.EventListener

case class Point(x: Double, y: Int, both: Seq[Double], side: String, number: Long)

object WriteTables {

  def run(arguments: Array[String], listener: EventListener): String = {
    val session = SparkSession.builder().master("local[2]").getOrCreate()
    import session.implicits._
    def write(name: String, count: Int): Unit = {
      val points = (0 until count).map { i =>
        val (x, y) = ((i * 37 % 101) / 50.0 - 1, i * 53 % 5 - 2)
        val isAbove = y > 2 * x
        Point(x, y, Seq(x, y), if (isAbove) "above" else "below", if (isAbove) 10 else 9)
      }
      points.toDF().repartition(3).write.parquet(${JSON.stringify(folder)} + "/" + name)
    }
    write("train.parquet", 400)
    write("test.parquet", 100)
    session.stop()
    "{}"
  }
}
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-parquet-'));
  const text = writer(path.join(folder, 'tables'));
  await runScalaOnStack([{ name: 'WriteTables.scala', text }], 'org.sparkloom.tables.WriteTables');
}, timeoutMs);
afterAll(() => rm(folder, { recursive: true, force: true }));

const network = 'vector(2), dense(2), logSoftmax()';

test.each([
  { data: "parquet({ features: ['x', 'y'], label: 'side' })", classes: ['above', 'below'] },
  { data: "parquet({ features: ['both'], label: 'number' })", classes: ['9', '10'] },
])(
  'is learnt and evaluated: $data',
  async ({ data, classes }) => {
    const model = await OwnModel.write(path.join(folder, classes.join('-')), network, data);
    const flags = ['--limit', '320', '--validation-limit', '90', '--run-dir', 'run'];
    const tables = path.join(folder, 'tables');
    const { result, events } = await model.train('--data-dir', tables, ...flags);
    expect(result).toMatchObject({ dataset: 'parquet', iterations: 80 });
    expect(result.validation).toMatchObject({ records: 90 });
    expect(result.validation?.top1Accuracy).toBeGreaterThan(0.9);
    expect(events.find((event) => event.type === 'data')).toMatchObject({ classes });
    const evaluated = await model.json('evaluate', 'run', '--master', 'local[2]');
    expect(evaluated).toMatchObject({ records: 90 });
    const { loss } = evaluated as { loss: number };
    expect(loss).toBeCloseTo(result.validation?.loss ?? Number.NaN, 4);
    // Spark's tables have a folder of their own, which nobody wants here.
    expect((await readdir(model.folder)).sort()).toEqual(['experiment.ts', 'model.ts', 'run']);
  },
  timeoutMs,
);

test(
  'is refused before the training where something is wrong with it',
  async () => {
    const refusal = async (name: string, layers: string, data: string): Promise<string> => {
      const model = await OwnModel.write(path.join(folder, name), layers, data);
      return model.refused('JOB_REFUSED', '--data-dir', path.join(folder, 'tables'));
    };
    const missing = "parquet({ features: ['x', 'z'], label: 'side' })";
    expect(await refusal('missing', network, missing)).toContain('expected a column `z`');
    const text = "parquet({ features: ['x', 'side'], label: 'number' })";
    expect(await refusal('text', network, text)).toContain('numbers in the column `side`');
    const longer = network.replace('vector(2)', 'vector(3)');
    const arrays = await refusal(
      'longer',
      longer,
      "parquet({ features: ['both'], label: 'side' })",
    );
    expect(arrays).toContain('a record of 2 features: expected 3');

    const columns = "parquet({ features: ['x', 'y'], label: 'side' })";
    const wide = await OwnModel.write(path.join(folder, 'wide'), longer, columns);
    const fit = await wide.refused('MODEL_DOES_NOT_FIT_DATA', '--data-dir', folder);
    expect(fit).toContain('2 numbers');

    const model = await OwnModel.write(path.join(folder, 'no-parquet'), network, columns);
    const other = path.join(folder, 'other');
    await cp(path.join(folder, 'tables'), other, { recursive: true });
    await rm(path.join(other, 'test.parquet'), { recursive: true });
    await cp(path.join(folder, 'wide', 'model.ts'), path.join(other, 'test.parquet'));
    expect(await model.refused('DATA_CORRUPT', '--data-dir', other)).toContain('PAR1');
  },
  timeoutMs,
);

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePropertiesFile } from './properties-file.js';

const text = String.raw`# Default system properties included when running spark-submit.
! an older comment

spark.master                     local[4]
spark.eventLog.enabled = true
spark.eventLog.dir:hdfs://namenode:8021/directory
spark.serializer	org.apache.spark.serializer.KryoSerializer   
  spark.executor.extraJavaOptions  -XX:+PrintGCDetails -Dkey=value \
                                   -Dnumbers="one two three"
spark.app.name  Gr\u00fc\u00dfe\tan C:\\alle
spark.empty
spark.app.name.twice first
spark.app.name.twice second
last\ key value`;

describe('parsePropertiesFile', () => {
  it('reads what java.util.Properties reads', () => {
    expect(Object.fromEntries(parsePropertiesFile(text))).toEqual({
      'spark.master': 'local[4]',
      'spark.eventLog.enabled': 'true',
      'spark.eventLog.dir': 'hdfs://namenode:8021/directory',
      'spark.serializer': 'org.apache.spark.serializer.KryoSerializer',
      'spark.executor.extraJavaOptions':
        '-XX:+PrintGCDetails -Dkey=value -Dnumbers="one two three"',
      'spark.app.name': 'Grüße\tan C:\\alle',
      'spark.empty': '',
      'spark.app.name.twice': 'second',
      'last key': 'value',
    });
  });

  it('reads every text without an error, and what was escaped as it was', () => {
    fc.assert(fc.property(fc.string(), (any) => parsePropertiesFile(any) instanceof Map));
    const escape = (plain: string): string =>
      plain.replaceAll(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    const plainText = fc.string({ minLength: 1, unit: 'binary-ascii' });
    fc.assert(
      fc.property(plainText, plainText, (key, value) => {
        const properties = parsePropertiesFile(`${escape(key)}=${escape(value)}\r\n`);
        expect([...properties]).toEqual([[key, value.trim()]]);
      }),
    );
  });
});

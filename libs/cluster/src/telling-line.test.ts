import { expect, test } from 'vitest';

import { tellingLine } from './telling-line.js';

test('the innermost cause of the last error', () => {
  const log = `2026-11-24 12:00:00,001 ERROR org.apache.Old: an earlier one
2026-11-24 12:00:01,001 INFO org.apache.hadoop.Some: begins
2026-11-24 12:00:02,001 ERROR org.apache.hadoop.hdfs.server.namenode.NameNode: Failed to start namenode.
java.net.BindException: Problem binding to [localhost:9000] java.net.BindException: Address already in use
\tat java.base/sun.nio.ch.Net.bind0(Native Method)
Caused by: java.net.BindException: Address already in use
\tat java.base/sun.nio.ch.Net.bind0(Native Method)
\t... 9 more
2026-11-24 12:00:02,005 INFO org.apache.hadoop.util.ExitUtil: Exiting with status 1
2026-11-24 12:00:02,006 INFO org.apache.hadoop.hdfs.server.namenode.NameNode: SHUTDOWN_MSG: 
/************************************************************
SHUTDOWN_MSG: Shutting down NameNode at vm/127.0.0.1
************************************************************/
`;
  expect(tellingLine(log)).toBe('java.net.BindException: Address already in use');
});

test.each([
  [
    'Unrecognized VM option\nError: Could not create the Java Virtual Machine.\n',
    'Error: Could not create the Java Virtual Machine.',
  ],
  [
    'Exception in thread "main" java.lang.NoClassDefFoundError: org/apache/X\n\tat Y\n',
    'java.lang.NoClassDefFoundError: org/apache/X',
  ],
  [
    '2026-11-24 12:00:00,001 FATAL a.B: no disk\n2026-11-24 12:00:01,001 INFO a.B: ends\n',
    '2026-11-24 12:00:00,001 FATAL a.B: no disk',
  ],
  ['one\ntwo\n', 'two'],
  ['', undefined],
])('%j', (log, expected) => {
  expect(tellingLine(log)).toBe(expected);
});

import { expect, test } from 'vitest';

import { hadoopXml } from './hadoop-xml.js';

test('a property is an element with its name and value', () => {
  expect(hadoopXml({ 'dfs.replication': 1, 'yarn.acl.enable': false }))
    .toBe(`<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <property>
    <name>dfs.replication</name>
    <value>1</value>
  </property>
  <property>
    <name>yarn.acl.enable</name>
    <value>false</value>
  </property>
</configuration>
`);
});

test('characters that XML has for itself are escaped', () => {
  expect(hadoopXml({ 'a&b': '<$HOME> & more' })).toContain(
    '<name>a&amp;b</name>\n    <value>&lt;$HOME&gt; &amp; more</value>',
  );
});

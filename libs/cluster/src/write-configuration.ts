import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import {
  type ConfigurationInput,
  logConfiguration,
  nodeManagerConfiguration,
  sharedConfiguration,
} from './cluster-configuration.js';
import { containerLogs, nodeManagerData } from './cluster-folder.js';
import { daemonNames, nodeManagerNames } from './daemon-name.js';
import { hadoopXml } from './hadoop-xml.js';

/** Writes what clients and daemons read, and makes the folders that the daemons write to. */
export async function writeConfiguration(input: ConfigurationInput): Promise<void> {
  const { folder, size } = input;
  const make = (directory: string) => mkdir(directory, { recursive: true, mode: 0o700 });
  for (const one of [folder.configuration, folder.logs, folder.data, folder.temporary]) {
    await make(one);
  }
  for (const [name, properties] of Object.entries(sharedConfiguration(input))) {
    await writeFile(path.join(folder.configuration, name), hadoopXml(properties));
  }
  for (const daemon of daemonNames(size.nodes)) {
    const own = path.join(folder.daemons, daemon);
    await make(own);
    await writeFile(path.join(own, 'log4j.properties'), logConfiguration(folder, daemon));
  }
  for (const daemon of nodeManagerNames(size.nodes)) {
    await make(nodeManagerData(folder, daemon));
    await make(containerLogs(folder, daemon));
    await writeFile(
      path.join(folder.daemons, daemon, 'yarn-site.xml'),
      hadoopXml(nodeManagerConfiguration(input, daemon)),
    );
  }
}

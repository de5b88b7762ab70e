import os from 'node:os';

import { defaultStackId } from '@sparkloom/stacks';

import type { JavaStack } from '../java-stack.js';
import type { PeerSettings } from './peer.js';
import type { Circumstances } from './performance-record.js';

/** This machine, these versions, and now. */
export function circumstances(java: JavaStack, { cores, heap }: PeerSettings): Circumstances {
  const processors = os.cpus();
  return {
    measuredAt: new Date().toISOString(),
    machine: {
      processor: processors[0]?.model.trim() ?? 'unknown processor',
      cores: processors.length,
      memoryGiB: Math.round(os.totalmem() / 2 ** 30),
      system: `${os.type()} ${os.arch()}`,
    },
    versions: { node: process.versions.node, java: java.version, stack: defaultStackId },
    settings: { cores, heap },
  };
}

import { readFile } from 'node:fs/promises';

import { type StackId, stackIds } from '@sparkloom/stacks';
import writeFileAtomic from 'write-file-atomic';
import * as z from 'zod';

import type { ClusterFolder } from './cluster-folder.js';
import { clusterPortsSchema } from './cluster-ports.js';
import { clusterSizeSchema } from './cluster-size.js';
import { processIdentitySchema } from './process-table.js';

/** Raised when older files must not be believed. */
const stateVersion = 1;

const stateSchema = z.object({
  schemaVersion: z.literal(stateVersion),
  stack: z.enum(stackIds as readonly [StackId, ...StackId[]]),
  hadoopVersion: z.string(),
  java: z.object({ home: z.string(), version: z.int() }),
  classPath: z.array(z.string()),
  size: clusterSizeSchema,
  portChoice: z.enum(['free', 'fixed']),
  ports: clusterPortsSchema,
  startedAt: z.iso.datetime(),
  /** The start of the machine in which the processes run. */
  boot: z.string(),
  /** A daemon that was stopped has none. */
  processes: z.record(z.string(), processIdentitySchema),
});

/** `state.json`: what runs, and all that a daemon needs to be started again. */
export type ClusterState = Readonly<Omit<z.infer<typeof stateSchema>, 'schemaVersion'>>;

/** Reads a cluster's state; `undefined` when there is none, or none that can be believed. */
export async function readState({ stateFile }: ClusterFolder): Promise<ClusterState | undefined> {
  const text = await readFile(stateFile, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return stateSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export async function writeState({ stateFile }: ClusterFolder, state: ClusterState): Promise<void> {
  const text = `${JSON.stringify({ schemaVersion: stateVersion, ...state }, null, 2)}\n`;
  await writeFileAtomic(stateFile, text, { mode: 0o600 });
}

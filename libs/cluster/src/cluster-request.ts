import os from 'node:os';

import { InputError } from '@sparkloom/errors';

import type { ClusterSize } from './cluster-size.js';
import { daemonHeapMiB } from './daemon-command.js';
import { daemonNames } from './daemon-name.js';

/** What of a cluster's size somebody asks for; the rest is chosen. */
export type SizeRequest = { readonly [K in keyof ClusterSize]?: ClusterSize[K] | undefined };

/** More would be more processes than a machine for developing can mean. */
const mostNodes = 32;
/** What YARN can count with in one node. */
const mostVcores = 1024;
/** A node that no ApplicationMaster of Spark fits on is of no use: 512 MiB and as much overhead. */
const leastMemoryMiB = 1024;
/** What YARN rounds to. */
const stepMiB = 128;
/** The part of the machine's memory that is given away when nobody says how much. */
const defaultShare = 0.6;
const defaultNodes = 2;
const defaultVcores = 8;
/** Twelve executors of one core and an ApplicationMaster, with some room. */
const defaultTotalVcores = 16;
const mostDefaultMemoryMiB = 16_384;

/** Memory that the machine, or the container that this runs in, has. */
export function machineMemoryMiB(): number {
  const constrained = process.constrainedMemory();
  const total = os.totalmem();
  return Math.floor((constrained > 0 ? Math.min(constrained, total) : total) / 2 ** 20);
}

/** The most memory that the daemons of a cluster ask the system for, beside their containers. */
export function daemonsMemoryMiB(nodes: number): number {
  return daemonNames(nodes).reduce((sum, name) => sum + daemonHeapMiB(name), 0);
}

/**
 * Checks a size and completes it. Two nodes; as many virtual cores that 12 one-core executors and an
 * ApplicationMaster fit; memory so that all nodes together have 60 % of the machine's.
 *
 * @param machineMiB memory of the machine
 * @throws InputError `CLUSTER_SIZE_INVALID` or `CLUSTER_TOO_LARGE`
 */
export function checkSize(request: SizeRequest, machineMiB = machineMemoryMiB()): ClusterSize {
  const nodes = within('--nodes', request.nodes, 1, mostNodes, defaultNodes) ?? defaultNodes;
  const vcores =
    within('--vcores', request.vcores, 1, mostVcores, defaultVcores) ??
    Math.max(defaultVcores, Math.ceil(defaultTotalVcores / nodes));
  const chosenMiB =
    Math.floor(Math.min((machineMiB * defaultShare) / nodes, mostDefaultMemoryMiB) / stepMiB) *
    stepMiB;
  const memoryMiB =
    within('--memory-mib', request.memoryMiB, leastMemoryMiB, 2 ** 22, 4096) ??
    Math.max(leastMemoryMiB, chosenMiB);
  const wantedMiB = nodes * memoryMiB + daemonsMemoryMiB(nodes);
  if (wantedMiB > machineMiB) {
    throw new InputError({
      code: 'CLUSTER_TOO_LARGE',
      problem: 'the cluster would have more memory than the machine',
      where: '--nodes, --memory-mib',
      expected: `at most ${machineMiB} MiB, which the machine has`,
      found: `${nodes} × ${memoryMiB} MiB for containers and ${daemonsMemoryMiB(nodes)} MiB for daemons: ${wantedMiB} MiB`,
      remedy: remedyFor(nodes, machineMiB),
    });
  }
  return { nodes, vcores, memoryMiB, memoryChecks: request.memoryChecks ?? false };
}

function remedyFor(nodes: number, machineMiB: number): string {
  const room = Math.floor((machineMiB - daemonsMemoryMiB(nodes)) / nodes / stepMiB) * stepMiB;
  return room >= leastMemoryMiB
    ? `\`--nodes ${nodes} --memory-mib ${room}\` is the most`
    : 'ask for fewer nodes';
}

function within(
  flag: string,
  value: number | undefined,
  least: number,
  most: number,
  example: number,
): number | undefined {
  if (value === undefined) return undefined;
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new InputError({
    code: 'CLUSTER_SIZE_INVALID',
    problem: `there is no such cluster: \`${flag}\` is out of range`,
    where: flag,
    expected: `a whole number from ${least} to ${most}`,
    found: String(value),
    remedy: `write it like \`${flag} ${example}\``,
  });
}

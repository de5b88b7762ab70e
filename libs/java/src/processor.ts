import { readFileSync } from 'node:fs';

/** What decides which native kernels run on a machine, and which of them are fast there. */
export interface Processor {
  /** Such as `AuthenticAMD` or `GenuineIntel`; empty where it cannot be found out. */
  readonly vendor: string;
  /** Instruction sets by Linux's names, such as `avx2`. */
  readonly features: ReadonlySet<string>;
}

/** The first processor that a text like `/proc/cpuinfo` describes. */
export function parseProcessor(cpuinfo: string): Processor {
  const field = (name: string): string =>
    new RegExp(`^${name}\\s*:\\s*(.*)$`, 'm').exec(cpuinfo)?.[1]?.trim() ?? '';
  return {
    vendor: field('vendor_id'),
    features: new Set(
      field('flags')
        .split(/\s+/)
        .filter((flag) => flag !== ''),
    ),
  };
}

/** The processor of this machine. */
export function currentProcessor(): Processor {
  try {
    return parseProcessor(readFileSync('/proc/cpuinfo', 'utf8'));
  } catch {
    return { vendor: '', features: new Set() };
  }
}

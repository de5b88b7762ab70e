import { totalmem } from 'node:os';
import { InputError } from '@sparkloom/errors';

const bytesOf: Readonly<Record<string, bigint>> = {
  b: 1n,
  k: 2n ** 10n,
  kb: 2n ** 10n,
  m: 2n ** 20n,
  mb: 2n ** 20n,
  g: 2n ** 30n,
  gb: 2n ** 30n,
  t: 2n ** 40n,
  tb: 2n ** 40n,
  p: 2n ** 50n,
  pb: 2n ** 50n,
};

const mebibyte = 2n ** 20n;

/**
 * Reads an amount of memory as Spark reads its `*.memory` properties: `512m`, `2g`, `2GB`; a number
 * alone is MiB. What is less than a MiB is cut off.
 *
 * @param where flag or key, for the message
 * @returns MiB
 * @throws InputError `MEMORY_INVALID`
 */
export function parseMemoryMiB(text: string, where: string): number {
  const [, digits = '', unit = 'm'] = /^(\d+)([a-z]+)?$/.exec(text.trim().toLowerCase()) ?? [];
  const factor = bytesOf[unit];
  const mebibytes =
    digits === '' || factor === undefined ? 0 : Number((BigInt(digits) * factor) / mebibyte);
  if (mebibytes < 1 || !Number.isSafeInteger(mebibytes)) {
    throw new InputError({
      code: 'MEMORY_INVALID',
      problem: `\`${text}\` is not an amount of memory.`,
      where,
      expected: 'a whole number with a unit: 512m, 2g (k, m, g, t; m when there is none)',
      found: text,
      remedy: /^\d+\.\d+\s*g/i.test(text)
        ? 'Spark takes no fractions: write 1536m for 1.5g'
        : 'write it as 2g',
    });
  }
  return mebibytes;
}

const mostDefaultMiB = 4096;

/**
 * The driver's heap when nobody says: 4 GiB, but no more than half of the machine.
 *
 * @returns MiB
 */
export function defaultDriverMemoryMiB(totalMemoryBytes: number = totalmem()): number {
  return Math.min(mostDefaultMiB, Math.floor(totalMemoryBytes / 2 ** 21));
}

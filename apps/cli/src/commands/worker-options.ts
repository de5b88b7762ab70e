import { InputError } from '@sparkloom/errors';
import { compareWorkers, parseWorkers, type Workers } from '@sparkloom/study';

function invalid(flag: string, expected: string, found: string): InputError {
  return new InputError({
    code: 'FLAG_INVALID',
    problem: `\`${flag}\` has a wrong value`,
    where: flag,
    expected,
    found,
    remedy: `leave \`${flag}\` out, or write it as expected`,
  });
}

/** `local,4,8,12`, each once, local first; commander shows what is thrown with exit status 2. */
export function parseWorkersList(flag: string): (text: string) => readonly Workers[] {
  return (text) => {
    const workers = text.split(',').map((part) => {
      const parsed = parseWorkers(part);
      if (parsed === undefined) {
        throw invalid(flag, '`local` and whole numbers from 1, such as local,4,8', text);
      }
      return parsed;
    });
    return [...new Set(workers)].toSorted(compareWorkers);
  };
}

/** `local` or a whole number. */
export function parseWorkersFlag(text: string): Workers {
  const workers = parseWorkers(text);
  if (workers !== undefined) return workers;
  throw invalid('--workers', '`local` or a whole number from 1', text);
}

/** A number above 0, and below `under` where there is one. */
export function parsePositive(flag: string, under = Infinity): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() !== '' && value > 0 && value < under) return value;
    const bound = under === Infinity ? '' : ` and below ${under}`;
    throw invalid(flag, `a number above 0${bound}`, text);
  };
}

/** A whole number of at least `least`. */
export function parseWhole(flag: string, least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d{1,10}$/.test(text) && value >= least) return value;
    throw invalid(flag, `a whole number of at least ${least}`, text);
  };
}

const unitSec: Readonly<Record<string, number>> = { s: 1, min: 60, m: 60, h: 3600, d: 86_400 };

/** `90`, `90s`, `30m`, `2h`: seconds where no unit stands. */
export function parseDuration(flag: string): (text: string) => number {
  return (text) => {
    const [, digits = '', unit = 's'] =
      /^(\d+(?:\.\d+)?)\s*(s|min|m|h|d)?$/.exec(text.trim()) ?? [];
    const seconds = Number(digits) * (unitSec[unit] ?? 1);
    if (digits !== '' && seconds > 0) return seconds;
    throw invalid(flag, 'a time such as 90s, 30m or 2h', text);
  };
}

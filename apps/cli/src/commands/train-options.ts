import { InputError } from '@sparkloom/errors';
import type { EngineChoice } from '@sparkloom/stacks';
import { Option } from 'commander';

/** What `sparkloom train` is told, besides what is spark-submit's. */
export interface TrainOptions {
  readonly stack: string;
  readonly engine: EngineChoice;
  readonly param: readonly string[];
  readonly javaHome?: string;
  readonly experiment?: string;
  readonly dataDir?: string;
  readonly vectorsDir?: string;
  readonly runDir?: string;
  readonly batchSize?: number;
  readonly gradientAccumulation?: number;
  readonly epochs?: number;
  readonly maxIterations?: number;
  readonly limit?: number;
  readonly validationLimit?: number;
  readonly seed?: number;
  readonly distributed?: boolean;
  readonly secure?: boolean;
  readonly proxyUser?: string;
  readonly detach?: boolean;
  readonly checkpointDir?: string;
  readonly checkpointIterations?: number;
  readonly resume?: string | true;
  readonly printConfig?: boolean;
}

/** Parses a whole number; commander shows what is thrown with exit status 2. */
function wholeNumber(flag: string, least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= 2_147_483_647) return value;
    throw new InputError({
      code: 'FLAG_INVALID',
      problem: `\`${flag}\` has a wrong value`,
      where: flag,
      expected: `a whole number of at least ${least}`,
      found: text,
      remedy: `write it like \`${flag} ${Math.max(least, 1)}\``,
    });
  };
}

/** A flag with a whole number. */
export function numberOption(flag: string, description: string, least: number): Option {
  return new Option(`${flag} <n>`, description).argParser(wholeNumber(flag, least));
}

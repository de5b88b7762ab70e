import { nearest } from '@sparkloom/errors';
import type { StackId } from '@sparkloom/stacks';
import bigdl07 from './conf-keys/bigdl-0.7.json' with { type: 'json' };
import bigdl013 from './conf-keys/bigdl-0.13.json' with { type: 'json' };
import bigdl24 from './conf-keys/bigdl-2.4.json' with { type: 'json' };

/** The configuration keys that a Spark reads. */
export interface KnownKeys {
  readonly keys: readonly string[];
  /** Beginnings of keys whose rest is free, each with its last dot. */
  readonly prefixes: readonly string[];
}

/** What BigDL sets on every Spark, whether that Spark still reads it or not. */
const setByBigdl = ['spark.shuffle.blockTransferService'] as const;

const keysOfStack: Readonly<Record<StackId, KnownKeys>> = {
  'bigdl-0.7': { ...bigdl07, keys: [...bigdl07.keys, ...setByBigdl] },
  'bigdl-0.13': { ...bigdl013, keys: [...bigdl013.keys, ...setByBigdl] },
  'bigdl-2.4': { ...bigdl24, keys: [...bigdl24.keys, ...setByBigdl] },
};

/** The keys of a stack's own Spark, generated from its jars (`src/generate/conf-keys.ts`). */
export function knownSparkKeys(stack: StackId): KnownKeys {
  return keysOfStack[stack];
}

export function isKnownKey(key: string, { keys, prefixes }: KnownKeys): boolean {
  return (
    keys.includes(key) ||
    prefixes.some((prefix) => key.startsWith(prefix) && key.length > prefix.length)
  );
}

/** The key that a mistyped one most likely meant. */
export function nearestKey(key: string, { keys, prefixes }: KnownKeys): string | undefined {
  return nearest(key, [...keys, ...prefixes]);
}

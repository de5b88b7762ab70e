import { availableParallelism } from 'node:os';
import { InputError } from '@sparkloom/errors';

/** Where Spark runs, as its master URL says. */
export type Master =
  | { readonly kind: 'local'; readonly cores: number }
  | { readonly kind: 'yarn' }
  | { readonly kind: 'standalone'; readonly url: string }
  | { readonly kind: 'kubernetes'; readonly url: string };

/**
 * Reads a master URL: one core for `local`, all of the machine for `local[*]`; `yarn`, whose address
 * is in HADOOP_CONF_DIR; `spark://host:port`, several hosts with commas between; `k8s://https://host:port`.
 *
 * @throws InputError `MASTER_UNSUPPORTED`
 */
export function parseMaster(master: string): Master {
  if (master === 'local') return { kind: 'local', cores: 1 };
  const threads = /^local\[(\*|[1-9]\d*)\]$/.exec(master)?.[1];
  if (threads !== undefined) {
    return { kind: 'local', cores: threads === '*' ? availableParallelism() : Number(threads) };
  }
  if (master === 'yarn') return { kind: 'yarn' };
  if (/^spark:\/\/[^\s,/:]+:\d+(,[^\s,/:]+:\d+)*$/.test(master)) {
    return { kind: 'standalone', url: master };
  }
  if (/^k8s:\/\/(https?:\/\/)?[^\s/:]+(:\d+)?\/?$/.test(master)) {
    return { kind: 'kubernetes', url: master };
  }
  throw new InputError({
    code: 'MASTER_UNSUPPORTED',
    problem: `\`${master}\` is not a master.`,
    where: '--master (spark.master)',
    expected: 'local, local[N], local[*], yarn, spark://host:port or k8s://https://host:port',
    found: master,
    remedy: /^yarn-(client|cluster)$/.test(master)
      ? `write it as --master yarn --deploy-mode ${master.slice('yarn-'.length)}`
      : 'use --master local[*] to train on all cores of this machine, or --master yarn',
  });
}

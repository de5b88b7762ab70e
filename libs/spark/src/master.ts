import { availableParallelism } from 'node:os';
import { InputError } from '@sparkloom/errors';

const supported = 'local, local[N] or local[*]';

/**
 * How many cores a local master uses: one for `local`, all of the machine for `local[*]`.
 *
 * @throws InputError `MASTER_UNSUPPORTED`
 */
export function localCores(master: string): number {
  if (master === 'local') return 1;
  const threads = /^local\[(\*|[1-9]\d*)\]$/.exec(master)?.[1];
  if (threads === undefined) throw unsupported(master);
  return threads === '*' ? availableParallelism() : Number(threads);
}

function unsupported(master: string): InputError {
  const isCluster = /^(yarn|spark:|mesos:|k8s:)/.test(master);
  return new InputError({
    code: 'MASTER_UNSUPPORTED',
    problem: isCluster
      ? `\`--master ${master}\` comes with YARN support.`
      : `\`${master}\` is not a master.`,
    where: '--master (spark.master)',
    expected: supported,
    found: master,
    remedy: 'use --master local[*] to train on all cores of this machine',
  });
}

import { InputError } from '@sparkloom/errors';
import type { Dataset } from './dataset.js';
import type { Mismatch } from './forms/official-form.js';

/** The refusal of a file that is there but not what it should be. */
export function corrupt(
  where: string,
  { id, title, source }: Dataset,
  { expected, found, at }: Mismatch,
): InputError {
  const again = source === undefined ? '' : `delete it and run \`sparkloom data fetch ${id}\`, or `;
  return new InputError({
    code: 'DATA_CORRUPT',
    problem: `a file of ${title} is damaged or not the right one`,
    where: at === undefined ? where : `${where}, ${at}`,
    expected,
    found,
    remedy: `${again}bring a good copy and name its folder with --data-dir`,
  });
}

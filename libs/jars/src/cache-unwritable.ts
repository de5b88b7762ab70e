import type { InputError } from '@sparkloom/errors';
import { refuseUnwritable } from '@sparkloom/files';

/** `CACHE_UNWRITABLE` for an error that says so, or `undefined` for any other. */
export function cacheUnwritable(error: unknown, where: string): InputError | undefined {
  return refuseUnwritable(error, {
    code: 'CACHE_UNWRITABLE',
    problem: 'the folder for resolved jars cannot be written',
    where,
    expected: 'a folder that can be made and written, with some megabytes of room',
    remedy: 'change the rights of the folder, or choose another folder for the cache',
  });
}

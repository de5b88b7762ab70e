import { type ErrorDetails, InputError } from '@sparkloom/errors';

import { systemCode } from './system-code.js';

const unwritableCodes: readonly unknown[] = [
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EEXIST',
  'ENOSPC',
];

/**
 * The refusal for a folder that the system does not let us write, or `undefined` where the error says
 * something else.
 *
 * @param details what the refusal says; what was found is the system's own code
 */
export function refuseUnwritable(
  error: unknown,
  details: Omit<ErrorDetails, 'found' | 'cause'>,
): InputError | undefined {
  const code = systemCode(error);
  if (!unwritableCodes.includes(code)) return undefined;
  return new InputError({ ...details, found: String(code), cause: error });
}

/** Does something in the file system; what the system does not allow is refused with these details. */
export async function orRefuseUnwritable<T>(
  work: () => Promise<T>,
  details: Omit<ErrorDetails, 'found' | 'cause'>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw refuseUnwritable(error, details) ?? error;
  }
}

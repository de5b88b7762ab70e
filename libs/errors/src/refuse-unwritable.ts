import { type ErrorDetails, InputError } from './sparkloom-error.js';

const unwritableCodes: readonly unknown[] = [
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
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
  if (!(error instanceof Error && 'code' in error && unwritableCodes.includes(error.code))) {
    return undefined;
  }
  return new InputError({ ...details, found: String(error.code), cause: error });
}

import { InputError } from '@sparkloom/errors';

/** The refusal of a file that is not what it begins like. */
export function malformed(file: string, expected: string, found: string): InputError {
  return new InputError({
    code: 'INPUT_FORMAT',
    problem: 'a file to predict is damaged, or of a kind that is not read',
    where: file,
    expected,
    found,
    remedy: 'write it again, as unsigned bytes for pixels or as 32-bit floats',
  });
}

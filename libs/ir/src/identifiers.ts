import * as z from 'zod';

/**
 * A name that can stand in a file name, in Scala and on a command line as it is: letters, digits,
 * `_`, `-` and `.`, with a letter first.
 */
export const nameSchema = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9_.-]{0,99}$/,
    'a letter, then letters, digits, `_`, `-` or `.`, at most 100 characters',
  );

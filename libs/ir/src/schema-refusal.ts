import { formatValue, InputError } from '@sparkloom/errors';
import type * as z from 'zod';

/** Turns the first issue that zod found into a refusal that names the place and the value. */
export function refuseIssue(
  code: string,
  what: string,
  where: string,
  error: z.ZodError,
  given: unknown,
): never {
  const issue = error.issues[0];
  const path = issue?.path ?? [];
  const found = path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    given,
  );
  const key = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const full = [...path.map(String), ...(key === undefined ? [] : [key])].join('.');
  throw new InputError({
    code,
    problem: `${what} is not valid`,
    where: full === '' ? where : `${where}, \`${full}\``,
    expected: key === undefined ? (issue?.message ?? 'another value') : 'no such key',
    found: formatValue(found),
    remedy: key === undefined ? `change \`${full}\`` : `remove \`${key}\``,
    cause: error,
  });
}

import { InputError, suggest } from '@sparkloom/errors';

/** What `--param key=value` can carry. */
export type ParameterValue = string | number | boolean;

/**
 * Reads `--param key=value` flags: numbers and `true`/`false` as such, the rest as text.
 *
 * @throws InputError `PARAMETER_MALFORMED`
 */
export function parseParameters(flags: readonly string[]): Record<string, ParameterValue> {
  return Object.fromEntries(
    flags.map((flag) => {
      const equals = flag.indexOf('=');
      if (equals < 1) {
        throw new InputError({
          code: 'PARAMETER_MALFORMED',
          problem: 'a model parameter has no value',
          where: `--param ${flag}`,
          expected: 'key=value',
          found: flag,
          remedy: 'write it like `--param depth=32`',
        });
      }
      const text = flag.slice(equals + 1);
      const value =
        text === 'true' || text === 'false'
          ? text === 'true'
          : text.trim() !== '' && Number.isFinite(Number(text))
            ? Number(text)
            : text;
      return [flag.slice(0, equals), value];
    }),
  );
}

/**
 * Calls a model's function with parameters, and refuses those that it never looks at: a misspelt
 * one would otherwise train the default.
 *
 * @throws InputError `PARAMETER_UNKNOWN`
 */
export function callWithParameters(
  build: (parameters: Record<string, ParameterValue>) => unknown,
  parameters: Record<string, ParameterValue>,
): unknown {
  const read = new Set<string>();
  const watched = new Proxy(parameters, {
    get: (target, key) => {
      if (typeof key === 'string') read.add(key);
      return Reflect.get(target, key) as unknown;
    },
    has: (target, key) => {
      if (typeof key === 'string') read.add(key);
      return Reflect.has(target, key);
    },
  });
  const built = build(watched);
  const unread = Object.keys(parameters).find((key) => !read.has(key));
  if (unread !== undefined) {
    throw new InputError({
      code: 'PARAMETER_UNKNOWN',
      problem: `the model has no parameter \`${unread}\``,
      where: `--param ${unread}=${String(parameters[unread])}`,
      expected: read.size === 0 ? 'no parameters' : [...read].join(', '),
      found: unread,
      remedy: suggest(unread, [...read]) || 'remove it',
    });
  }
  return built;
}

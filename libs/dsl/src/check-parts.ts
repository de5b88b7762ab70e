import { formatValue, InputError } from '@sparkloom/errors';

function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && key in value;
}

function refusePart(what: string, where: string, found: unknown, example: string): never {
  throw new InputError({
    code: 'MODEL_PART',
    problem: `${what} is missing or is something else`,
    where,
    expected: `such as \`${example}\``,
    found: formatValue(found),
    remedy:
      typeof found === 'function'
        ? `call it: \`${found.name}(…)\``
        : `write \`${example}\` there, or remove it`,
  });
}

/**
 * Models run without a type checker too, so that a forgotten pair of brackets or a condition that
 * gave `false` has to be refused here.
 *
 * @throws InputError `MODEL_PART`
 */
export function checkParts(input: unknown, layers: readonly unknown[], where: string): void {
  if (!has(input, 'shape')) refusePart('the input', where, input, 'image(1, 28, 28)');
  layers.forEach((layer, index) => {
    if (!has(layer, 'kind')) refusePart(`layer #${index + 1}`, where, layer, 'dense(10)');
  });
}

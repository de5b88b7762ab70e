import { formatValue, InputError } from '@sparkloom/errors';
import { declarationOf } from '@sparkloom/layers';

/**
 * Refuses an argument that a model's function cannot build a network from.
 *
 * ```ts
 * checkParameter('depth', depth, (depth - 2) % 6 === 0, 'a depth of 6n + 2: 20, 32, 44, 56, 110');
 * ```
 *
 * @param name the argument's name, as `--param` has it
 * @param expected what it has to be
 * @throws InputError `MODEL_PARAMETER` unless `holds`
 */
export function checkParameter(
  name: string,
  value: unknown,
  holds: boolean,
  expected: string,
): void {
  if (holds) return;
  throw new InputError({
    code: 'MODEL_PARAMETER',
    problem: `the parameter \`${name}\` is wrong`,
    where: declarationOf(checkParameter).position() ?? 'the model',
    expected,
    found: formatValue(value),
    remedy: `give \`${name}\` another value`,
  });
}

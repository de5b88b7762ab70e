import { formatValue, InputError } from '@sparkloom/errors';

function has(value: unknown, key: string): boolean {
  return (
    ((typeof value === 'object' && value !== null) || typeof value === 'function') && key in value
  );
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
export function checkStages(input: unknown, stages: readonly unknown[], where: string): void {
  checkTensor('the input', input, where);
  stages.forEach((stage, index) => {
    if (!has(stage, 'kind') && !has(stage, 'ir')) {
      refusePart(`layer #${index + 1}`, where, stage, 'dense(10)');
    }
  });
}

/** @throws InputError `MODEL_PART` for what is no tensor */
export function checkTensor(what: string, value: unknown, where: string): void {
  if (!has(value, 'shape') || !has(value, 'source')) {
    refusePart(what, where, value, 'image(1, 28, 28)');
  }
}

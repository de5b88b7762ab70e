import type { StackId } from '@sparkloom/stacks';

/**
 * Scala for BigDL 0.x as another stack has it. The second generation moved its packages and left
 * everything that networks are made of as it was.
 */
export function stackSource(text: string, stack: StackId): string {
  if (stack !== 'bigdl-2.4') return text;
  return text.replaceAll(
    /\bcom\.intel\.analytics\.bigdl\.(example|models|nn|optim|tensor|utils)\b/g,
    'com.intel.analytics.bigdl.dllib.$1',
  );
}

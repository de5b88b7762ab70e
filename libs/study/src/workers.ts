import * as z from 'zod';

/** Where a training ran: on one machine without a cluster, or on so many workers of one. */
export const workersSchema = z.union([z.literal('local'), z.int().positive()]);

export type Workers = z.infer<typeof workersSchema>;

/** `local`, or a whole number above 0; `undefined` for anything else. */
export function parseWorkers(text: string): Workers | undefined {
  const trimmed = text.trim();
  if (trimmed === 'local') return 'local';
  return /^[1-9]\d{0,5}$/.test(trimmed) ? Number(trimmed) : undefined;
}

/** Local first, then by number. */
export function compareWorkers(first: Workers, second: Workers): number {
  const order = (workers: Workers): number => (workers === 'local' ? 0 : workers);
  return order(first) - order(second);
}

/** `local`, `1 worker`, `8 workers` */
export function describeWorkers(workers: Workers): string {
  if (workers === 'local') return 'local';
  return workers === 1 ? '1 worker' : `${workers} workers`;
}

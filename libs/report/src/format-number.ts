import type { Interval } from '@sparkloom/metrics';

/**
 * A number with so many decimals, halves rounded up as by hand: what a division leaves in the sixteenth
 * digit must not turn 0.635 into 0.63.
 */
export function formatFixed(value: number, decimals: number): string {
  const factor = 10 ** decimals;
  const shifted = Number((Math.abs(value) * factor).toPrecision(12));
  const rounded = Math.floor(shifted + 0.5) / factor;
  return (value < 0 && rounded !== 0 ? -rounded : rounded).toFixed(decimals);
}

/** `[3.10, 3.38]` */
export function formatInterval({ low, high }: Interval, decimals: number): string {
  return `[${formatFixed(low, decimals)}, ${formatFixed(high, decimals)}]`;
}

/** Seconds with as many digits as are worth reading: `0.123`, `12.3`, `1234`. */
export function formatSeconds(seconds: number): string {
  return formatFixed(seconds, secondsDecimals(seconds));
}

/** Decimals that leave about three digits. */
export function secondsDecimals(seconds: number): number {
  if (seconds < 1) return 3;
  if (seconds < 10) return 2;
  return seconds < 1000 ? 1 : 0;
}

/** A probability as papers print it: `0.021`, `< 0.001`. */
export function formatProbability(value: number): string {
  return value < 0.001 ? '< 0.001' : formatFixed(value, 3);
}

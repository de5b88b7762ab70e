/** `22,278` */
export function formatCount(count: number): string {
  return Math.round(count).toLocaleString('en-US');
}

/** `0.4 s`, `12 s`, `3 min 05 s` */
export function formatDuration(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
  return `${Math.floor(whole / 3600)} h ${String(Math.floor((whole % 3600) / 60)).padStart(2, '0')} min`;
}

/** `98.93 %` of a fraction. */
export function formatPercent(fraction: number): string {
  return `${(fraction * 100).toFixed(2)} %`;
}

/** `640 MiB`, `6.4 GiB` */
export function formatMemory(mebibytes: number): string {
  return mebibytes < 1024
    ? `${String(Math.round(mebibytes))} MiB`
    : `${(mebibytes / 1024).toFixed(1)} GiB`;
}

/** A table with its columns aligned: the first to the left, the others as asked. */
export function formatTable(
  rows: readonly (readonly string[])[],
  alignRight: readonly boolean[],
): string {
  const widths = alignRight.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          alignRight[column] === true
            ? cell.padStart(widths[column] ?? 0)
            : cell.padEnd(widths[column] ?? 0),
        )
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
}

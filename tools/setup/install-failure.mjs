// @ts-check

/** Codes of npm and of the system that mean: the registry could not be reached. */
const offline =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED|FETCH_ERROR)\b/;

/**
 * One message for a failed `npm ci`.
 *
 * @param {{ output: string, reason: string }} failure what npm wrote, and how it ended
 * @returns {string}
 */
export function explainInstallFailure({ output, reason }) {
  const lines = ['the packages of the workspace could not be installed'];
  if (offline.test(output)) {
    lines.push(
      '  found     the package registry cannot be reached, and npm has not cached every package',
      '  remedy    connect to the network (or set `npm config set proxy` / `registry`) and run the',
      '            command again; after one installation it works offline',
    );
  } else if (/\bENOSPC\b/.test(output)) {
    lines.push('  found     the disk is full', '  remedy    make room and run the command again');
  } else if (/\b(EACCES|EPERM|EROFS)\b/.test(output)) {
    lines.push(
      '  found     npm may not write where it has to',
      '  remedy    make the checkout and the npm cache (`npm config get cache`) writable',
    );
  } else {
    lines.push(
      `  found     npm ci ${reason}; its own words stand below`,
      '  remedy    run `npm ci` in the checkout until it passes',
      output.trimEnd(),
    );
  }
  return lines.join('\n');
}

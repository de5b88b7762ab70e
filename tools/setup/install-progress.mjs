// @ts-check

/** Without a terminal a line of progress comes this often. */
const plainIntervalMs = 5000;

/**
 * Shows how far `npm ci` is: one live line on a terminal, else a line every few seconds.
 *
 * @param {{ isTTY?: boolean, write(text: string): unknown }} stream
 * @param {() => number} [now] milliseconds
 */
export function installProgress(stream, now = Date.now) {
  const live = stream.isTTY === true;
  const startedAt = now();
  let packages = 0;
  let shownAt = startedAt;
  const clear = live ? '\r\x1b[K' : '';
  const show = () => {
    const seconds = Math.round((now() - startedAt) / 1000);
    const text = `installing packages: ${String(packages)} fetched, ${String(seconds)} s`;
    stream.write(live ? `${clear}${text}` : `${text}\n`);
    shownAt = now();
  };
  show();
  return {
    /**
     * @param {string} line of npm's output
     * @returns {boolean} whether the line told of a fetch, and so need not be shown
     */
    fetched(line) {
      if (!line.startsWith('npm http ')) return false;
      if (/\.tgz(\s|$)/.test(line)) {
        packages += 1;
        if (live || now() - shownAt >= plainIntervalMs) show();
      }
      return true;
    },
    /** @param {string} line of npm's output that people should see */
    say(line) {
      stream.write(`${clear}${line}\n`);
    },
    end() {
      show();
      if (live) stream.write('\n');
    },
  };
}

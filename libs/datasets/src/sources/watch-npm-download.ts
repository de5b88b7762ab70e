import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** How often the file that grows is looked at. */
const intervalMs = 150;

/**
 * Tells how many bytes of a download have arrived. `npm pack` says nothing while it works, but writes
 * what arrives to a temporary file of its cache: the largest one that came into being since is ours.
 * Another npm at work at the same time can only make the number wrong, not the download.
 *
 * @returns a function that ends the watch.
 */
export function watchNpmDownload(cache: string, onBytes: (received: number) => void): () => void {
  const folder = path.join(cache, '_cacache', 'tmp');
  const since = Date.now();
  let most = 0;
  let busy = false;
  let stopped = false;
  const look = async (): Promise<void> => {
    for (const name of await readdir(folder).catch(() => [])) {
      const file = await stat(path.join(folder, name)).catch(() => undefined);
      if (file?.isFile() === true && file.birthtimeMs >= since) most = Math.max(most, file.size);
    }
    if (!stopped && most > 0) onBytes(most);
  };
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    void look().finally(() => (busy = false));
  }, intervalMs);
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}

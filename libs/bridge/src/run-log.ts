import { appendFile, open, stat } from 'node:fs/promises';

const mostReadBytes = 2 ** 20;

/** The log file that the JVM writes to, as this side uses it. Never fails: it must not hide what did. */
export class RunLog {
  readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /** Length in bytes. */
  async length(): Promise<number> {
    return stat(this.file).then(
      ({ size }) => size,
      () => 0,
    );
  }

  async append(text: string): Promise<void> {
    await appendFile(this.file, text).catch(() => undefined);
  }

  /** What was written after the first `length` bytes; of much, the last part. */
  async since(length: number): Promise<string> {
    const handle = await open(this.file).catch(() => undefined);
    if (handle === undefined) return '';
    try {
      const { size } = await handle.stat();
      const from = Math.max(length, size - mostReadBytes);
      const buffer = Buffer.alloc(Math.max(0, size - from));
      await handle.read(buffer, 0, buffer.length, from);
      return buffer.toString('utf8');
    } catch {
      return '';
    } finally {
      await handle.close();
    }
  }
}

import ora from 'ora';

import { formatDuration } from './format.js';

/** Shows a line of what is going on within a phase; each call replaces the one before. */
export type Update = (text: string) => void;

/** Writes a line that stays, above the live one. */
export type Note = (line: string) => void;

/** How long work shows itself. On a terminal one line lives; elsewhere lines come now and then. */
export interface Progress {
  /** Runs one phase. What `work` returns is the phase's; its last update stays on the line. */
  phase<T>(title: string, work: (update: Update, note: Note) => Promise<T>): Promise<T>;
  readonly note: Note;
}

/** How often a line is written where nothing can be overwritten. */
const plainIntervalMs = 5000;

function noteTo(stream: NodeJS.WriteStream): (line: string) => void {
  return (line) => {
    stream.write(`${line}\n`);
  };
}

function terminalProgress(stream: NodeJS.WriteStream): Progress {
  const note = noteTo(stream);
  return {
    note,
    async phase(title, work) {
      const startedMs = performance.now();
      let detail = '';
      const spinner = ora({ stream, text: title, discardStdin: false }).start();
      const update: Update = (text) => {
        detail = text;
        spinner.text = `${title}  ${text}`;
      };
      const noteAbove = (line: string): void => {
        spinner.clear();
        note(line);
        spinner.render();
      };
      try {
        const result = await work(update, noteAbove);
        const seconds = (performance.now() - startedMs) / 1000;
        spinner.succeed(
          `${title}  ${detail}${detail === '' ? '' : ', '}${formatDuration(seconds)}`,
        );
        return result;
      } catch (error) {
        spinner.fail(title);
        throw error;
      }
    },
  };
}

function plainProgress(stream: NodeJS.WriteStream): Progress {
  const note = noteTo(stream);
  return {
    note,
    async phase(title, work) {
      const startedMs = performance.now();
      let detail = '';
      let saidMs = startedMs;
      const update: Update = (text) => {
        detail = text;
        if (performance.now() - saidMs < plainIntervalMs) return;
        saidMs = performance.now();
        note(`  ${title}: ${text}`);
      };
      note(`${title} …`);
      const result = await work(update, note);
      const seconds = (performance.now() - startedMs) / 1000;
      note(`${title}: done${detail === '' ? '' : `, ${detail}`}, ${formatDuration(seconds)}`);
      return result;
    },
  };
}

/** Progress on stderr, so that stdout holds results only. */
export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  return stream.isTTY && process.env['CI'] === undefined
    ? terminalProgress(stream)
    : plainProgress(stream);
}

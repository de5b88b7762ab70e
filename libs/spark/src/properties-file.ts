/**
 * Reads the text of a properties file as Spark does, which is `java.util.Properties`: `key value`,
 * `key=value` or `key: value`, comments after `#` or `!`, a line that ends with a backslash goes
 * on, `\uXXXX` and the usual escapes; values trimmed. The last of two equal keys counts.
 */
export function parsePropertiesFile(text: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const line of logicalLines(text)) {
    const [key, value] = splitLine(line);
    properties.set(unescape(key), unescape(value).trim());
  }
  return properties;
}

/** Lines without comments and blank ones, continued lines joined. */
function logicalLines(text: string): readonly string[] {
  const lines: string[] = [];
  let joined: string | undefined;
  for (const physical of text.split(/\r\n|\r|\n/)) {
    const line = physical.replace(/^[ \t\f]+/, '');
    if (joined === undefined && (line === '' || /^[#!]/.test(line))) continue;
    const whole: string = (joined ?? '') + line;
    if (endsWithOpenBackslash(line)) {
      joined = whole.slice(0, -1);
    } else {
      lines.push(whole);
      joined = undefined;
    }
  }
  if (joined !== undefined && joined !== '') lines.push(joined);
  return lines;
}

function endsWithOpenBackslash(line: string): boolean {
  const backslashes = /\\*$/.exec(line)?.[0].length ?? 0;
  return backslashes % 2 === 1;
}

/** Key and value: the first separator that no backslash protects ends the key. */
function splitLine(line: string): readonly [string, string] {
  const key = /^(?:\\.|[^\\=: \t\f])*/.exec(line)?.[0] ?? '';
  const value = line.slice(key.length).replace(/^[ \t\f]*[=:]?[ \t\f]*/, '');
  return [key, value];
}

const escapes: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f' };

function unescape(text: string): string {
  return text.replaceAll(/\\(?:u([0-9a-fA-F]{4})|(.)|$)/g, (_whole, code?: string, one?: string) =>
    code === undefined
      ? (escapes[one ?? ''] ?? one ?? '')
      : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

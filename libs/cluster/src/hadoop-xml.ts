/** Values of Hadoop's properties by their names. */
export type HadoopProperties = Readonly<Record<string, string | number | boolean>>;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeText(text: string): string {
  return text.replaceAll(/[&<>]/g, (character) => escapes[character] ?? character);
}

/** A file of Hadoop's configuration, such as `core-site.xml`. */
export function hadoopXml(properties: HadoopProperties): string {
  const lines = Object.entries(properties).map(
    ([name, value]) =>
      `  <property>\n    <name>${escapeText(name)}</name>\n    <value>${escapeText(String(value))}</value>\n  </property>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<configuration>\n${lines.join('')}</configuration>\n`;
}

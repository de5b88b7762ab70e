/** Scala as it grows, line by line. */
export class ScalaText {
  readonly #lines: string[] = [];

  /** Adds text, each of its lines behind `indent` columns. */
  line(indent: number, text: string): this {
    for (const line of text.split('\n')) this.#lines.push(' '.repeat(indent) + line);
    return this;
  }

  blank(): this {
    this.#lines.push('');
    return this;
  }

  /** The whole text; it ends with a line break. */
  toString(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}

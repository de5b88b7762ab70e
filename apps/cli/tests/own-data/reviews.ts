const words = {
  good: ['good', 'fine', 'great'],
  bad: ['bad', 'dull', 'awful'],
  other: ['film', 'plot', 'very', 'long'],
} as const;

/** Values of a word's vector. */
export const features = 50;

/** Vectors of all words, as GloVe's authors write them. */
export function vectors(): string {
  const lines = Object.values(words)
    .flat()
    .map((word, row) =>
      [word, ...Array.from({ length: features }, (_, i) => Math.sin(row * 7 + i).toFixed(4))].join(
        ' ',
      ),
    );
  return `${lines.join('\n')}\n`;
}

export interface Review {
  readonly text: string;
  readonly stars: string;
}

/** Every second one is good: 10 stars, and 9 the others, which come first all the same. */
export function reviews(count: number): readonly Review[] {
  return Array.from({ length: count }, (_, i) => {
    const telling = i % 2 === 0 ? words.good : words.bad;
    const [a, b, c] = [0, 1, 2].map((k) => [
      telling[(i + k * 2) % telling.length],
      words.other[(i * 3 + k) % words.other.length],
    ]);
    return { text: [a, b, c].flat().join(' '), stars: i % 2 === 0 ? '10' : '9' };
  });
}

/** With a column more, and texts of two lines. */
export const csv = (all: readonly Review[]): string =>
  ['id,stars,review', ...all.map(({ text, stars }, i) => `${i},${stars},"${text}, ""so""\r\nso"`)]
    .map((line) => `${line}\r\n`)
    .join('');

export const tsv = (all: readonly Review[]): string =>
  ['text\tlabel', ...all.map(({ text, stars }) => `"${text}\t${stars}`)].join('\n');

export const jsonl = (all: readonly Review[]): string =>
  all.map(({ text, stars }) => `${JSON.stringify({ text, label: Number(stars) })}\n`).join('');

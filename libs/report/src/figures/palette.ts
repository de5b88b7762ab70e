/**
 * Colours that the colour-blind tell apart, by their lightness too, so that they differ in a grey print
 * (Okabe and Ito: Color Universal Design, 2008). Lines differ in dashes as well, points in symbols.
 */
export const ink = {
  black: '#000000',
  grey: '#767676',
  pale: '#d9d9d9',
  blue: '#0072b2',
  orange: '#e69f00',
  vermilion: '#d55e00',
  green: '#009e73',
  sky: '#56b4e9',
} as const;

/** How one of several lines looks. */
export interface LineStyle {
  readonly color: string;
  readonly dashes: string | undefined;
  readonly symbol: 'circle' | 'square' | 'triangle' | 'diamond' | 'cross' | 'star';
}

const lineStyles: readonly LineStyle[] = [
  { color: ink.black, dashes: undefined, symbol: 'circle' },
  { color: ink.blue, dashes: '7 3', symbol: 'square' },
  { color: ink.vermilion, dashes: '2 3', symbol: 'triangle' },
  { color: ink.green, dashes: '8 3 2 3', symbol: 'diamond' },
  { color: ink.orange, dashes: '4 2', symbol: 'cross' },
  { color: ink.sky, dashes: '1 2', symbol: 'star' },
];

/** The look of the line at a position; they repeat after six. */
export function lineStyle(position: number): LineStyle {
  const style = lineStyles[position % lineStyles.length];
  if (style === undefined) throw new Error(`no line style at ${position}`);
  return style;
}

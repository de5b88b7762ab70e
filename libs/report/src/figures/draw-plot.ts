import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** What a drawing says to those who do not see it. */
export interface DrawingText {
  readonly title: string;
  readonly alternative: string;
}

/** The little of an SVG element that is used here; the workspace has no types of a browser. */
interface SvgElement {
  readonly outerHTML: string;
  readonly childNodes: readonly unknown[];
  setAttribute(name: string, value: string): void;
  insertBefore(child: unknown, before: unknown): void;
}

interface SvgDocument {
  createElementNS(namespace: string, name: string): SvgElement & { textContent: string };
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Size of a panel in CSS pixels; two fit beside each other on a page of paper. */
export const panelSize = { width: 360, height: 290 } as const;

/**
 * Draws a plot without a browser.
 *
 * @returns an SVG document with title and description, the same for the same input
 */
export function drawPlot(options: Plot.PlotOptions, { title, alternative }: DrawingText): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>') as unknown as {
    document: SvgDocument;
  };
  const all: object = {
    ...panelSize,
    marginTop: 28,
    marginRight: 16,
    marginBottom: 42,
    marginLeft: 56,
    style: { fontFamily: 'Helvetica, Arial, sans-serif', fontSize: '12px', background: 'white' },
    className: 'sparkloom-plot',
    ...options,
    document,
  };
  const drawing = Plot.plot(all) as unknown as SvgElement;
  drawing.setAttribute('xmlns', svgNamespace);
  drawing.setAttribute('role', 'img');
  for (const [name, text] of [
    ['desc', alternative],
    ['title', title],
  ] as const) {
    const element = document.createElementNS(svgNamespace, name);
    element.textContent = text;
    drawing.insertBefore(element, drawing.childNodes[0]);
  }
  return drawing.outerHTML;
}

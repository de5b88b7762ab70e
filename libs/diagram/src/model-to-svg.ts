import type { InferredModel } from '@sparkloom/ir';

import { modelToDot } from './model-to-dot.js';

/**
 * A network as an SVG image, laid out by Graphviz, with a title and a text for those who cannot see it.
 */
export async function modelToSvg(model: InferredModel): Promise<string> {
  // Graphviz is larger than all of the rest of the command, which draws nothing most of the time.
  const { instance } = await import('@viz-js/viz');
  const viz = await instance();
  const svg = viz.renderString(modelToDot(model), { format: 'svg', engine: 'dot' });
  const layers = model.nodes.map(({ name, kind }) => `${name} (${kind})`).join(', ');
  const label = `${model.model.name}: ${layers}`
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
  return svg.slice(svg.indexOf('<svg')).replace('<svg', `<svg role="img" aria-label="${label}"`);
}

import { parseModel } from '@sparkloom/ir';
import { instance } from '@viz-js/viz';
import { describe, expect, test } from 'vitest';

import { modelToDot, modelToSvg } from './index.js';

const dense = { kind: 'dense', arguments: { units: 4, bias: true } };
const siamese = parseModel(
  {
    schemaVersion: 2,
    name: 'Siamese',
    inputs: [
      { name: 'left', shape: [8] },
      { name: 'right', shape: [8] },
    ],
    nodes: [
      { name: 'encode', ...dense, inputs: ['left'] },
      { name: 'encode_1', ...dense, inputs: ['right'], sharesWith: 'encode' },
      { name: 'sum', kind: 'add', arguments: {}, inputs: ['encode', 'encode_1'] },
    ],
    outputs: ['sum'],
  },
  'test',
);

describe('the drawing of a network', () => {
  test('is a graph that Graphviz reads, with a box for each layer and an arrow for each value', async () => {
    const viz = await instance();
    const drawn = viz.renderJSON(modelToDot(siamese)) as {
      name: string;
      objects: { name: string; label: string }[];
      edges: unknown[];
    };
    expect(drawn.name).toBe('Siamese');
    expect(drawn.objects.map(({ name }) => name)).toEqual([
      'left',
      'right',
      'encode',
      'encode_1',
      'sum',
    ]);
    expect(drawn.objects[2]?.label).toContain('36 parameters');
    // Four values, and the line between the two that share.
    expect(drawn.edges).toHaveLength(5);
  });

  test('is an SVG image with a text for those who cannot see it', async () => {
    const svg = await modelToSvg(siamese);
    expect(svg).toMatch(/^<svg role="img" aria-label="Siamese: encode \(dense\), /);
    expect(svg).toContain('same weights');
    expect(svg.trimEnd()).toMatch(/<\/svg>$/);
  });
});

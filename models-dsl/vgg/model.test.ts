import { expect, test } from 'vitest';

import vgg from './model.js';

test('VGG has the 14,991,946 parameters of BigDL’s', () => {
  expect(vgg().ir.parameters).toBe(14_991_946);
  expect(vgg().inputShape).toEqual([3, 32, 32]);
  expect(vgg().outputShape).toEqual([10]);
});

test('it can do without dropout, and with other classes', () => {
  const kinds = (network: ReturnType<typeof vgg>) => network.ir.nodes.map(({ kind }) => kind);
  expect(kinds(vgg()).filter((kind) => kind === 'dropout')).toHaveLength(10);
  expect(kinds(vgg({ dropout: false }))).not.toContain('dropout');
  expect(vgg({ classes: 100 }).outputShape).toEqual([100]);
});

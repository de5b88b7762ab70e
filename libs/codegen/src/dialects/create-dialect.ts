import { stacks, type StackId } from '@sparkloom/stacks';

import { catalogExpression } from '../catalog/catalog-expression.js';
import type { Dialect } from './dialect.js';
import { layers } from './layers.js';
import { loaders, losses, optimizers } from './training.js';

/** A dialect that writes what all generations of BigDL share, and `own` where it differs. */
export function createDialect(
  stack: StackId,
  packageRoot: string,
  own: Partial<Pick<Dialect, 'layers' | 'losses' | 'optimizers' | 'loaders'>> = {},
): Dialect {
  return {
    stack: stacks[stack],
    packageRoot,
    layers: {
      ...layers,
      catalog: ({ arguments: args }) => catalogExpression(stack, { ...args, kind: 'module' }),
    },
    losses: {
      ...losses,
      catalog: (loss) => catalogExpression(stack, { ...loss, kind: 'criterion', children: [] }),
    },
    optimizers: {
      ...optimizers(stack),
      catalog: (optimizer) =>
        catalogExpression(stack, { ...optimizer, kind: 'optimMethod', children: [] }),
    },
    loaders,
    ...own,
  };
}

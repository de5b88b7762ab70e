import { stacks } from '@sparkloom/stacks';

import type { Dialect } from '../dialect.js';
import { layers } from './layers.js';
import { loaders, losses, optimizers } from './training.js';

/** BigDL 0.13 on Spark 2.4. */
export const bigdl013: Dialect = {
  stack: stacks['bigdl-0.13'],
  packageRoot: 'com.intel.analytics.bigdl',
  layers,
  losses,
  optimizers,
  loaders,
};

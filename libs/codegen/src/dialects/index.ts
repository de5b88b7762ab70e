import type { StackId } from '@sparkloom/stacks';

import { bigdl013 } from './bigdl-0.13/index.js';
import type { Dialect } from './dialect.js';

/** The dialect of each stack; a stack without one does not compile. */
export const dialects: Readonly<Record<StackId, Dialect>> = {
  'bigdl-0.13': bigdl013,
};

import type { StackId } from '@sparkloom/stacks';

import { createDialect } from './create-dialect.js';
import type { Dialect } from './dialect.js';

/** The dialect of each stack; a stack without one does not compile. */
export const dialects: Readonly<Record<StackId, Dialect>> = {
  'bigdl-0.7': createDialect('bigdl-0.7', 'com.intel.analytics.bigdl'),
  'bigdl-0.13': createDialect('bigdl-0.13', 'com.intel.analytics.bigdl'),
  'bigdl-2.4': createDialect('bigdl-2.4', 'com.intel.analytics.bigdl.dllib'),
};

import type { Dataset } from '../dataset.js';
import { treebankForm } from '../forms/treebank-form.js';

/**
 * Sentences of film reviews as binary trees, with a sentiment from 0 to 4 at each node. Socher et al.:
 * Recursive deep models for semantic compositionality over a sentiment treebank, 2013.
 */
export const sst = {
  id: 'sst',
  title: 'Stanford Sentiment Treebank',
  size: '8,544 + 1,101 + 2,210 trees',
  records: { training: 8_544, validation: 2_210 },
  classes: 5,
  licence: 'not stated by its authors; nothing of it is part of this project',
  officialForm:
    'train.txt, dev.txt and test.txt, a tree in brackets a line, in trees/ or without it',
  form: treebankForm,
} as const satisfies Dataset;

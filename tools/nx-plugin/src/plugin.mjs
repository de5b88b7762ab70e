// @ts-check
import { createNodesFromFiles } from '@nx/devkit';

import { modelProject } from './model-project.mjs';

/** A model is a folder under models-dsl with a model.ts. */
const modelGlob = 'models-dsl/*/model.ts';

/**
 * Infers for each model the targets `codegen`, `compile`, `train`, `bench` and `test`.
 *
 * @type {import('@nx/devkit').CreateNodes}
 */
export const createNodes = [
  modelGlob,
  (files, options, context) => createNodesFromFiles(modelProject, files, options, context),
];

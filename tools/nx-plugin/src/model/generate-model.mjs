// @ts-check
import { installPackagesTask } from '@nx/devkit';

import { modelFiles } from './model-files.mjs';

/**
 * `nx g @sparkloom/nx-plugin:model NAME`: a folder in models-dsl with a network for MNIST, its
 * experiment, a test and a README. It trains at once; what it does is then the author's to change.
 *
 * @param {import('@nx/devkit').Tree} tree
 * @param {{ name: string }} options
 */
export default function generateModel(tree, { name }) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new Error(
      `\`${name}\` cannot name a model. Use small letters, digits and single hyphens, with a letter ` +
        'first, such as `small-net`.',
    );
  }
  const folder = `models-dsl/${name}`;
  if (tree.exists(folder)) {
    throw new Error(`\`${folder}\` is there already. Choose another name, or remove it.`);
  }
  for (const [file, text] of Object.entries(modelFiles(name))) {
    tree.write(`${folder}/${file}`, text);
  }
  // The lock file lists every package of the workspace.
  return () => {
    installPackagesTask(tree, true);
  };
}

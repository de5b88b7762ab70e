import { stat } from 'node:fs/promises';
import { classesOfFolder } from './class-folders.js';
import { differentClasses } from './different-classes.js';
import type { OfficialForm } from './official-form.js';

const isImage = (name: string): boolean => /\.(png|jpe?g|bmp|gif)$/i.test(name);

/** Images of any kind in a folder for each class. The images themselves are looked at when they are read. */
export const imageFolderForm: OfficialForm = {
  parts: [
    { name: 'train', names: ['train'] },
    { name: 'test', names: ['test', 'validation'] },
  ],
  async check(path) {
    if (!(await stat(path)).isDirectory()) return { expected: 'a folder', found: 'a file' };
    return (await classesOfFolder(path, isImage)).size > 0
      ? undefined
      : {
          expected: 'a folder for each class, with images that end in png, jpg, jpeg, bmp or gif',
          found: 'no folder with images',
        };
  },
  async checkTogether([training = '', test = '']) {
    return differentClasses(
      await classesOfFolder(training, isImage),
      await classesOfFolder(test, isImage),
    );
  },
};

import type { Dataset } from '../dataset.js';
import { imageFolderForm } from '../forms/image-folder-form.js';

const own = { licence: 'your own' };

/** Images of a user's own. */
export const imageFolder = {
  ...own,
  id: 'imageFolder',
  title: 'the image folder',
  size: 'images of your own',
  officialForm: 'train/<class>/<image> and test/<class>/<image>, as PNG, JPEG, BMP or GIF',
  form: imageFolderForm,
} as const satisfies Dataset;

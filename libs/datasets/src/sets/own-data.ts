import type { Dataset } from '../dataset.js';
import { imageFolderForm } from '../forms/image-folder-form.js';
import { parquetForm } from '../forms/parquet-form.js';
import { textTableForm } from '../forms/text-table-form.js';

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

/** Records of a user's own in Parquet. */
export const parquet = {
  ...own,
  id: 'parquet',
  title: 'the Parquet table',
  size: 'records of your own',
  officialForm: 'train.parquet and test.parquet, files or folders of files',
  form: parquetForm,
} as const satisfies Dataset;

/** What a Scala class of a user's own loads, from wherever it likes. */
export const scalaData = {
  ...own,
  id: 'scalaData',
  title: 'the data of a Scala class',
  size: 'records of your own',
  officialForm: 'an org.sparkloom.data.DataLoader on the class path',
  form: { parts: [], check: () => Promise.resolve(undefined) },
} as const satisfies Dataset;

/** Texts of a user's own. */
export const textTable = {
  ...own,
  id: 'textTable',
  title: 'the text table',
  size: 'texts of your own',
  officialForm:
    'train and test, or texts for a random division, as .csv, .tsv or .jsonl, with a text and a label a row',
  form: textTableForm,
} as const satisfies Dataset;

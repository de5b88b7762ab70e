import {
  dense,
  dropout,
  embedding,
  logSoftmax,
  network,
  tokens,
  tree,
  treeLstm,
  varying,
} from '@sparkloom/dsl';

/**
 * Sentiment of every phrase of a sentence, as BigDL's example has it: the vectors of the words go up
 * the sentence's binary tree, and each node's state is classified.
 *
 * Tai, Socher, Manning: Improved semantic representations from tree-structured long short-term memory
 * networks, 2015.
 *
 * @param vocabulary number of words
 * @param features values of a word's vector, as GloVe gives it
 * @param units size of the state of a node
 * @param wordDropout share of the values of the words' vectors that is dropped in training; 0 by default, as
 *   in BigDL's example
 * @param recurrentDropout share of the candidates' values that is dropped in training; 0 by default, as
 *   in BigDL's example
 * @param gradientScale factor of the gradients of the words' vectors; with 0 they stay as GloVe has them
 */
export default function treeLstmSentiment({
  vocabulary = 19_540,
  features = 300,
  units = 250,
  classes = 5,
  dropout: rate = 0.5,
  wordDropout = 0,
  recurrentDropout = 0,
  gradientScale = 2,
} = {}) {
  const words = tokens(varying, { name: 'words' });
  const trees = tree({ name: 'trees' });
  const vectors = embedding(vocabulary, { features, gradientScale })(words);
  const leaves = wordDropout > 0 ? dropout(wordDropout)(vectors) : vectors;
  const states = treeLstm(units, { recurrentDropout })(leaves, trees);
  const scores = dense(classes)(dropout(rate)(states));
  return network('TreeLstmSentiment', [words, trees], logSoftmax()(scores));
}

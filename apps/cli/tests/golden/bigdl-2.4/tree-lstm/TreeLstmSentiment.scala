package org.sparkloom.models.treelstm

import com.intel.analytics.bigdl.Module
import com.intel.analytics.bigdl.dllib.nn._
import com.intel.analytics.bigdl.numeric.NumericFloat

import org.sparkloom.layers.BatchedTreeLstm

/** TreeLstmSentiment: [?] and a tree to [?, 5], 2,633,255 parameters. */
object TreeLstmSentiment {

  def apply(): Module[Float] = {
    val words = Input() // [?]
    val trees = Input() // a tree
    val embedding1 = LookupTable(19540, 100).setScaleW(12.0).setName("embedding1").inputs(words)
    val dropout1 = Dropout(0.5).setName("dropout1").inputs(embedding1) // [?, 100]
    val treeLstm1 = BatchedTreeLstm(100, 250, 0.4).setName("treeLstm1").inputs(dropout1, trees)
    val dropout2 = Dropout(0.5).setName("dropout2").inputs(treeLstm1) // [?, 250]
    val dense1 = TimeDistributed(Linear(250, 5)).setName("dense1").inputs(dropout2) // [?, 5]
    val logSoftmax1 = TimeDistributed(LogSoftMax()).setName("logSoftmax1").inputs(dense1) // [?, 5]
    Graph(Array(words, trees), Array(logSoftmax1))
  }
}

package org.sparkloom.models.treelstm

import com.intel.analytics.bigdl.Module
import com.intel.analytics.bigdl.nn._
import com.intel.analytics.bigdl.numeric.NumericFloat

import org.sparkloom.layers.BatchedTreeLstm

/** TreeLstmSentiment: [?] and a tree to [?, 5], 2,211,555 parameters. */
object TreeLstmSentiment {

  def apply(): Module[Float] = {
    val words = Input() // [?]
    val trees = Input() // a tree
    val embedding1 = LookupTable(19540, 100).setScaleW(0.0).setName("embedding1").inputs(words)
    val treeLstm1 = BatchedTreeLstm(100, 150).setName("treeLstm1").inputs(embedding1, trees)
    val dropout1 = Dropout(0.5).setName("dropout1").inputs(treeLstm1) // [?, 150]
    val dense1 = TimeDistributed(Linear(150, 5)).setName("dense1").inputs(dropout1) // [?, 5]
    val logSoftmax1 = TimeDistributed(LogSoftMax()).setName("logSoftmax1").inputs(dense1) // [?, 5]
    Graph(Array(words, trees), Array(logSoftmax1))
  }
}

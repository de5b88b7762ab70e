package org.sparkloom.data

import org.sparkloom.compat.{DistributedDataSet, MiniBatch}

/** The two parts of a data set, ready for an optimizer. Labels are BigDL's, from 1. */
case class LoadedData(
    training: DistributedDataSet[MiniBatch[Float]],
    validation: DistributedDataSet[MiniBatch[Float]])

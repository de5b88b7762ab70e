package org.sparkloom.data

import org.sparkloom.compat.{AbstractModule, Activity, DistributedDataSet, MiniBatch}

/**
 * The two parts of a data set, ready for an optimizer. Labels are BigDL's, from 1.
 *
 * @param initialise puts what the data brings for a network into it, before anything is trained
 * @param description what is kept of the data with the run
 */
case class LoadedData(
    training: DistributedDataSet[MiniBatch[Float]],
    validation: DistributedDataSet[MiniBatch[Float]],
    initialise: AbstractModule[Activity, Activity, Float] => Unit = _ => (),
    description: DataDescription = DataDescription())

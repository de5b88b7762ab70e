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
    description: DataDescription = DataDescription()) {

  /**
   * Has workers make their records now, those of the validation too: what is wrong with one of them is
   * better known before the training.
   */
  private[data] def bringIntoMemory(): Unit =
    Seq(training, validation).foreach(_.originRDD().count())
}

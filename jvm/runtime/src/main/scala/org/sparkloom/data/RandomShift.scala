package org.sparkloom.data

import java.util.SplittableRandom

/**
 * Moves each training image by up to `pixels` up, down, left and right, anew in each epoch.
 *
 * @param pixels the largest move, 0 for none
 * @param seed of the run: the same one moves the same image by the same amount
 */
private[data] case class RandomShift(pixels: Int, seed: Int) {

  /** How far an image moves in an epoch: down and right. */
  def of(epoch: Int, image: Int): (Int, Int) =
    if (pixels == 0) {
      RandomShift.unmoved
    } else {
      val random = new SplittableRandom((seed.toLong * 1000003L + epoch) * 1000003L + image)
      def move(): Int = random.nextInt(2 * pixels + 1) - pixels
      (move(), move())
    }
}

private[data] object RandomShift {

  val unmoved: (Int, Int) = (0, 0)

  val none: RandomShift = RandomShift(pixels = 0, seed = 0)
}

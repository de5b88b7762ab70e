package org.sparkloom.data

import java.util.SplittableRandom

/**
 * How one image is changed.
 *
 * @param down pixels that it moves down, up where negative
 * @param right pixels that it moves to the right
 * @param mirrored whether left and right are exchanged, before it moves
 */
private[data] case class Change(down: Int, right: Int, mirrored: Boolean)

/**
 * Changes each training image at random, anew in each epoch.
 *
 * Moving by up to `shift` pixels, with zeros coming in, is what others call a random crop of the
 * image padded by so many zeros.
 *
 * @param shift the largest move up, down, left and right, 0 for none
 * @param flip whether half of the images are mirrored
 * @param seed of the run: the same one changes the same image in the same way
 */
private[data] case class Augmentation(shift: Int, flip: Boolean, seed: Int) {

  /** What happens to an image in an epoch. */
  def of(epoch: Int, image: Int): Change =
    if (shift == 0 && !flip) {
      Augmentation.unchanged
    } else {
      val random = new SplittableRandom((seed.toLong * 1000003L + epoch) * 1000003L + image)
      def move(): Int = if (shift == 0) 0 else random.nextInt(2 * shift + 1) - shift
      Change(move(), move(), flip && random.nextBoolean())
    }
}

private[data] object Augmentation {

  val unchanged: Change = Change(0, 0, mirrored = false)

  val none: Augmentation = Augmentation(shift = 0, flip = false, seed = 0)
}

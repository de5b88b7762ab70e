package org.sparkloom.data

import java.io.File

import org.apache.hadoop.conf.Configuration
import org.scalatest.{FlatSpec, Matchers}

class TreebankSpec extends FlatSpec with Matchers {

  /** The Treebank is no part of the project: a user's own copy, where there is one. */
  private val folder = sys.env.get("SPARKLOOM_SST_DIR").map(new File(_)).filter(_.isDirectory)

  "The Treebank" should "have the trees and nodes that its authors count" in {
    assume(folder.isDefined, "SPARKLOOM_SST_DIR does not name the Treebank")
    val trees = Seq("train", "dev", "test").map(part =>
      Treebank.read(new File(folder.get, s"$part.txt").getPath, new Configuration()))
    trees.map(_.size) shouldBe Seq(8544, 1101, 2210)
    trees.flatten.map(_.nodes).sum shouldBe 442629
  }
}

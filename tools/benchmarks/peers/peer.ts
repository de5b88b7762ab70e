import type { PeerId, PeerModel } from './peer-models.js';

/** What one process of a peer reached. */
export interface Measurement {
  /** Median of the second half of its iterations, when it is warm. */
  readonly recordsPerSec: number;
  /** Trainable numbers of its network. */
  readonly parameters: number;
  /** What computed it, such as `engine mkldnn`. */
  readonly computedBy: string;
}

/** Somebody who trains the same networks. */
export interface Peer {
  readonly id: PeerId;
  /** Trains for so many iterations in a new process. */
  measure(model: PeerModel, iterations: number): Promise<Measurement>;
}

/** What every process is given. */
export interface PeerSettings {
  /** Cores, and so replicas or threads. */
  readonly cores: number;
  /** Of a JVM, such as `12g`. */
  readonly heap: string;
}

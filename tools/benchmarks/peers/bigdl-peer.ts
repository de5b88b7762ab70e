import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { execa } from 'execa';

import { warmMedian } from '../run-iterations.js';
import { compileScala, type JavaStack } from '../java-stack.js';
import { parameterTexts } from './peer-models.js';
import type { Measurement, Peer, PeerSettings } from './peer.js';
import { withTemporaryFolder } from '../temporary-folder.js';

const sources = ['BigDlPeer.scala', 'PeerTraining.scala', 'TreeSample.scala'];

/** Compiles what trains BigDL's own networks into a folder. */
export function compileBigDlPeer(java: JavaStack, classes: string): Promise<void> {
  const files = sources.map((source) => fileURLToPath(new URL(source, import.meta.url)));
  return compileScala(java, files, classes);
}

export interface BigDlPeerOptions extends PeerSettings {
  readonly java: JavaStack;
  /** Folder of {@link compileBigDlPeer}. */
  readonly classes: string;
  /** File of `writeTreeFile`. */
  readonly trees: string;
  /** Whether MKL is told to take its AVX2 paths on an AMD processor. */
  readonly mklSwitch: boolean;
}

/** BigDL's own classes of networks under `DistriOptimizer`, in a plain `java` process. */
export function bigDlPeer(options: BigDlPeerOptions): Peer {
  const { java, classes, trees, mklSwitch, cores, heap } = options;
  return {
    id: mklSwitch ? 'bigdl-switch' : 'bigdl',
    measure: (model, iterations) =>
      // It writes a bigdl.log into the folder it runs in.
      withTemporaryFolder(async (folder) => {
        const { all } = await execa(
          java.executable,
          [
            ...java.options,
            ...[`-Xmx${heap}`, `-Dspark.master=local[${cores}]`],
            ...['-cp', [...java.classPath, classes].join(path.delimiter)],
            ...['org.sparkloom.benchmarks.BigDlPeer', model.id, `batch=${model.batch}`],
            ...[`iterations=${iterations}`, `trees=${trees}`, ...parameterTexts(model)],
          ],
          {
            cwd: folder,
            all: true,
            env: { MKL_DEBUG_CPU_TYPE: mklSwitch ? '5' : undefined, MKL_CBWR: undefined },
          },
        );
        return {
          ...readBigDlLog(all),
          computedBy: `DistriOptimizer${mklSwitch ? ', MKL_DEBUG_CPU_TYPE=5' : ''}`,
        };
      }),
  };
}

/** What BigDL's log says of a training, and our program in it of the network. */
export function readBigDlLog(log: string): Omit<Measurement, 'computedBy'> {
  const throughputs = [...log.matchAll(/Throughput is ([\d.E]+) records\/second/g)];
  return {
    recordsPerSec: warmMedian(throughputs.map(([, number]) => Number(number))),
    parameters: Number(/^parameters (\d+)$/m.exec(log)?.[1]),
  };
}

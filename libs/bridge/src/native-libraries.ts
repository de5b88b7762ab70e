import type { JavaBridge } from './java-bridge.js';
import { describeFailure } from './java-failure.js';

/** Whether BigDL's native kernels work on this machine. */
export interface NativeLibraries {
  /** Intel MKL, which BigDL's layers compute with. */
  readonly mkl: boolean;
  /** Threads of MKL in one task; BigDL wants 1, as its tasks take one core each. */
  readonly mklThreads: number;
  /** Why they do not, where they do not. */
  readonly problem?: string;
}

/** The part of `com.intel.analytics.bigdl.mkl.MKL` that is called. Touching the class loads MKL. */
interface Mkl {
  isMKLLoaded(): Promise<boolean>;
  getMklNumThreads(): Promise<number>;
}

export async function loadNatives(bridge: JavaBridge): Promise<NativeLibraries> {
  try {
    const mkl = (await bridge.importClassAsync('com.intel.analytics.bigdl.mkl.MKL')) as Mkl;
    if (await mkl.isMKLLoaded()) return { mkl: true, mklThreads: await mkl.getMklNumThreads() };
    return { mkl: false, mklThreads: 0, problem: 'MKL has no library for this machine' };
  } catch (error) {
    return { mkl: false, mklThreads: 0, problem: describeFailure(error) };
  }
}

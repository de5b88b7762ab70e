import type { UsableJava } from '@sparkloom/java';
import type { ResolveProgress } from './maven-progress.js';

/** Where a stack is resolved, with what, and who hears how far it is. */
export interface ResolveOptions {
  /** The JDK that Maven runs on and that classes are archived for, from `chooseJava`. */
  readonly java: Pick<UsableJava, 'home' | 'version'>;
  /** Folder for what is resolved and built; it and its parents are made. */
  readonly cacheDirectory: string;
  /** The checkout's `jvm` folder. */
  readonly jvmDirectory: string;
  /** Environment of Maven: PATH, MAVEN_HOME, MAVEN_OPTS, HOME. */
  readonly env: NodeJS.ProcessEnv;
  readonly onProgress?: ((progress: ResolveProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

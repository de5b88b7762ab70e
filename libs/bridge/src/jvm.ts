import { appendFile } from 'node:fs/promises';
import type { SparkloomError } from '@sparkloom/errors';
import type { JavaBridge } from './java-bridge.js';
import type { JvmSettings } from './jvm-settings.js';
import { loadNatives, type NativeLibraries } from './native-libraries.js';
import { compileScala, type CompilerMessage, type ScalaCompilation } from './scala-compiler.js';
import { train, type Training } from './train.js';
import { trainingError } from './training-error.js';

/** The JVM of this process; {@link startJvm} gives it. */
export class Jvm {
  readonly settings: JvmSettings;
  readonly #bridge: JavaBridge;
  #log: string | undefined;

  constructor(bridge: JavaBridge, settings: JvmSettings) {
    this.#bridge = bridge;
    this.settings = settings;
  }

  /** Such as `17.0.15`. */
  async javaVersion(): Promise<string> {
    const system = (await this.#bridge.importClassAsync('java.lang.System')) as {
      getProperty(name: string): Promise<string>;
    };
    return system.getProperty('java.version');
  }

  /**
   * Sends what Spark, BigDL and anybody else in the JVM writes to the end of a file, and nothing to
   * the terminal. Java traces of failures go there too. Call it before anything else that may talk.
   */
  async redirectOutput(logFile: string): Promise<void> {
    const output = (await this.#bridge.importClassAsync('org.sparkloom.runtime.ProcessOutput')) as {
      toFile(path: string): Promise<void>;
    };
    await output.toFile(logFile);
    this.#log = logFile;
  }

  /**
   * Compiles Scala inside the process, with the class path that it will run on.
   *
   * @throws InputError `SCALA_COMPILATION`, with the place of the first errors; RunError
   *   `SCALA_COMPILER_FAILED`
   */
  async compileScala(
    compilation: ScalaCompilation,
  ): Promise<{ readonly warnings: readonly CompilerMessage[] }> {
    return { warnings: await compileScala(this.#bridge, compilation, this.#log) };
  }

  /**
   * Runs a compiled job, while the event loop stays free and its events arrive one by one.
   *
   * @returns the job's result, as parsed JSON
   * @throws InputError `JOB_REFUSED`, before the first iteration; RunError `OUT_OF_MEMORY` or
   *   `TRAINING_FAILED`; InterruptedError after an abort, when Spark has stopped (after ten seconds
   *   also when it has not: the process then has to be ended with `process.exit`); what `onEvent`
   *   threw
   */
  async train(training: Training): Promise<unknown> {
    return train(this.#bridge, training, (error, hadStarted) => this.#explain(error, hadStarted));
  }

  /** Loads BigDL's native kernels, to see whether they work here. */
  async loadNatives(): Promise<NativeLibraries> {
    return loadNatives(this.#bridge);
  }

  async #explain(error: unknown, hadStarted: boolean): Promise<SparkloomError> {
    const text = error instanceof Error ? error.message : String(error);
    const log = this.#log;
    if (log !== undefined) {
      // A full disk must not hide what failed.
      await appendFile(log, `\nThe training failed:\n${text}\n`).catch(() => undefined);
    }
    return trainingError({ text, hadStarted, heapMiB: this.settings.heapMiB, log });
  }
}

import { ClusterClient } from './cluster-client.js';
import type { JavaBridge } from './java-bridge.js';
import type { JvmSettings } from './jvm-settings.js';
import { loadNatives, type NativeLibraries } from './native-libraries.js';
import {
  importNetwork,
  type Network,
  type NetworkSettings,
  openNetwork,
  quantizeNetwork,
} from './network.js';
import { RunLog } from './run-log.js';
import { compileScala, type CompilerMessage, type ScalaCompilation } from './scala-compiler.js';
import { train, type Training } from './train.js';
import { trainingError } from './training-error.js';

/** The JVM of this process; {@link startJvm} gives it. */
export class Jvm {
  readonly settings: JvmSettings;
  readonly #bridge: JavaBridge;
  #log: RunLog | undefined;

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
    this.#log = new RunLog(logFile);
  }

  /**
   * Compiles Scala inside the process, with the class path that it will run on.
   *
   * @throws InputError `SCALA_COMPILATION`, with the place of the first errors; RunError
   *   `SCALA_COMPILER_FAILED`, `OUT_OF_MEMORY`
   */
  async compileScala(
    compilation: ScalaCompilation,
  ): Promise<{ readonly warnings: readonly CompilerMessage[] }> {
    const about = { heapMiB: this.settings.heapMiB, log: this.#log?.file };
    return { warnings: await compileScala(this.#bridge, compilation, about) };
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
    const log = this.#log;
    await this.#holdExit();
    const lengthBefore = (await log?.length()) ?? 0;
    return train(this.#bridge, training, async (error, hadStarted) => {
      const text = error instanceof Error ? error.message : String(error);
      const logged = (await log?.since(lengthBefore)) ?? '';
      await log?.append(`\nThe training failed:\n${text}\n`);
      const { heapMiB } = this.settings;
      return trainingError({ text, logged, hadStarted, heapMiB, log: log?.file });
    });
  }

  /** A full heap makes Spark end the JVM, and Node with it; what is being written comes first. */
  async #holdExit(): Promise<void> {
    const guest = (await this.#bridge.importClassAsync('org.sparkloom.runtime.GuestJvm')) as {
      holdExit(): Promise<void>;
    };
    await guest.holdExit();
  }

  /** Sets properties that were not known when the JVM started; Spark reads them when it starts. */
  async setSystemProperties(properties: Readonly<Record<string, string>>): Promise<void> {
    const system = (await this.#bridge.importClassAsync('java.lang.System')) as {
      setProperty(name: string, value: string): Promise<unknown>;
    };
    for (const [name, value] of Object.entries(properties)) await system.setProperty(name, value);
  }

  /** The cluster that HADOOP_CONF_DIR named when this JVM started. */
  cluster(): ClusterClient {
    return new ClusterClient(this.#bridge);
  }

  /**
   * Loads a trained network, to answer records with it; neither Spark nor a job is needed.
   *
   * @throws InputError `NETWORK_UNREADABLE`; RunError `PREDICTION_FAILED`
   */
  async openNetwork(settings: NetworkSettings): Promise<Network> {
    return openNetwork(this.#bridge, settings);
  }

  /**
   * Saves a compiled network with the weights of a file that BigDL has written elsewhere.
   *
   * @param modelClass of the job: the object whose `apply` makes the network
   * @throws InputError `IMPORT_REFUSED`
   */
  async importNetwork(from: string, modelClass: string, to: string): Promise<void> {
    await importNetwork(this.#bridge, from, modelClass, to);
  }

  /**
   * Reads a network and saves it with 8-bit integers for weights.
   *
   * @throws InputError `NETWORK_UNREADABLE`; RunError `PREDICTION_FAILED`
   */
  async quantize(from: string, to: string): Promise<void> {
    await quantizeNetwork(this.#bridge, from, to);
  }

  /** Loads BigDL's native kernels, to see whether they work here. */
  async loadNatives(): Promise<NativeLibraries> {
    return loadNatives(this.#bridge);
  }
}

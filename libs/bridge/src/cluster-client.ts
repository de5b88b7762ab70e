import { InterruptedError, RunError } from '@sparkloom/errors';
import * as z from 'zod';
import type { JavaBridge } from './java-bridge.js';
import { describeFailure } from './java-failure.js';

const count = z.number().nonnegative();

const capacitySchema = z.object({
  maximumMemoryMiB: count,
  maximumCores: count,
  nodes: z.array(
    z.object({
      name: z.string(),
      webAddress: z.string(),
      memoryMiB: count,
      cores: count,
      usedMemoryMiB: count,
      usedCores: count,
    }),
  ),
  queues: z.array(z.string()),
});

const archiveSchema = z.object({ archive: z.string(), bytes: count, uploaded: z.boolean() });
const cleanedSchema = z.object({ archives: count, bytes: count });
const putSchema = z.object({ directory: z.string(), bytes: count, copied: count });
const fetchedSchema = z.object({ exists: z.boolean() });
const listSchema = z.object({
  exists: z.boolean(),
  files: z.array(z.object({ name: z.string(), bytes: count })),
  folders: z.array(z.string()),
});
const stagingSchema = z.object({ type: z.literal('staging'), bytes: count, totalBytes: count });

const applicationSchema = z.object({
  state: z.enum([
    'NEW',
    'NEW_SAVING',
    'SUBMITTED',
    'ACCEPTED',
    'RUNNING',
    'FINISHED',
    'FAILED',
    'KILLED',
  ]),
  finalStatus: z.string(),
  queue: z.string(),
  name: z.string(),
  /** In YARN's words; may be empty. */
  reason: z.string(),
  trackingUrl: z.string(),
});
const linesSchema = z.object({ exists: z.boolean(), text: z.string(), offset: count });
const textSchema = z.object({ exists: z.boolean(), text: z.string() });

/** An application as YARN sees it, which says little of the training in it. */
export type YarnApplication = z.infer<typeof applicationSchema>;

/** What a YARN cluster has, as its ResourceManager says. */
export type YarnCapacity = z.infer<typeof capacitySchema>;
export type StagedArchive = z.infer<typeof archiveSchema>;
export type RemoteListing = z.infer<typeof listSchema>;

/** Objects of `org.sparkloom.client`; every answer is JSON. */
interface ClusterProbe {
  describe(): Promise<string>;
}
interface ClassPathArchive {
  stage(jars: readonly string[], hash: string, folder: string, listener: unknown): Promise<string>;
  clean(folder: string): Promise<string>;
  cancel(): Promise<void>;
}
interface ClusterApplication {
  submit(jar: string, mainClass: string, jobArguments: readonly string[]): Promise<string>;
  describe(id: string): Promise<string>;
  kill(id: string): Promise<void>;
}
interface ClusterFiles {
  writeText(path: string, text: string): Promise<void>;
  readLines(path: string, offset: number): Promise<string>;
  readText(path: string): Promise<string>;
  homeFolder(): Promise<string>;
  put(paths: readonly string[], folder: string): Promise<string>;
  fetch(path: string, to: string): Promise<string>;
  list(folder: string): Promise<string>;
}

/** Talks to the cluster that HADOOP_CONF_DIR names, through Hadoop's own clients in the JVM. */
export class ClusterClient {
  readonly #bridge: JavaBridge;

  constructor(bridge: JavaBridge) {
    this.#bridge = bridge;
  }

  /** @throws RunError `CLUSTER_FAILED` when YARN does not answer within some seconds */
  async capacity(): Promise<YarnCapacity> {
    const probe = await this.#object<ClusterProbe>('ClusterProbe');
    return this.#ask('asking YARN what it has', capacitySchema, probe.describe());
  }

  /** The user's folder on the cluster's default file system, with its scheme. */
  async homeFolder(): Promise<string> {
    const files = await this.#object<ClusterFiles>('ClusterFiles');
    return attempt("looking for the user's folder", files.homeFolder());
  }

  /**
   * Puts a class path on the cluster as one archive, where it is not there yet.
   *
   * @param jars in their order
   * @param contentHash of these jars, the name of the archive
   * @param folder where archives are kept
   * @throws InterruptedError when the signal fires; what was written by then is removed
   */
  async stageClassPath(
    jars: readonly string[],
    contentHash: string,
    folder: string,
    onProgress: (bytes: number, totalBytes: number) => void,
    signal: AbortSignal,
  ): Promise<StagedArchive> {
    const archive = await this.#object<ClassPathArchive>('ClassPathArchive');
    const listener = this.#bridge.newProxy('org.sparkloom.runtime.EventListener', {
      onEvent: (json) => {
        const { bytes, totalBytes } = stagingSchema.parse(JSON.parse(json));
        onProgress(bytes, totalBytes);
      },
    });
    const cancel = (): void => void archive.cancel();
    signal.addEventListener('abort', cancel);
    try {
      const staged = archive.stage(jars, contentHash, folder, listener);
      return await this.#ask(`writing the class path to ${folder}`, archiveSchema, staged);
    } catch (error) {
      if (!signal.aborted) throw error;
      throw new InterruptedError({ problem: 'The staging was interrupted.', cause: error });
    } finally {
      signal.removeEventListener('abort', cancel);
      listener.reset();
    }
  }

  async cleanClassPaths(folder: string): Promise<{ archives: number; bytes: number }> {
    const archive = await this.#object<ClassPathArchive>('ClassPathArchive');
    return this.#ask(`cleaning ${folder}`, cleanedSchema, archive.clean(folder));
  }

  /** Copies local files into a folder there; those that are there already stay. */
  async put(
    paths: readonly string[],
    folder: string,
  ): Promise<{ directory: string; bytes: number; copied: number }> {
    const files = await this.#object<ClusterFiles>('ClusterFiles');
    return this.#ask(`copying to ${folder}`, putSchema, files.put(paths, folder));
  }

  /**
   * Copies a file from there to this machine; it is complete where it is there.
   *
   * @returns whether there was one
   */
  async fetch(file: string, to: string): Promise<boolean> {
    const files = await this.#object<ClusterFiles>('ClusterFiles');
    const { exists } = await this.#ask(`fetching ${file}`, fetchedSchema, files.fetch(file, to));
    return exists;
  }

  async list(folder: string): Promise<RemoteListing> {
    const files = await this.#object<ClusterFiles>('ClusterFiles');
    return this.#ask(`listing ${folder}`, listSchema, files.list(folder));
  }

  /** Writes a small text there; the file is complete where it is there. */
  async writeText(file: string, text: string): Promise<void> {
    const files = await this.#object<ClusterFiles>('ClusterFiles');
    await attempt(`writing ${file}`, files.writeText(file, text));
  }

  /** The text of a file, `undefined` where there is none. */
  async readText(file: string): Promise<string | undefined> {
    const files = await this.#object<ClusterFiles>('ClusterFiles');
    const { exists, text } = await this.#ask(`reading ${file}`, textSchema, files.readText(file));
    return exists ? text : undefined;
  }

  /** Reads on in a file that may still be written: whole lines, and the offset for the next time. */
  async readLines(
    file: string,
    offset: number,
  ): Promise<{ readonly exists: boolean; readonly text: string; readonly offset: number }> {
    const files = await this.#object<ClusterFiles>('ClusterFiles');
    return this.#ask(`reading ${file}`, linesSchema, files.readLines(file, offset));
  }

  /**
   * Submits a job whose driver runs in the cluster, with Spark's configuration of this JVM.
   *
   * @returns the application's id
   */
  async submit(jar: string, mainClass: string, jobArguments: readonly string[]): Promise<string> {
    const application = await this.#object<ClusterApplication>('ClusterApplication');
    return attempt('the application', application.submit(jar, mainClass, jobArguments));
  }

  async application(id: string): Promise<YarnApplication> {
    const application = await this.#object<ClusterApplication>('ClusterApplication');
    return this.#ask(`asking for ${id}`, applicationSchema, application.describe(id));
  }

  async kill(id: string): Promise<void> {
    const application = await this.#object<ClusterApplication>('ClusterApplication');
    await attempt(`ending ${id}`, application.kill(id));
  }

  async #object<Type>(name: string): Promise<Type> {
    return (await this.#bridge.importClassAsync(`org.sparkloom.client.${name}`)) as Type;
  }

  async #ask<Answer>(
    what: string,
    schema: z.ZodType<Answer>,
    answer: Promise<string>,
  ): Promise<Answer> {
    return schema.parse(JSON.parse(await attempt(what, answer)));
  }
}

async function attempt<Answer>(what: string, answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (cause) {
    throw new RunError({
      code: 'CLUSTER_FAILED',
      problem: `The cluster refused ${what}.`,
      found: describeFailure(cause),
      remedy: 'see whether it is up, and whether you may do so',
      cause,
    });
  }
}

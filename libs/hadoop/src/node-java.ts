import * as z from 'zod';

/** A node that takes longer is one of many; its own word is not worth a wait. */
const patienceMs = 2000;

const beansSchema = z.object({ beans: z.array(z.object({ SpecVersion: z.string() })) });

/**
 * Feature version of the Java that a node's YARN daemon runs on, which its containers get where
 * nobody names another: 8, 11, 17, ….
 *
 * @param webAddress `host:port` of the node's web interface, whose `/jmx` says it
 * @returns `undefined` where the node does not say, as where its interface is closed or encrypted
 */
export async function javaOfNode(webAddress: string): Promise<number | undefined> {
  try {
    const answer = await fetch(`http://${webAddress}/jmx?qry=java.lang:type=Runtime`, {
      signal: AbortSignal.timeout(patienceMs),
    });
    const { beans } = beansSchema.parse(await answer.json());
    // Java 8 calls itself 1.8.
    const version = Number(beans[0]?.SpecVersion.replace(/^1\./, ''));
    return Number.isInteger(version) ? version : undefined;
  } catch {
    return undefined;
  }
}

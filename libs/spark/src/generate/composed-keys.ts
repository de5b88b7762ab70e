/** Settings of Spark's transport, which it composes as `spark.<module>.<setting>`. */
const transportSettings = [
  'io.backLog',
  'io.clientThreads',
  'io.connectionTimeout',
  'io.enableVerboseMetrics',
  'io.lazyFD',
  'io.maxRetries',
  'io.mode',
  'io.numConnectionsPerPeer',
  'io.preferDirectBufs',
  'io.receiveBuffer',
  'io.retryWait',
  'io.sendBuffer',
  'io.serverThreads',
] as const;

/** Keys that no class holds as a whole. */
export const composedKeys: readonly string[] = ['shuffle', 'rpc', 'files'].flatMap((module) =>
  transportSettings.map((setting) => `spark.${module}.${setting}`),
);

/**
 * Constants that look like keys and are none: beginnings of keys, what Akka was configured with,
 * what Spark's own tests set, and what Spark hands to itself.
 */
export const notKeys =
  /^spark\.(akka.*|auth|dead\.worker\.persistence|network|rpc|sql|ssl|ssl\.akka|job\.(?!interrupt).*|jobGroup\..*|rdd\.scope.*|launcher\..*|test(ing)?(\..*)?|yarn\.(cache|app)\..*|port\.|streaming\.|rpc\.io\.|sql\.streaming\.stateStore\.|streaming\.internal\..*|sql\.execution\.id)$/;

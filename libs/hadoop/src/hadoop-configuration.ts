/** Hadoop's properties, as the XML files of one folder give them. */
export interface HadoopConfiguration {
  /** Absolute path of the folder. */
  readonly directory: string;
  readonly properties: ReadonlyMap<string, string>;
}

/** Where a daemon of the cluster listens. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

const resourceManagerPort = 8032;
const nameNodePort = 8020;
/** Substitutions may name each other; Hadoop itself stops after so many. */
const mostSubstitutions = 20;

/** A property with its `${other.property}` put in, as Hadoop reads it. */
export function property(
  { properties }: HadoopConfiguration,
  name: string,
  environment: NodeJS.ProcessEnv = process.env,
): string | undefined {
  let value = properties.get(name);
  for (let round = 0; value?.includes('${') === true && round < mostSubstitutions; round += 1) {
    const before: string = value;
    value = before.replaceAll(/\$\{([^{}]+)\}/g, (whole, key: string) => {
      if (key.startsWith('env.')) return environment[key.slice('env.'.length)] ?? whole;
      return properties.get(key) ?? whole;
    });
    if (value === before) break;
  }
  return value;
}

/** Where the ResourceManager listens for clients; more than one where YARN is highly available. */
export function resourceManagers(configuration: HadoopConfiguration): readonly Endpoint[] {
  const ids =
    property(configuration, 'yarn.resourcemanager.ha.enabled') === 'true'
      ? listOf(property(configuration, 'yarn.resourcemanager.ha.rm-ids'))
      : [];
  const suffixes = ids.length === 0 ? [''] : ids.map((id) => `.${id}`);
  return suffixes.flatMap((suffix) => {
    const address = property(configuration, `yarn.resourcemanager.address${suffix}`);
    const host = property(configuration, `yarn.resourcemanager.hostname${suffix}`);
    const named = address ?? host;
    return named === undefined ? [] : [endpoint(named, resourceManagerPort)];
  });
}

/** Where the NameNode of the default file system listens; none where it is not HDFS. */
export function nameNodes(configuration: HadoopConfiguration): readonly Endpoint[] {
  const authority = /^hdfs:\/\/([^/]+)/.exec(property(configuration, 'fs.defaultFS') ?? '')?.[1];
  if (authority === undefined) return [];
  const ids = listOf(property(configuration, `dfs.ha.namenodes.${authority}`));
  if (ids.length === 0) return [endpoint(authority, nameNodePort)];
  return ids.flatMap((id) => {
    const address = property(configuration, `dfs.namenode.rpc-address.${authority}.${id}`);
    return address === undefined ? [] : [endpoint(address, nameNodePort)];
  });
}

function endpoint(text: string, defaultPort: number): Endpoint {
  const [, host = text, port] = /^(.*?)(?::(\d+))?$/.exec(text.trim()) ?? [];
  return { host, port: port === undefined ? defaultPort : Number(port) };
}

function listOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

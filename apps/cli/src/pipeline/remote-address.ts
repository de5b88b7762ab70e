/** An address with a scheme, such as `hdfs://`: not a folder of this machine. */
export function isRemoteAddress(directory: string | undefined): directory is string {
  return directory !== undefined && /^[a-z][a-z0-9+.-]+:\//i.test(directory);
}

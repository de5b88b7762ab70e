/** Whether a text is an address with a scheme, such as `hdfs://`. */
export function hasScheme(text: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\//i.test(text);
}

/** An address with a scheme: not a folder of this machine. */
export function isRemoteAddress(directory: string | undefined): directory is string {
  return directory !== undefined && hasScheme(directory);
}

/** Java from which on a JVM writes an archive of the classes that it has loaded (JEP 350). */
const firstVersion = 13;

/**
 * Whether a Java writes an archive of classes when it ends, and starts from one; older ones do not start
 * with the options for that.
 *
 * @param version feature number of the JDK, such as 17.
 */
export function archivesClasses(version: number): boolean {
  return version >= firstVersion;
}

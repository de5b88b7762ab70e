/** Packages of the JDK that Spark and Hadoop reach into by reflection. */
const openedPackages = [
  'sun.nio.ch',
  'java.nio',
  'java.lang',
  'java.util',
  'java.lang.invoke',
  'java.util.concurrent',
  'java.util.concurrent.atomic',
  'java.io',
  'java.net',
  'sun.security.action',
  'sun.util.calendar',
] as const;

/**
 * The JVM options that Spark and Hadoop need on a Java version: modules opened from 9 on, and for 18
 * to 23 the security manager that Hadoop's `Subject.getSubject` asks for (24 removed it).
 *
 * @param version feature number of the JDK, such as 17.
 */
export function jvmModuleOptions(version: number): readonly string[] {
  if (version < 9) return [];
  const opens = openedPackages.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
  // Hadoop asks Kerberos for its realm at every start.
  opens.push('--add-opens=java.security.jgss/sun.security.krb5=ALL-UNNAMED');
  return version >= 18 && version < 24 ? [...opens, '-Djava.security.manager=allow'] : opens;
}

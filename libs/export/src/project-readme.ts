import type { Stack, StackId } from '@sparkloom/stacks';

import { buildFacts } from './project-pom.js';

/** What a README of an exported project tells. */
export interface ReadmeFacts {
  readonly name: string;
  readonly title: string;
  readonly stack: Stack;
  readonly mainClass: string;
  readonly dataset: string;
  readonly jvmOptions: readonly string[];
}

/** The README of an exported project: how it is built, and the exact lines of spark-submit. */
export function projectReadme(facts: ReadmeFacts): string {
  const { name, title, stack, mainClass, dataset } = facts;
  const { closureCleaner } = buildFacts[stack.id as StackId];
  const jar = `target/${name}.jar`;
  const cleaner = `target/${name}-closure-cleaner.jar`;
  const submit = (options: readonly string[], data: string): string =>
    [
      'spark-submit',
      ...options,
      `--class ${mainClass}`,
      "--jars $(echo target/lib/*.jar | tr ' ' ',')",
      `${jar} --data ${data} --epochs 10`,
    ].join(' \\\n  ');
  const newJdk =
    closureCleaner === undefined
      ? ''
      : `
## On a JDK after 8

Spark ${stack.sparkVersion} is made for JDK 8. On JDK 17 it needs its modules opened, and a new ASM in
front of its own:

\`\`\`console
$ spark-submit --master 'local[*]' \\
  --driver-class-path ${cleaner} \\
  --driver-java-options '${facts.jvmOptions.join(' ')}' \\
  --class ${mainClass} \\
  --jars $(echo target/lib/*.jar | tr ' ' ',') \\
  ${jar} --data DIR
\`\`\`

On YARN the executors need the same: \`--jars\` with ${cleaner} as well,
\`--conf spark.executor.extraClassPath=${name}-closure-cleaner.jar\`, and
\`--conf spark.executor.extraJavaOptions='…'\` with the same options.
`;
  return `# ${title}

BigDL ${stack.bigdlVersion} on Spark ${stack.sparkVersion}, Scala ${stack.scalaVersion}. The network and its training are in
\`src/main/scala/org/sparkloom/models\`; \`org.sparkloom.runtime\`, \`data\` and \`compat\` beside it are what
they call: data loading, events and the command line.

\`\`\`console
$ mvn package
\`\`\`

compiles, runs the tests, and leaves the job in \`${jar}\` and BigDL with its native libraries in
\`target/lib\`.

## Training with plain Spark

\`DIR\` has the files of ${dataset}. The job prints its result as JSON at the end. On this machine:

\`\`\`console
$ ${submit(["--master 'local[*]'", '--driver-memory 4g'], 'DIR')}
\`\`\`

On YARN with the driver here, the data on HDFS:

\`\`\`console
$ ${submit(['--master yarn --deploy-mode client', '--num-executors 4 --executor-cores 2 --executor-memory 4g', '--conf spark.scheduler.minRegisteredResourcesRatio=1.0'], `hdfs:///data/${dataset}`)}
\`\`\`

On YARN with the driver in the cluster:

\`\`\`console
$ ${submit(['--master yarn --deploy-mode cluster', '--num-executors 4 --executor-cores 2 --executor-memory 4g --driver-memory 4g', '--conf spark.scheduler.minRegisteredResourcesRatio=1.0'], `hdfs:///data/${dataset}`)}
\`\`\`

The batch must divide by executors times cores: \`--batch-size N\`. Without arguments that it knows the
job says which it takes.
${newJdk}`;
}

import type { Stack, StackId } from '@sparkloom/stacks';

/** What a stack's project is built with; BigDL's own jar is for one Spark. */
interface BuildFacts {
  /** `groupId:artifactId` of BigDL, or nothing where its jars lie in `lib/`. */
  readonly bigdl: string | undefined;
  /** Package of the old ASM in Spark 2's closure cleaner. */
  readonly closureCleaner: string | undefined;
}

export const buildFacts: Readonly<Record<StackId, BuildFacts>> = {
  'bigdl-0.7': { bigdl: 'bigdl-SPARK_2.2', closureCleaner: 'org.apache.xbean.asm5' },
  'bigdl-0.13': { bigdl: 'bigdl-SPARK_2.4', closureCleaner: 'org.apache.xbean.asm6' },
  'bigdl-2.4': { bigdl: undefined, closureCleaner: undefined },
};

function indent(columns: number, text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(columns) + line))
    .join('\n');
}

function dependency(
  [group, artifact, version]: readonly [string, string, string],
  more = '',
): string {
  return [
    '<dependency>',
    `  <groupId>${group}</groupId>`,
    `  <artifactId>${artifact}</artifactId>`,
    `  <version>${version}</version>`,
    ...(more === '' ? [] : [indent(2, more)]),
    '</dependency>',
  ].join('\n');
}

const provided = '<scope>provided</scope>';

/** The old closure cleaner with a new ASM, for Spark 2 on JDKs after 8. */
function closureCleanerPlugin(shadedPackage: string): string {
  return `
<plugin>
  <!-- Spark 2 reads class files with an old ASM, which stops at those of new JDKs; README.md says how
       this one gets in front of it. -->
  <groupId>org.apache.maven.plugins</groupId>
  <artifactId>maven-shade-plugin</artifactId>
  <version>3.6.0</version>
  <executions>
    <execution>
      <phase>package</phase>
      <goals>
        <goal>shade</goal>
      </goals>
      <configuration>
        <outputFile>\${project.build.directory}/\${project.build.finalName}-closure-cleaner.jar</outputFile>
        <createDependencyReducedPom>false</createDependencyReducedPom>
        <artifactSet>
          <includes>
            <include>org.apache.xbean:xbean-asm9-shaded</include>
          </includes>
        </artifactSet>
        <filters>
          <filter>
            <artifact>\${project.groupId}:\${project.artifactId}</artifact>
            <excludes>
              <exclude>**</exclude>
            </excludes>
          </filter>
        </filters>
        <relocations>
          <relocation>
            <pattern>org.apache.xbean.asm9</pattern>
            <shadedPattern>${shadedPackage}</shadedPattern>
          </relocation>
        </relocations>
      </configuration>
    </execution>
  </executions>
</plugin>`;
}

/** The pom of an exported project. */
export function projectPom(name: string, stack: Stack, jvmOptions: readonly string[]): string {
  const { bigdl, closureCleaner } = buildFacts[stack.id as StackId];
  const binary = stack.scalaVersion.split('.').slice(0, 2).join('.');
  const spark = (module: string): string =>
    dependency(['org.apache.spark', `spark-${module}_${binary}`, stack.sparkVersion], provided);
  const bigdlDependencies =
    bigdl === undefined
      ? ['bigdl-dllib', 'bigdl-core']
          .map((jar) =>
            dependency(
              ['com.intel.analytics.bigdl', jar, stack.bigdlVersion],
              `<scope>system</scope>\n<systemPath>\${project.basedir}/lib/${jar}.jar</systemPath>`,
            ),
          )
          .join('\n')
      : dependency(
          ['com.intel.analytics.bigdl', bigdl, stack.bigdlVersion],
          `
<exclusions>
  <exclusion>
    <!-- A Maven plugin that slipped into its dependencies. -->
    <groupId>org.qunix</groupId>
    <artifactId>*</artifactId>
  </exclusion>
</exclusions>`,
        );
  const cleaner =
    closureCleaner === undefined
      ? ''
      : dependency(['org.apache.xbean', 'xbean-asm9-shaded', '4.31']);
  return `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
  <modelVersion>4.0.0</modelVersion>

  <groupId>org.sparkloom.models</groupId>
  <artifactId>${name}</artifactId>
  <version>0.1.0</version>
  <name>${name}: BigDL ${stack.bigdlVersion}, Spark ${stack.sparkVersion}, Scala ${binary}</name>

  <properties>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    <test.jvmOptions />
  </properties>

  <dependencies>
${indent(4, spark('core'))}
${indent(4, spark('mllib'))}
${indent(4, dependency(['org.scala-lang', 'scala-library', stack.scalaVersion], provided))}
${indent(4, bigdlDependencies)}
${cleaner === '' ? '' : `${indent(4, cleaner)}\n`}${indent(4, dependency(['org.scalatest', `scalatest_${binary}`, '3.0.8'], '<scope>test</scope>'))}
  </dependencies>

  <build>
    <sourceDirectory>src/main/scala</sourceDirectory>
    <testSourceDirectory>src/test/scala</testSourceDirectory>
    <finalName>${name}</finalName>
    <plugins>
      <plugin>
        <groupId>net.alchim31.maven</groupId>
        <artifactId>scala-maven-plugin</artifactId>
        <version>4.9.2</version>
        <configuration>
          <scalaVersion>${stack.scalaVersion}</scalaVersion>
        </configuration>
        <executions>
          <execution>
            <goals>
              <goal>compile</goal>
              <goal>testCompile</goal>
            </goals>
          </execution>
        </executions>
      </plugin>
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-surefire-plugin</artifactId>
        <version>3.5.2</version>
        <configuration>
          <!-- The tests are ScalaTest's. -->
          <skipTests>true</skipTests>
        </configuration>
      </plugin>
      <plugin>
        <groupId>org.scalatest</groupId>
        <artifactId>scalatest-maven-plugin</artifactId>
        <version>2.2.0</version>
        <configuration>
          <argLine>-Xmx2g \${test.jvmOptions}</argLine>
        </configuration>
        <executions>
          <execution>
            <goals>
              <goal>test</goal>
            </goals>
          </execution>
        </executions>
      </plugin>
      <plugin>
        <!-- What spark-submit has to bring besides Spark: target/lib. -->
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-dependency-plugin</artifactId>
        <version>3.8.1</version>
        <executions>
          <execution>
            <phase>package</phase>
            <goals>
              <goal>copy-dependencies</goal>
            </goals>
            <configuration>
              <includeGroupIds>com.intel.analytics.bigdl,com.intel.analytics.bigdl.core.dist,com.intel.analytics.bigdl.core.native.mkl,com.intel.analytics.bigdl.core.native.bigquant,com.intel.analytics.bigdl.core.native.mkldnn,com.intel.analytics.bigdl.opencv,com.google.protobuf,com.github.scopt</includeGroupIds>
              <outputDirectory>\${project.build.directory}/lib</outputDirectory>
            </configuration>
          </execution>
        </executions>
      </plugin>
${closureCleaner === undefined ? '' : `${indent(6, closureCleanerPlugin(closureCleaner))}\n`}    </plugins>
  </build>

  <profiles>
    <profile>
      <id>modules-of-java-9-and-newer</id>
      <activation>
        <jdk>[9,)</jdk>
      </activation>
      <properties>
        <test.jvmOptions>${jvmOptions.join(' ')}</test.jvmOptions>
      </properties>
    </profile>
  </profiles>
</project>
`;
}

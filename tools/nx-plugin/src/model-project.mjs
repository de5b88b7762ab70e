// @ts-check
import { basename, dirname } from 'node:path/posix';

const command = 'node apps/cli/bin/sparkloom.mjs';

/** Sources that decide what Scala a model becomes. */
const language = ['errors', 'stacks', 'layers', 'catalog', 'ir', 'dsl', 'codegen'];

/** Sources that decide what jar the Scala becomes. */
const compiler = ['java', 'jars', 'bridge'];

/** @param {readonly string[]} libs */
function sourcesOf(libs) {
  return libs.flatMap((lib) => [
    `{workspaceRoot}/libs/${lib}/src/**/*.ts`,
    `{workspaceRoot}/libs/${lib}/src/**/*.json`,
    `!{workspaceRoot}/libs/${lib}/src/**/*.test.ts`,
    `!{workspaceRoot}/libs/${lib}/src/**/*.test-d.ts`,
  ]);
}

const languageInputs = [
  'production',
  ...sourcesOf(language),
  '{workspaceRoot}/apps/cli/src/**/*.ts',
  '!{workspaceRoot}/apps/cli/src/**/*.test.ts',
  '{workspaceRoot}/package-lock.json',
];

const compilerInputs = [
  ...languageInputs,
  ...sourcesOf(compiler),
  '{workspaceRoot}/jvm/**/*',
  '!{workspaceRoot}/jvm/**/target/**/*',
  '!{workspaceRoot}/jvm/**/src/test/**/*',
];

/**
 * @param {string} description
 * @param {string} run a command that shows the help of what the target runs
 * @returns {NonNullable<import('@nx/devkit').TargetConfiguration['metadata']>}
 */
function metadata(description, run) {
  return {
    technologies: ['bigdl'],
    description,
    help: { command: run, example: {} },
  };
}

/**
 * The project of one model.
 *
 * @param {string} modelFile `models-dsl/<model>/model.ts`
 * @returns {import('@nx/devkit').CreateNodesResult}
 */
export function modelProject(modelFile) {
  const root = dirname(modelFile);
  const model = basename(root);
  return {
    projects: {
      [root]: {
        name: model,
        projectType: 'application',
        metadata: { technologies: ['bigdl'] },
        targets: {
          codegen: {
            command: `${command} codegen ${model} --out ${root}/gen`,
            cache: true,
            inputs: languageInputs,
            // Not the whole folder: the jar in it is the output of `compile`.
            outputs: ['{projectRoot}/gen/**/*.scala'],
            metadata: metadata(`Writes the Scala of ${model}`, `${command} codegen --help`),
          },
          compile: {
            command: `${command} compile ${model} --out ${root}/gen/${model}.jar`,
            dependsOn: ['codegen'],
            cache: true,
            inputs: compilerInputs,
            outputs: [`{projectRoot}/gen/${model}.jar`],
            metadata: metadata(
              `Compiles the Scala of ${model} to a job jar`,
              `${command} compile --help`,
            ),
          },
          train: {
            command: `${command} train ${model}`,
            cache: false,
            // A training wants every core of the machine.
            parallelism: false,
            metadata: metadata(`Trains ${model} with BigDL on Spark`, `${command} train --help`),
          },
          bench: {
            // Goes on where it was left; every cell is a process of its own within this one task.
            command: `${command} study run --models ${model} --out studies/${model}`,
            cache: false,
            parallelism: false,
            metadata: metadata(
              `Measures ${model} on every number of workers, repeatedly`,
              `${command} study run --help`,
            ),
          },
          test: {
            command: `vitest run --project fast --passWithNoTests ${root}/`,
            cache: true,
            inputs: [
              'default',
              ...sourcesOf(language),
              '{workspaceRoot}/vitest.config.ts',
              '{workspaceRoot}/package-lock.json',
            ],
            outputs: [],
            metadata: metadata(`Runs the tests of ${model}`, 'vitest --help'),
          },
        },
      },
    },
  };
}

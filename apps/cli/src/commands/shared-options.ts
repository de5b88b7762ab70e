import { defaultStackId, engineChoices, stackIds } from '@sparkloom/stacks';
import { Argument, Option } from 'commander';

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

export function modelArgument(): Argument {
  return new Argument('<model>', 'a name in models-dsl, or the path of a .ts file');
}

export function runArgument(): Argument {
  return new Argument('<run>', "the folder of a run, or a model's name for its newest one");
}

/** The data set that a run is measured on. */
export function usedDataOption(): Option {
  return new Option(
    '--data-dir <dir>',
    'a folder with the data set (default: as the run was trained on)',
  );
}

/** The word vectors of a run that is measured on texts. */
export function usedVectorsOption(): Option {
  return new Option(
    '--vectors-dir <dir>',
    'a folder with the word vectors (default: as the run was trained with)',
  );
}

export function parameterOption(): Option {
  return new Option('--param <key=value>', "an argument of the model's function; repeatable")
    .argParser(collect)
    .default([], 'none');
}

export function experimentOption(): Option {
  return new Option(
    '--experiment <name>',
    'another experiment of the model: NAME of its experiment-NAME.ts, or the path of a .ts file',
  );
}

export function confOption(): Option {
  return new Option('--conf <key=value>', 'a Spark configuration key; repeatable')
    .argParser(collect)
    .default([], 'none');
}

export function stackOption(): Option {
  return new Option('--stack <id>', `generation of BigDL: ${stackIds.join(', ')}`).default(
    defaultStackId,
  );
}

export function proxyUserOption(): Option {
  return new Option(
    '--proxy-user <name>',
    'whom the cluster is to take this user for; its own configuration says who may do so',
  );
}

export function engineOption(): Option {
  return new Option('--engine <id>', 'kernels to compute with; auto takes the fastest')
    .choices(engineChoices)
    .default('mklblas');
}

export function javaHomeOption(): Option {
  return new Option(
    '--java-home <dir>',
    'the JDK to use (default: SPARKLOOM_JAVA_HOME, JAVA_HOME, PATH, then what is installed)',
  );
}

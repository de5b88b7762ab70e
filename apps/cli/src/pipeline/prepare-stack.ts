import { InputError, suggest } from '@sparkloom/errors';
import { type ResolvedStack, resolveStack } from '@sparkloom/jars';
import {
  checkPlatform,
  chooseJava,
  currentPlatform,
  findJavaInstallations,
  type UsableJava,
} from '@sparkloom/java';
import { defaultStackId, isStackId, type StackId, stackIds, stacks } from '@sparkloom/stacks';
import prettyBytes from 'pretty-bytes';

import type { Progress } from '../terminal/progress.js';
import { homeDirectory, jvmDirectory } from '../workspace.js';

/** @throws InputError `STACK_UNKNOWN` */
export function stackNamed(id: string = defaultStackId): StackId {
  if (isStackId(id)) return id;
  throw new InputError({
    code: 'STACK_UNKNOWN',
    problem: `there is no stack \`${id}\``,
    where: '--stack',
    expected: suggest(id, stackIds),
    found: id,
    remedy: `leave it out for ${defaultStackId}`,
  });
}

/** The Java for a stack; says so when it is not the one that the environment names. */
export async function prepareJava(
  stack: StackId,
  javaHome: string | undefined,
  progress: Progress,
): Promise<UsableJava> {
  checkPlatform(currentPlatform());
  const installations = await findJavaInstallations({ env: process.env, javaHome });
  const { java, passedOver } = chooseJava(installations, stacks[stack]);
  for (const { home, origin, reason } of passedOver) {
    progress.note(
      `  ${origin} is ${home}, which ${stack} cannot use (${reason}): taking ${java.home}`,
    );
  }
  return java;
}

const work = {
  building: 'building the runtime',
  archiving: 'archiving classes, for faster starts',
} as const;

/** The stack's jars and our runtime: from the cache, or by Maven. */
export async function prepareStack(
  stack: StackId,
  java: UsableJava,
  progress: Progress,
  signal: AbortSignal,
): Promise<ResolvedStack> {
  return progress.phase('Jars', async (update) => {
    const resolved = await resolveStack(stack, {
      java,
      cacheDirectory: homeDirectory(),
      jvmDirectory,
      env: process.env,
      signal,
      onProgress: ({ phase, downloadedFiles, downloadedBytes, current }) => {
        update(
          phase === 'resolving'
            ? `${downloadedFiles} files, ${prettyBytes(downloadedBytes)}  ${current ?? ''}`
            : work[phase],
        );
      },
    });
    update(`${stack}, ${resolved.classPath.length} jars${resolved.fromCache ? ', cached' : ''}`);
    return resolved;
  });
}

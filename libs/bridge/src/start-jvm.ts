import { stat } from 'node:fs/promises';
import { InputError } from '@sparkloom/errors';
import { currentProcessor, nativeEnvironment } from '@sparkloom/java';
import { loadJavaBridge, type JavaBridge } from './java-bridge.js';
import { describeFailure } from './java-failure.js';
import { jvmOptions, type JvmSettings } from './jvm-settings.js';
import { Jvm } from './jvm.js';

let started: { readonly settings: string; readonly jvm: Promise<Jvm> } | undefined;

/**
 * Starts the JVM inside this process. There is one a process, for its whole life: the same settings
 * give the same JVM, other ones are refused. The process's environment gets what MKL is to be told
 * (`nativeEnvironment`).
 *
 * @throws InputError `CLASS_PATH_ENTRY_MISSING`, `JVM_NOT_STARTED` or
 *   `JVM_ALREADY_STARTED`
 */
export async function startJvm(settings: JvmSettings): Promise<Jvm> {
  const asText = JSON.stringify([settings.java.libjvm, jvmOptions(settings)]);
  if (started === undefined) {
    const attempt = { settings: asText, jvm: start(settings) };
    started = attempt;
    // What was refused before a JVM was there may be tried again.
    attempt.jvm.catch(() => {
      if (started === attempt) started = undefined;
    });
  } else if (started.settings !== asText) {
    throw new InputError({
      code: 'JVM_ALREADY_STARTED',
      problem: 'The JVM of this process runs already, with other settings.',
      expected: 'one JVM a process: one stack, one engine, one heap',
      remedy: 'start another process for the other settings',
    });
  }
  return started.jvm;
}

async function start(settings: JvmSettings): Promise<Jvm> {
  await checkClassPath(settings.classPath);
  return new Jvm(await createJvm(settings), settings);
}

async function createJvm(settings: JvmSettings): Promise<JavaBridge> {
  try {
    const bridge = await loadJavaBridge();
    Object.assign(process.env, nativeEnvironment(currentProcessor(), process.env));
    bridge.ensureJvm({
      libPath: settings.java.libjvm,
      opts: jvmOptions(settings),
      isPackagedElectron: false,
    });
    return bridge;
  } catch (cause) {
    const options = (settings.options ?? []).join(' ');
    throw new InputError({
      code: 'JVM_NOT_STARTED',
      problem: 'The Java virtual machine did not start.',
      where: settings.java.libjvm,
      found: describeFailure(cause),
      remedy:
        options === ''
          ? `choose another JDK (JAVA_HOME), or less heap than ${settings.heapMiB} MiB (--driver-memory)`
          : `check the Java options: ${options}`,
      cause,
    });
  }
}

/** The JVM is silent about an entry that is missing, and never looks for it again. */
async function checkClassPath(classPath: readonly string[]): Promise<void> {
  const there = await Promise.all(
    classPath.map(async (entry) => stat(entry).then(Boolean, () => false)),
  );
  const missing = classPath.find((_entry, index) => there[index] !== true);
  if (missing === undefined) return;
  throw new InputError({
    code: 'CLASS_PATH_ENTRY_MISSING',
    problem: 'A part of the class path is missing.',
    where: missing,
    expected: 'a jar or a folder',
    remedy: 'resolve the jars again',
  });
}

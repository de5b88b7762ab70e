/**
 * The part of java-bridge that Sparkloom uses, with types of our own: its classes are `any`. Every
 * method is asynchronous here. A synchronous call blocks the event loop, and deadlocks where Java
 * calls back.
 */
export interface JavaBridge {
  /** Starts the JVM of this process; `false` when it runs already. */
  ensureJvm(options: {
    readonly libPath: string;
    readonly opts: readonly string[];
    readonly isPackagedElectron: boolean;
  }): boolean;
  importClassAsync(name: string): Promise<unknown>;
  /** A Java object whose methods are JavaScript functions. */
  newProxy(
    interfaceName: string,
    methods: Readonly<Record<string, (argument: string) => void>>,
  ): JavaProxy;
}

/** While it is not reset, Node's event loop does not end. */
export interface JavaProxy {
  reset(force?: boolean): void;
}

/**
 * Loads java-bridge's native library into the process.
 *
 * @throws Error when the machine has no build of it, or a C library that is too old
 */
export async function loadJavaBridge(): Promise<JavaBridge> {
  const module: { default: unknown } = await import('java-bridge');
  return module.default as JavaBridge;
}

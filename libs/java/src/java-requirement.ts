export interface JavaRequirement {
  /** Name of the stack, for messages. */
  readonly id: string;
  /** Feature versions it runs on, the preferred one first. */
  readonly javaVersions: readonly number[];
  /** Why newer ones do not work, for messages. */
  readonly javaLimit: string;
}

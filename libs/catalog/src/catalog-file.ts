import * as z from 'zod';

/** What an entry of the catalogue is. */
export const catalogKinds = [
  'module',
  'criterion',
  'optimMethod',
  'schedule',
  'regularizer',
  'initializer',
  'trigger',
  'validationMethod',
] as const;
export type CatalogKind = (typeof catalogKinds)[number];

const parameterSchema = z.strictObject({
  name: z.string(),
  /** Scala's type, with full names. */
  type: z.string(),
  hasDefault: z.boolean(),
  /** The default where it is a plain value. */
  default: z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(z.number())]).optional(),
  /** What the default prints, where it is something else. */
  defaultText: z.string().optional(),
});

const entrySchema = z.strictObject({
  kind: z.enum(catalogKinds),
  /** Name of the Scala file it was written in. */
  source: z.string(),
  name: z.string(),
  /** Package, or the object that has it. */
  package: z.string(),
  /** Part of BigDL: `nn`, `keras`, `ops`, `tf`, `mkldnn`, … */
  family: z.string(),
  /** How BigDL keeps it to itself, such as `private[bigdl]`; nothing for what everyone can use. */
  hidden: z.string().optional(),
  /** Whether its name alone is a value, without arguments. */
  isObject: z.boolean(),
  typeParameters: z.array(z.string()),
  parameters: z.array(parameterSchema),
  parameterLists: z.int(),
  /** Whether `Name(…)` takes the constructor's parameters. */
  hasApply: z.boolean(),
  /** Whether modules can be added to it. */
  isContainer: z.boolean(),
});

/** The catalogue of a stack, as reflection has found it. */
export const catalogFileSchema = z.strictObject({
  stack: z.string(),
  /** Root of BigDL's packages. */
  root: z.string(),
  entries: z.array(entrySchema),
});

export type CatalogFile = z.infer<typeof catalogFileSchema>;
export type CatalogEntry = z.infer<typeof entrySchema>;
export type CatalogParameter = z.infer<typeof parameterSchema>;

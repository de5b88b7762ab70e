import { InputError } from '@sparkloom/errors';
import type { Declaration } from '@sparkloom/layers';

import { type InferredModel, inferShapes } from './infer-shapes.js';
import { modelSchema, modelSchemaVersion } from './model.js';
import { refuseIssue } from './schema-refusal.js';

/** Files of version 1 have the same form, with less in it. */
function migrate(json: unknown, version: unknown): unknown {
  return version === 1 && typeof json === 'object'
    ? { ...json, schemaVersion: modelSchemaVersion }
    : json;
}

/**
 * Reads a model from JSON that came from anywhere, and checks it as a `model.ts` is checked.
 *
 * @param where the file, or the author's line
 * @param declarations where each node was written, for messages; none for a model from a file
 * @throws InputError `SCHEMA_TOO_NEW`, `MODEL_INVALID` and what {@link inferShapes} throws
 */
export function parseModel(
  json: unknown,
  where: string,
  declarations?: ReadonlyMap<string, Declaration>,
): InferredModel {
  const version = (json as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (typeof version === 'number' && version > modelSchemaVersion) {
    throw new InputError({
      code: 'SCHEMA_TOO_NEW',
      problem: 'the model was written by a newer Sparkloom',
      where,
      expected: `schemaVersion of at most ${modelSchemaVersion}`,
      found: `schemaVersion ${version}`,
      remedy: 'update Sparkloom, or generate the model again with this one',
    });
  }
  const parsed = modelSchema.safeParse(migrate(json, version));
  if (!parsed.success) return refuseIssue('MODEL_INVALID', 'the model', where, parsed.error, json);
  return inferShapes(parsed.data, declarations);
}

import { makeDirectory, orRefuseUnwritable } from '@sparkloom/files';

/**
 * Makes the folder that `--out` names.
 *
 * @throws InputError `OUTPUT_UNWRITABLE`
 */
export async function makeOutputFolder(directory: string): Promise<void> {
  await orRefuse(directory, () => makeDirectory(directory));
}

/** Does something with what `--out` names; what the system does not allow is refused. */
export async function orRefuse(where: string, write: () => Promise<unknown>): Promise<void> {
  await orRefuseUnwritable(write, {
    code: 'OUTPUT_UNWRITABLE',
    problem: 'what --out names cannot be written',
    where,
    expected: 'a place that can be made and written',
    remedy: 'name another place, or change its rights',
  });
}

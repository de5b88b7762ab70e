/**
 * Takes files out of a tarball as they are.
 *
 * @param inside folder of the files in the tarball
 */
export function copyFromTarball(inside: string, names: readonly string[]) {
  const wanted = new Set(names.map((name) => `${inside}/${name}`));
  return async (archive: string, folder: string): Promise<void> => {
    // Nothing else of the command needs it.
    const { extract } = await import('tar');
    await extract({
      file: archive,
      cwd: folder,
      strict: true,
      preserveOwner: false,
      noMtime: true,
      strip: inside.split('/').length,
      filter: (name, entry) => wanted.has(name) && 'type' in entry && entry.type === 'File',
    });
  };
}

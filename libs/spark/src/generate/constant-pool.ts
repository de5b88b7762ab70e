/** Bytes of a constant-pool entry after its tag (JVM specification, 4.4); `Utf8` is its own case. */
const entryBytes: Readonly<Record<number, number>> = {
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 2,
  8: 2,
  9: 4,
  10: 4,
  11: 4,
  12: 4,
  15: 3,
  16: 2,
  17: 4,
  18: 4,
  19: 2,
  20: 2,
};

const utf8Tag = 1;
const longTag = 5;
const doubleTag = 6;
const stringTag = 8;

/**
 * The string constants of a compiled class, in the order of its constant pool: the texts that code
 * loads, without names of classes and members.
 *
 * @throws Error when the bytes are not a class file
 */
export function stringConstants(classFile: Buffer): readonly string[] {
  if (classFile.readUInt32BE(0) !== 0xcafebabe) throw new Error('not a class file');
  const count = classFile.readUInt16BE(8);
  const texts = new Map<number, string>();
  const used: number[] = [];
  let offset = 10;
  for (let index = 1; index < count; index++) {
    const tag = classFile.readUInt8(offset);
    offset += 1;
    if (tag === utf8Tag) {
      const length = classFile.readUInt16BE(offset);
      texts.set(index, classFile.toString('utf8', offset + 2, offset + 2 + length));
      offset += 2 + length;
      continue;
    }
    if (tag === stringTag) used.push(classFile.readUInt16BE(offset));
    const bytes = entryBytes[tag];
    if (bytes === undefined) throw new Error(`unknown tag ${tag} in a constant pool`);
    offset += bytes;
    // A long or a double takes two numbers of the pool.
    if (tag === longTag || tag === doubleTag) index += 1;
  }
  return used.flatMap((index) => texts.get(index) ?? []);
}

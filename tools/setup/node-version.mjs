// @ts-check

/** The oldest Node the workspace runs on; `engines` of package.json says the same. */
export const oldestNode = 20;

/**
 * What to tell somebody whose Node is too old.
 *
 * @param {string} version such as `18.19.1`
 * @returns {string | undefined} the message, or nothing when the version will do
 */
export function refuseNode(version) {
  if (Number.parseInt(version, 10) >= oldestNode) return undefined;
  return [
    'Node is too old for Sparkloom',
    `  expected  Node ${String(oldestNode)} or newer`,
    `  found     Node ${version}`,
    '  remedy    install a newer Node and run the command again',
  ].join('\n');
}

export const composedKeys: readonly string[] = [];
export const notKeys = /^$/;

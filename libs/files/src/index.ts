export { makeDirectory } from './make-directory.js';
export { parseProcessStat } from './process-stat.js';
export { orRefuseUnwritable, refuseUnwritable } from './refuse-unwritable.js';
export { systemCode } from './system-code.js';

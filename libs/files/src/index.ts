export { makeDirectory } from './make-directory.js';
export { refuseUnwritable } from './refuse-unwritable.js';
export { systemCode } from './system-code.js';

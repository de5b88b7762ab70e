export { exitStatusOf, ExitStatus } from './exit-status.js';
export { formatValue } from './format-value.js';
export {
  InputError,
  InterruptedError,
  RunError,
  SparkloomError,
  type ErrorDetails,
} from './sparkloom-error.js';
export { nearest, suggest } from './suggestion.js';

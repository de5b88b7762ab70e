export { defaultStackId, isStackId, stackIds, stacks, type Stack, type StackId } from './stacks.js';

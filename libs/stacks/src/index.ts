export { type EngineChoice, engineChoices, type EngineId, engineIds } from './engines.js';
export { defaultStackId, isStackId, stackIds, stacks, type Stack, type StackId } from './stacks.js';

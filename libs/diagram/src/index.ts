export { modelToDot } from './model-to-dot.js';
export { modelToSvg } from './model-to-svg.js';

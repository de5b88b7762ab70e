// Written by `generate/emit-typescript.ts`; do not edit.
export * as criterions from './criterions.js';
export * as initializers from './initializers.js';
export * as keras from './keras.js';
export * as mkldnn from './mkldnn.js';
export * as modelsMaskrcnn from './models-maskrcnn.js';
export * as nn from './nn.js';
export * as onnx from './onnx.js';
export * as ops from './ops.js';
export * as optimMethods from './optim-methods.js';
export * as quantized from './quantized.js';
export * as regularizers from './regularizers.js';
export * as schedules from './schedules.js';
export * as tf from './tf.js';
export * as triggers from './triggers.js';
export * as utilsIntermediate from './utils-intermediate.js';
export * as utilsTfLoaders from './utils-tf-loaders.js';
export * as validationMethods from './validation-methods.js';

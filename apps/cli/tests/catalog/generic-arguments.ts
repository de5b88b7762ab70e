import type { CatalogEntry, CatalogParameter } from '@sparkloom/catalog';

const nested = (kind: string, family: string, name: string, args: object = {}): object => ({
  catalog: kind,
  family,
  name,
  arguments: args,
  children: [],
});
const scala = (text: string): object => ({ scala: text });

const nn = 'com.intel.analytics.bigdl.nn';
const oneNode = `{ val node = ${nn}.Input[Float](); Seq(node) }`;
const twoNodes = { _inputs: scala(oneNode), _outputs: scala(oneNode) };
const heapData =
  `${nn}.mkldnn.HeapData(Array(2, 2), ` + 'com.intel.analytics.bigdl.mkl.Memory.Format.nc)';

/** Arguments of entries that take no generic values, by family and name. */
const ownArguments: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'nn.Clamp': { minV: -1, maxV: 1 },
  'nn.DynamicGraph': twoNodes,
  'nn.Echo': {
    feval: scala(`(_: ${nn}.Echo[Float], _: com.intel.analytics.bigdl.tensor.Tensor[Float]) => ()`),
    beval: scala(
      `(_: ${nn}.Echo[Float], _: com.intel.analytics.bigdl.tensor.Tensor[Float], ` +
        '_: com.intel.analytics.bigdl.tensor.Tensor[Float]) => ()',
    ),
  },
  'nn.InferReshape': { size: [-1, 2] },
  'nn.MaskHead': { dilation: 1 },
  'nn.MultiRNNCell': {
    cells: scala(`Array[${nn}.Cell[Float]](${nn}.RnnCell[Float](2, 2, ${nn}.Tanh[Float]()))`),
  },
  'nn.StaticGraph': twoNodes,
  'nn.TableOperation': { operationLayer: scala(`${nn}.CMulTable[Float]()`) },
  'nn.UpSampling3D': { size: [2, 2, 2] },
  'keras.Bidirectional': {
    layer: nested('module', 'keras', 'LSTM', { outputDim: 2, returnSequences: true }),
  },
  'keras.Model': {
    _inputs: scala(
      `Seq(${nn}.keras.Input[Float](inputShape = com.intel.analytics.bigdl.utils.Shape(2)))`,
    ),
    _outputs: scala(
      `Seq(${nn}.keras.Input[Float](inputShape = com.intel.analytics.bigdl.utils.Shape(2)))`,
    ),
  },
  'mkldnn.DnnGraph': {
    _inputs: scala(
      `Seq(${nn}.mkldnn.Input(Array(2, 2), com.intel.analytics.bigdl.mkl.Memory.Format.nc).inputs())`,
    ),
    _outputs: scala(
      `Seq(${nn}.mkldnn.Input(Array(2, 2), com.intel.analytics.bigdl.mkl.Memory.Format.nc).inputs())`,
    ),
  },
  'mkldnn.RNN': { mode: scala('com.intel.analytics.bigdl.mkl.AlgKind.VanillaLstm') },
  'mkldnn.ReorderMemory': Object.fromEntries(
    ['inputFormat', 'outputFormat', 'gradInputFormat', 'gradOutputFormat'].map((name) => [
      name,
      scala(heapData),
    ]),
  ),
  'ops.Dilation2D': { strides: [1, 1, 1, 1], rates: [1, 1, 1, 1], padding: 'SAME' },
  'ops.SelectTensor': {
    keyTensor: scala('com.intel.analytics.bigdl.tensor.Tensor.scalar[Float](1f)'),
  },
  'ops.TensorOp': {
    transformer: scala(
      '(tensor: com.intel.analytics.bigdl.tensor.Tensor[Float], ' +
        '_: com.intel.analytics.bigdl.tensor.TensorNumericMath.TensorNumeric[Float]) => tensor',
    ),
  },
  'tf.DecodeRaw': { outType: scala('org.tensorflow.framework.DataType.DT_FLOAT') },
  'tf.MaxPool': { ksize: [1, 2, 2, 1], strides: [1, 2, 2, 1], padding: 'SAME' },
  'tf.ParseExample': {
    tDense: scala('Seq(com.intel.analytics.bigdl.tensor.FloatType)'),
    denseShape: scala('Seq(Array(2))'),
  },
  'tf.ParseSingleExample': {
    tDense: scala('Seq(com.intel.analytics.bigdl.tensor.FloatType)'),
    denseKeys: scala('Seq(com.google.protobuf.ByteString.copyFromUtf8("a"))'),
    denseShape: scala('Seq(Array(2))'),
  },
  'optim.ParallelAdam': { parallelNum: 1 },
  'optim.SGD.EpochSchedule': {
    regimes: scala(
      'Array(com.intel.analytics.bigdl.optim.SGD.Regime(1, 3, com.intel.analytics.bigdl.utils.T("learningRate" -> 0.1)))',
    ),
  },
};

/** A value that most classes take for a parameter of a type, or `undefined` where there is none. */
function genericValue({ name, type }: CatalogParameter, family: string): unknown {
  const option = /^Option\[(.*)\]$/.exec(type)?.[1];
  if (option !== undefined) return null;
  if (type.endsWith('*')) return [];
  if (/^(Int|Long)$/.test(type)) return 2;
  if (/^(Float|Double|T)$/.test(type)) return 0.5;
  if (type === 'Boolean') return true;
  if (type === 'String') return name === 'activation' ? 'relu' : 'same';
  if (/^(Array|Seq)\[(Int|Long|Float|Double)\]$/.test(type)) return [2, 2];
  if (/^(Array|Seq)\[String\]$/.test(type)) return ['a', 'b'];
  if (type === 'Array[(Int, Int)]') return [[1, 2]];
  if (type === 'Int => Double') return scala('(iteration: Int) => 0.5');
  switch (type.replace(/\[.*$/, '').replace(/^.*\./, '')) {
    case 'Shape':
      return [4, 4];
    case 'DataFormat':
      return 'NCHW';
    case 'Tensor':
      return { sizes: [2, 2], values: [1, 2, 3, 4] };
    case 'Regularizer':
      return nested('regularizer', 'optim', 'L2Regularizer', { l2: 0.5 });
    case 'InitializationMethod':
      return nested('initializer', 'nn', 'Zeros');
    case 'LearningRateSchedule':
      return nested('schedule', 'optim.SGD', 'Default');
    case 'Trigger':
      return nested('trigger', 'optim.Trigger', 'everyEpoch');
    case 'TensorCriterion':
    case 'AbstractCriterion':
    case 'Criterion':
      return nested('criterion', 'nn', 'MSECriterion');
    case 'AbstractModule':
    case 'TensorModule':
    case 'Module':
      return nested('module', 'nn', 'Linear', { inputSize: 2, outputSize: 2 });
    case 'KerasLayer':
      return nested('module', 'keras', 'Dense', { outputDim: 2 });
    case 'Recurrent':
      return family === 'keras'
        ? nested('module', 'keras', 'LSTM', { outputDim: 2 })
        : nested('module', 'nn', 'Recurrent');
    default:
      return undefined;
  }
}

/** Arguments that an entry can be built with, or why there are none. */
export function genericArguments(
  entry: CatalogEntry,
): { readonly arguments: Record<string, unknown> } | { readonly reason: string } {
  const args: Record<string, unknown> = { ...ownArguments[`${entry.family}.${entry.name}`] };
  for (const parameter of entry.parameters) {
    if (parameter.hasDefault || parameter.name in args) continue;
    const value = genericValue(parameter, entry.family);
    if (value === undefined) {
      return { reason: `no generic value for \`${parameter.name}: ${parameter.type}\`` };
    }
    args[parameter.name] = value;
  }
  return { arguments: args };
}

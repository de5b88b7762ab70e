// Written by `generate/emit-typescript.ts` from the jar of BigDL; do not edit.
import type { CatalogLayer, CatalogLayerOptions, Shape } from '@sparkloom/layers';
import {
  catalogLayer,
  type CatalogValue,
  type ScalaExpression,
  type TensorValue,
} from '../catalog-value.js';

/**
 * BigDL's `Abs`.
 *
 * @see `com.intel.analytics.bigdl.nn.Abs`
 */
export function Abs<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Abs, 'nn', 'Abs', {}, options);
}

/** Arguments of `ActivityRegularization`, under BigDL's own names. */
export interface ActivityRegularizationArguments {
  /** Scala `Double`. */
  readonly l1: number;
  /** Scala `Double`. */
  readonly l2: number;
}

/**
 * BigDL's `ActivityRegularization`.
 *
 * @see `com.intel.analytics.bigdl.nn.ActivityRegularization`
 */
export function ActivityRegularization<const O extends Shape = Shape>(
  args: ActivityRegularizationArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(ActivityRegularization, 'nn', 'ActivityRegularization', args, options);
}

/** Arguments of `Add`, under BigDL's own names. */
export interface AddArguments {
  /** Scala `Int`. */
  readonly inputSize: number;
}

/**
 * BigDL's `Add`.
 *
 * @see `com.intel.analytics.bigdl.nn.Add`
 */
export function Add<const O extends Shape = Shape>(
  args: AddArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Add, 'nn', 'Add', args, options);
}

/** Arguments of `AddConstant`, under BigDL's own names. */
export interface AddConstantArguments {
  /** Scala `Double`. */
  readonly constant_scalar: number;
  /** Scala `Boolean`. Default `false`. */
  readonly inplace?: boolean;
}

/**
 * BigDL's `AddConstant`.
 *
 * @see `com.intel.analytics.bigdl.nn.AddConstant`
 */
export function AddConstant<const O extends Shape = Shape>(
  args: AddConstantArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(AddConstant, 'nn', 'AddConstant', args, options);
}

/** Arguments of `Attention`, under BigDL's own names. */
export interface AttentionArguments {
  /** Scala `Int`. */
  readonly hiddenSize: number;
  /** Scala `Int`. */
  readonly numHeads: number;
  /** Scala `Float`. */
  readonly attentionDropout: number;
}

/**
 * BigDL's `Attention`.
 *
 * @see `com.intel.analytics.bigdl.nn.Attention`
 */
export function Attention<const O extends Shape = Shape>(
  args: AttentionArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Attention, 'nn', 'Attention', args, options);
}

/** Arguments of `BatchNormalization`, under BigDL's own names. */
export interface BatchNormalizationArguments {
  /** Scala `Int`. */
  readonly nOutput: number;
  /** Scala `Double`. Default `0.00001`. */
  readonly eps?: number;
  /** Scala `Double`. Default `0.1`. */
  readonly momentum?: number;
  /** Scala `Boolean`. Default `true`. */
  readonly affine?: boolean;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initBias?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initGradWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initGradBias?: TensorValue | ScalaExpression;
}

/**
 * BigDL's `BatchNormalization`.
 *
 * @see `com.intel.analytics.bigdl.nn.BatchNormalization`
 */
export function BatchNormalization<const O extends Shape = Shape>(
  args: BatchNormalizationArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(BatchNormalization, 'nn', 'BatchNormalization', args, options);
}

/** Arguments of `BiRecurrent`, under BigDL's own names. */
export interface BiRecurrentArguments {
  /** Scala `AbstractModule[Table,Tensor[T],T]`. Default `null`. */
  readonly merge?: CatalogLayer<'nn'> | ScalaExpression;
  /** Scala `BatchNormParams[T]`. Default `null`. */
  readonly batchNormParams?: ScalaExpression;
  /** Scala `Boolean`. Default `false`. */
  readonly isSplitInput?: boolean;
}

/**
 * BigDL's `BiRecurrent`.
 *
 * @see `com.intel.analytics.bigdl.nn.BiRecurrent`
 */
export function BiRecurrent<const O extends Shape = Shape>(
  args: BiRecurrentArguments = {},
  children: readonly CatalogLayer<'nn'>[] = [],
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(BiRecurrent, 'nn', 'BiRecurrent', args, options, children);
}

/** Arguments of `BifurcateSplitTable`, under BigDL's own names. */
export interface BifurcateSplitTableArguments {
  /** Scala `Int`. */
  readonly dimension: number;
}

/**
 * BigDL's `BifurcateSplitTable`.
 *
 * @see `com.intel.analytics.bigdl.nn.BifurcateSplitTable`
 */
export function BifurcateSplitTable<const O extends Shape = Shape>(
  args: BifurcateSplitTableArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(BifurcateSplitTable, 'nn', 'BifurcateSplitTable', args, options);
}

/** Arguments of `Bilinear`, under BigDL's own names. */
export interface BilinearArguments {
  /** Scala `Int`. */
  readonly inputSize1: number;
  /** Scala `Int`. */
  readonly inputSize2: number;
  /** Scala `Int`. */
  readonly outputSize: number;
  /** Scala `Boolean`. Default `true`. */
  readonly biasRes?: boolean;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
}

/**
 * BigDL's `Bilinear`.
 *
 * @see `com.intel.analytics.bigdl.nn.Bilinear`
 */
export function Bilinear<const O extends Shape = Shape>(
  args: BilinearArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Bilinear, 'nn', 'Bilinear', args, options);
}

/** Arguments of `BinaryThreshold`, under BigDL's own names. */
export interface BinaryThresholdArguments {
  /** Scala `Double`. Default `0.000001`. */
  readonly th?: number;
  /** Scala `Boolean`. Default `false`. */
  readonly ip?: boolean;
}

/**
 * BigDL's `BinaryThreshold`.
 *
 * @see `com.intel.analytics.bigdl.nn.BinaryThreshold`
 */
export function BinaryThreshold<const O extends Shape = Shape>(
  args: BinaryThresholdArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(BinaryThreshold, 'nn', 'BinaryThreshold', args, options);
}

/** Arguments of `BinaryTreeLSTM`, under BigDL's own names. */
export interface BinaryTreeLSTMArguments {
  /** Scala `Int`. */
  readonly inputSize: number;
  /** Scala `Int`. */
  readonly hiddenSize: number;
  /** Scala `Boolean`. Default `true`. */
  readonly gateOutput?: boolean;
  /** Scala `Boolean`. Default `true`. */
  readonly withGraph?: boolean;
}

/**
 * BigDL's `BinaryTreeLSTM`.
 *
 * @see `com.intel.analytics.bigdl.nn.BinaryTreeLSTM`
 */
export function BinaryTreeLSTM<const O extends Shape = Shape>(
  args: BinaryTreeLSTMArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(BinaryTreeLSTM, 'nn', 'BinaryTreeLSTM', args, options);
}

/** Arguments of `Bottle`, under BigDL's own names. */
export interface BottleArguments {
  /** Scala `Module[T]`. */
  readonly module: CatalogLayer<'nn'> | ScalaExpression;
  /** Scala `Int`. Default `2`. */
  readonly nInputDim?: number;
  /** Scala `Int`. Default `2147483647`. */
  readonly nOutputDim1?: number;
}

/**
 * BigDL's `Bottle`.
 *
 * @see `com.intel.analytics.bigdl.nn.Bottle`
 */
export function Bottle<const O extends Shape = Shape>(
  args: BottleArguments,
  children: readonly CatalogLayer<'nn'>[] = [],
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Bottle, 'nn', 'Bottle', args, options, children);
}

/** Arguments of `BoxHead`, under BigDL's own names. */
export interface BoxHeadArguments {
  /** Scala `Int`. */
  readonly inChannels: number;
  /** Scala `Int`. */
  readonly resolution: number;
  /** Scala `Array[Float]`. */
  readonly scales: readonly number[];
  /** Scala `Int`. */
  readonly samplingRatio: number;
  /** Scala `Float`. */
  readonly scoreThresh: number;
  /** Scala `Float`. */
  readonly nmsThresh: number;
  /** Scala `Int`. */
  readonly maxPerImage: number;
  /** Scala `Int`. */
  readonly outputSize: number;
  /** Scala `Int`. */
  readonly numClasses: number;
}

/**
 * BigDL's `BoxHead`.
 *
 * @see `com.intel.analytics.bigdl.nn.BoxHead`
 */
export function BoxHead<const O extends Shape = Shape>(
  args: BoxHeadArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(BoxHead, 'nn', 'BoxHead', args, options);
}

/** Arguments of `BoxPostProcessor`, under BigDL's own names. */
export interface BoxPostProcessorArguments {
  /** Scala `Float`. */
  readonly scoreThresh: number;
  /** Scala `Float`. */
  readonly nmsThresh: number;
  /** Scala `Int`. */
  readonly maxPerImage: number;
  /** Scala `Int`. */
  readonly nClasses: number;
  /** Scala `Array[Float]`. Default: BigDL's own. */
  readonly weight?: readonly number[];
}

/**
 * BigDL's `BoxPostProcessor`. BigDL keeps it to itself (private[nn]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.BoxPostProcessor`
 */
export function BoxPostProcessor<const O extends Shape = Shape>(
  args: BoxPostProcessorArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(BoxPostProcessor, 'nn', 'BoxPostProcessor', args, options);
}

/** Arguments of `CAdd`, under BigDL's own names. */
export interface CAddArguments {
  /** Scala `Array[Int]`. */
  readonly size: readonly number[];
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
}

/**
 * BigDL's `CAdd`.
 *
 * @see `com.intel.analytics.bigdl.nn.CAdd`
 */
export function CAdd<const O extends Shape = Shape>(
  args: CAddArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(CAdd, 'nn', 'CAdd', args, options);
}

/** Arguments of `CAddTable`, under BigDL's own names. */
export interface CAddTableArguments {
  /** Scala `Boolean`. Default `false`. */
  readonly inplace?: boolean;
}

/**
 * BigDL's `CAddTable`.
 *
 * @see `com.intel.analytics.bigdl.nn.CAddTable`
 */
export function CAddTable<const O extends Shape = Shape>(
  args: CAddTableArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(CAddTable, 'nn', 'CAddTable', args, options);
}

/** Arguments of `CAveTable`, under BigDL's own names. */
export interface CAveTableArguments {
  /** Scala `Boolean`. Default `false`. */
  readonly inplace?: boolean;
}

/**
 * BigDL's `CAveTable`.
 *
 * @see `com.intel.analytics.bigdl.nn.CAveTable`
 */
export function CAveTable<const O extends Shape = Shape>(
  args: CAveTableArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(CAveTable, 'nn', 'CAveTable', args, options);
}

/**
 * BigDL's `CDivTable`.
 *
 * @see `com.intel.analytics.bigdl.nn.CDivTable`
 */
export function CDivTable<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(CDivTable, 'nn', 'CDivTable', {}, options);
}

/**
 * BigDL's `CMaxTable`.
 *
 * @see `com.intel.analytics.bigdl.nn.CMaxTable`
 */
export function CMaxTable<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(CMaxTable, 'nn', 'CMaxTable', {}, options);
}

/**
 * BigDL's `CMinTable`.
 *
 * @see `com.intel.analytics.bigdl.nn.CMinTable`
 */
export function CMinTable<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(CMinTable, 'nn', 'CMinTable', {}, options);
}

/** Arguments of `CMul`, under BigDL's own names. */
export interface CMulArguments {
  /** Scala `Array[Int]`. */
  readonly size: readonly number[];
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
}

/**
 * BigDL's `CMul`.
 *
 * @see `com.intel.analytics.bigdl.nn.CMul`
 */
export function CMul<const O extends Shape = Shape>(
  args: CMulArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(CMul, 'nn', 'CMul', args, options);
}

/**
 * BigDL's `CMulTable`.
 *
 * @see `com.intel.analytics.bigdl.nn.CMulTable`
 */
export function CMulTable<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(CMulTable, 'nn', 'CMulTable', {}, options);
}

/**
 * BigDL's `CSubTable`.
 *
 * @see `com.intel.analytics.bigdl.nn.CSubTable`
 */
export function CSubTable<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(CSubTable, 'nn', 'CSubTable', {}, options);
}

/** Arguments of `Clamp`, under BigDL's own names. */
export interface ClampArguments {
  /** Scala `Int`. */
  readonly minV: number;
  /** Scala `Int`. */
  readonly maxV: number;
}

/**
 * BigDL's `Clamp`.
 *
 * @see `com.intel.analytics.bigdl.nn.Clamp`
 */
export function Clamp<const O extends Shape = Shape>(
  args: ClampArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Clamp, 'nn', 'Clamp', args, options);
}

/**
 * BigDL's `CombineHeads`. BigDL keeps it to itself (private[nn]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.CombineHeads`
 */
export function CombineHeads<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(CombineHeads, 'nn', 'CombineHeads', {}, options);
}

/** Arguments of `Concat`, under BigDL's own names. */
export interface ConcatArguments {
  /** Scala `Int`. */
  readonly dimension: number;
}

/**
 * BigDL's `Concat`.
 *
 * @see `com.intel.analytics.bigdl.nn.Concat`
 */
export function Concat<const O extends Shape = Shape>(
  args: ConcatArguments,
  children: readonly CatalogLayer<'nn'>[] = [],
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Concat, 'nn', 'Concat', args, options, children);
}

/**
 * BigDL's `ConcatTable`.
 *
 * @see `com.intel.analytics.bigdl.nn.ConcatTable`
 */
export function ConcatTable<const O extends Shape = Shape>(
  children: readonly CatalogLayer<'nn'>[] = [],
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(ConcatTable, 'nn', 'ConcatTable', {}, options, children);
}

/**
 * BigDL's `Contiguous`.
 *
 * @see `com.intel.analytics.bigdl.nn.Contiguous`
 */
export function Contiguous<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Contiguous, 'nn', 'Contiguous', {}, options);
}

/** Arguments of `ConvLSTMPeephole`, under BigDL's own names. */
export interface ConvLSTMPeepholeArguments {
  /** Scala `Int`. */
  readonly inputSize: number;
  /** Scala `Int`. */
  readonly outputSize: number;
  /** Scala `Int`. */
  readonly kernelI: number;
  /** Scala `Int`. */
  readonly kernelC: number;
  /** Scala `Int`. Default `1`. */
  readonly stride?: number;
  /** Scala `Int`. Default `-1`. */
  readonly padding?: number;
  /** Scala `TensorModule[T]`. Default `null`. */
  readonly activation?: CatalogLayer<'nn'> | ScalaExpression;
  /** Scala `TensorModule[T]`. Default `null`. */
  readonly innerActivation?: CatalogLayer<'nn'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly uRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly cRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Boolean`. Default `true`. */
  readonly withPeephole?: boolean;
}

/**
 * BigDL's `ConvLSTMPeephole`.
 *
 * @see `com.intel.analytics.bigdl.nn.ConvLSTMPeephole`
 */
export function ConvLSTMPeephole<const O extends Shape = Shape>(
  args: ConvLSTMPeepholeArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(ConvLSTMPeephole, 'nn', 'ConvLSTMPeephole', args, options);
}

/** Arguments of `ConvLSTMPeephole3D`, under BigDL's own names. */
export interface ConvLSTMPeephole3DArguments {
  /** Scala `Int`. */
  readonly inputSize: number;
  /** Scala `Int`. */
  readonly outputSize: number;
  /** Scala `Int`. */
  readonly kernelI: number;
  /** Scala `Int`. */
  readonly kernelC: number;
  /** Scala `Int`. Default `1`. */
  readonly stride?: number;
  /** Scala `Int`. Default `-1`. */
  readonly padding?: number;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly uRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly cRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Boolean`. Default `true`. */
  readonly withPeephole?: boolean;
}

/**
 * BigDL's `ConvLSTMPeephole3D`.
 *
 * @see `com.intel.analytics.bigdl.nn.ConvLSTMPeephole3D`
 */
export function ConvLSTMPeephole3D<const O extends Shape = Shape>(
  args: ConvLSTMPeephole3DArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(ConvLSTMPeephole3D, 'nn', 'ConvLSTMPeephole3D', args, options);
}

/** Arguments of `Cosine`, under BigDL's own names. */
export interface CosineArguments {
  /** Scala `Int`. */
  readonly inputSize: number;
  /** Scala `Int`. */
  readonly outputSize: number;
}

/**
 * BigDL's `Cosine`.
 *
 * @see `com.intel.analytics.bigdl.nn.Cosine`
 */
export function Cosine<const O extends Shape = Shape>(
  args: CosineArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Cosine, 'nn', 'Cosine', args, options);
}

/**
 * BigDL's `CosineDistance`.
 *
 * @see `com.intel.analytics.bigdl.nn.CosineDistance`
 */
export function CosineDistance<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(CosineDistance, 'nn', 'CosineDistance', {}, options);
}

/** Arguments of `Cropping2D`, under BigDL's own names. */
export interface Cropping2DArguments {
  /** Scala `Array[Int]`. */
  readonly heightCrop: readonly number[];
  /** Scala `Array[Int]`. */
  readonly widthCrop: readonly number[];
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly dataFormat?: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `Cropping2D`.
 *
 * @see `com.intel.analytics.bigdl.nn.Cropping2D`
 */
export function Cropping2D<const O extends Shape = Shape>(
  args: Cropping2DArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Cropping2D, 'nn', 'Cropping2D', args, options);
}

/** Arguments of `Cropping3D`, under BigDL's own names. */
export interface Cropping3DArguments {
  /** Scala `Array[Int]`. */
  readonly dim1Crop: readonly number[];
  /** Scala `Array[Int]`. */
  readonly dim2Crop: readonly number[];
  /** Scala `Array[Int]`. */
  readonly dim3Crop: readonly number[];
  /** Scala `String`. Default `"channel_first"`. */
  readonly dataFormat?: string;
}

/**
 * BigDL's `Cropping3D`.
 *
 * @see `com.intel.analytics.bigdl.nn.Cropping3D`
 */
export function Cropping3D<const O extends Shape = Shape>(
  args: Cropping3DArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Cropping3D, 'nn', 'Cropping3D', args, options);
}

/** Arguments of `CrossProduct`, under BigDL's own names. */
export interface CrossProductArguments {
  /** Scala `Int`. Default `0`. */
  readonly numTensor?: number;
  /** Scala `Int`. Default `0`. */
  readonly embeddingSize?: number;
}

/**
 * BigDL's `CrossProduct`.
 *
 * @see `com.intel.analytics.bigdl.nn.CrossProduct`
 */
export function CrossProduct<const O extends Shape = Shape>(
  args: CrossProductArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(CrossProduct, 'nn', 'CrossProduct', args, options);
}

/** Arguments of `DenseToSparse`, under BigDL's own names. */
export interface DenseToSparseArguments {
  /** Scala `Boolean`. Default `true`. */
  readonly propagateBack?: boolean;
}

/**
 * BigDL's `DenseToSparse`.
 *
 * @see `com.intel.analytics.bigdl.nn.DenseToSparse`
 */
export function DenseToSparse<const O extends Shape = Shape>(
  args: DenseToSparseArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(DenseToSparse, 'nn', 'DenseToSparse', args, options);
}

/** Arguments of `DetectionOutputFrcnn`, under BigDL's own names. */
export interface DetectionOutputFrcnnArguments {
  /** Scala `Float`. Default `0.30000001192092896`. */
  readonly nmsThresh?: number;
  /** Scala `Int`. Default `21`. */
  readonly nClasses?: number;
  /** Scala `Boolean`. Default `false`. */
  readonly bboxVote?: boolean;
  /** Scala `Int`. Default `100`. */
  readonly maxPerImage?: number;
  /** Scala `Double`. Default `0.05`. */
  readonly thresh?: number;
}

/**
 * BigDL's `DetectionOutputFrcnn`.
 *
 * @see `com.intel.analytics.bigdl.nn.DetectionOutputFrcnn`
 */
export function DetectionOutputFrcnn<const O extends Shape = Shape>(
  args: DetectionOutputFrcnnArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(DetectionOutputFrcnn, 'nn', 'DetectionOutputFrcnn', args, options);
}

/** Arguments of `DetectionOutputSSD`, under BigDL's own names. */
export interface DetectionOutputSSDArguments {
  /** Scala `Int`. Default `21`. */
  readonly nClasses?: number;
  /** Scala `Boolean`. Default `true`. */
  readonly shareLocation?: boolean;
  /** Scala `Int`. Default `0`. */
  readonly bgLabel?: number;
  /** Scala `Float`. Default `0.44999998807907104`. */
  readonly nmsThresh?: number;
  /** Scala `Int`. Default `400`. */
  readonly nmsTopk?: number;
  /** Scala `Int`. Default `200`. */
  readonly keepTopK?: number;
  /** Scala `Float`. Default `0.009999999776482582`. */
  readonly confThresh?: number;
  /** Scala `Boolean`. Default `false`. */
  readonly varianceEncodedInTarget?: boolean;
  /** Scala `Boolean`. Default `true`. */
  readonly confPostProcess?: boolean;
}

/**
 * BigDL's `DetectionOutputSSD`.
 *
 * @see `com.intel.analytics.bigdl.nn.DetectionOutputSSD`
 */
export function DetectionOutputSSD<const O extends Shape = Shape>(
  args: DetectionOutputSSDArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(DetectionOutputSSD, 'nn', 'DetectionOutputSSD', args, options);
}

/**
 * BigDL's `DotProduct`.
 *
 * @see `com.intel.analytics.bigdl.nn.DotProduct`
 */
export function DotProduct<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(DotProduct, 'nn', 'DotProduct', {}, options);
}

/** Arguments of `Dropout`, under BigDL's own names. */
export interface DropoutArguments {
  /** Scala `Double`. Default `0.5`. */
  readonly initP?: number;
  /** Scala `Boolean`. Default `false`. */
  readonly inplace?: boolean;
  /** Scala `Boolean`. Default `true`. */
  readonly scale?: boolean;
}

/**
 * BigDL's `Dropout`.
 *
 * @see `com.intel.analytics.bigdl.nn.Dropout`
 */
export function Dropout<const O extends Shape = Shape>(
  args: DropoutArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Dropout, 'nn', 'Dropout', args, options);
}

/** Arguments of `DynamicGraph`, under BigDL's own names. */
export interface DynamicGraphArguments {
  /** Scala `Seq[ModuleNode[T]]`. */
  readonly _inputs: ScalaExpression;
  /** Scala `Seq[ModuleNode[T]]`. */
  readonly _outputs: ScalaExpression;
  /** Scala `Option[(Array[Tensor[T]], Array[Tensor[T]])]`. Default `None`. */
  readonly _variables?: ScalaExpression;
  /** Scala `Boolean`. Default `true`. */
  readonly generateBackward?: boolean;
}

/**
 * BigDL's `DynamicGraph`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.DynamicGraph`
 */
export function DynamicGraph<const O extends Shape = Shape>(
  args: DynamicGraphArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(DynamicGraph, 'nn', 'DynamicGraph', args, options);
}

/** Arguments of `ELU`, under BigDL's own names. */
export interface ELUArguments {
  /** Scala `Double`. Default `1`. */
  readonly alpha?: number;
  /** Scala `Boolean`. Default `false`. */
  readonly inplace?: boolean;
}

/**
 * BigDL's `ELU`.
 *
 * @see `com.intel.analytics.bigdl.nn.ELU`
 */
export function ELU<const O extends Shape = Shape>(
  args: ELUArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(ELU, 'nn', 'ELU', args, options);
}

/** Arguments of `Echo`, under BigDL's own names. */
export interface EchoArguments {
  /** Scala `(Echo[T], Tensor[T]) => Unit`. */
  readonly feval: ScalaExpression;
  /** Scala `(Echo[T], Tensor[T], Tensor[T]) => Unit`. */
  readonly beval: ScalaExpression;
}

/**
 * BigDL's `Echo`.
 *
 * @see `com.intel.analytics.bigdl.nn.Echo`
 */
export function Echo<const O extends Shape = Shape>(
  args: EchoArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Echo, 'nn', 'Echo', args, options);
}

/** Arguments of `Euclidean`, under BigDL's own names. */
export interface EuclideanArguments {
  /** Scala `Int`. */
  readonly inputSize: number;
  /** Scala `Int`. */
  readonly outputSize: number;
  /** Scala `Boolean`. Default `true`. */
  readonly fastBackward?: boolean;
}

/**
 * BigDL's `Euclidean`.
 *
 * @see `com.intel.analytics.bigdl.nn.Euclidean`
 */
export function Euclidean<const O extends Shape = Shape>(
  args: EuclideanArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Euclidean, 'nn', 'Euclidean', args, options);
}

/**
 * BigDL's `Exp`.
 *
 * @see `com.intel.analytics.bigdl.nn.Exp`
 */
export function Exp<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Exp, 'nn', 'Exp', {}, options);
}

/** Arguments of `ExpandSize`, under BigDL's own names. */
export interface ExpandSizeArguments {
  /** Scala `Array[Int]`. */
  readonly targetSizes: readonly number[];
}

/**
 * BigDL's `ExpandSize`.
 *
 * @see `com.intel.analytics.bigdl.nn.ExpandSize`
 */
export function ExpandSize<const O extends Shape = Shape>(
  args: ExpandSizeArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(ExpandSize, 'nn', 'ExpandSize', args, options);
}

/** Arguments of `FPN`, under BigDL's own names. */
export interface FPNArguments {
  /** Scala `Array[Int]`. */
  readonly inChannels: readonly number[];
  /** Scala `Int`. */
  readonly outChannels: number;
  /** Scala `Int`. Default `0`. */
  readonly topBlocks?: number;
  /** Scala `Int`. Default `0`. */
  readonly inChannelsOfP6P7?: number;
  /** Scala `Int`. Default `0`. */
  readonly outChannelsOfP6P7?: number;
}

/**
 * BigDL's `FPN`.
 *
 * @see `com.intel.analytics.bigdl.nn.FPN`
 */
export function FPN<const O extends Shape = Shape>(
  args: FPNArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(FPN, 'nn', 'FPN', args, options);
}

/** Arguments of `FeedForwardNetwork`, under BigDL's own names. */
export interface FeedForwardNetworkArguments {
  /** Scala `Int`. */
  readonly hiddenSize: number;
  /** Scala `Int`. */
  readonly filterSize: number;
  /** Scala `Float`. */
  readonly reluDropout: number;
}

/**
 * BigDL's `FeedForwardNetwork`.
 *
 * @see `com.intel.analytics.bigdl.nn.FeedForwardNetwork`
 */
export function FeedForwardNetwork<const O extends Shape = Shape>(
  args: FeedForwardNetworkArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(FeedForwardNetwork, 'nn', 'FeedForwardNetwork', args, options);
}

/**
 * BigDL's `FlattenTable`.
 *
 * @see `com.intel.analytics.bigdl.nn.FlattenTable`
 */
export function FlattenTable<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(FlattenTable, 'nn', 'FlattenTable', {}, options);
}

/** Arguments of `GRU`, under BigDL's own names. */
export interface GRUArguments {
  /** Scala `Int`. */
  readonly inputSize: number;
  /** Scala `Int`. */
  readonly outputSize: number;
  /** Scala `Double`. Default `0`. */
  readonly p?: number;
  /** Scala `TensorModule[T]`. Default `null`. */
  readonly activation?: CatalogLayer<'nn'> | ScalaExpression;
  /** Scala `TensorModule[T]`. Default `null`. */
  readonly innerActivation?: CatalogLayer<'nn'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly uRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
}

/**
 * BigDL's `GRU`.
 *
 * @see `com.intel.analytics.bigdl.nn.GRU`
 */
export function GRU<const O extends Shape = Shape>(
  args: GRUArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(GRU, 'nn', 'GRU', args, options);
}

/** Arguments of `GaussianDropout`, under BigDL's own names. */
export interface GaussianDropoutArguments {
  /** Scala `Double`. */
  readonly rate: number;
}

/**
 * BigDL's `GaussianDropout`.
 *
 * @see `com.intel.analytics.bigdl.nn.GaussianDropout`
 */
export function GaussianDropout<const O extends Shape = Shape>(
  args: GaussianDropoutArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(GaussianDropout, 'nn', 'GaussianDropout', args, options);
}

/** Arguments of `GaussianNoise`, under BigDL's own names. */
export interface GaussianNoiseArguments {
  /** Scala `Double`. */
  readonly stddev: number;
}

/**
 * BigDL's `GaussianNoise`.
 *
 * @see `com.intel.analytics.bigdl.nn.GaussianNoise`
 */
export function GaussianNoise<const O extends Shape = Shape>(
  args: GaussianNoiseArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(GaussianNoise, 'nn', 'GaussianNoise', args, options);
}

/**
 * BigDL's `GaussianSampler`.
 *
 * @see `com.intel.analytics.bigdl.nn.GaussianSampler`
 */
export function GaussianSampler<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(GaussianSampler, 'nn', 'GaussianSampler', {}, options);
}

/** Arguments of `GradientReversal`, under BigDL's own names. */
export interface GradientReversalArguments {
  /** Scala `Double`. Default `1`. */
  readonly lambda?: number;
}

/**
 * BigDL's `GradientReversal`.
 *
 * @see `com.intel.analytics.bigdl.nn.GradientReversal`
 */
export function GradientReversal<const O extends Shape = Shape>(
  args: GradientReversalArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(GradientReversal, 'nn', 'GradientReversal', args, options);
}

/** Arguments of `HardShrink`, under BigDL's own names. */
export interface HardShrinkArguments {
  /** Scala `Double`. Default `0.5`. */
  readonly lambda?: number;
}

/**
 * BigDL's `HardShrink`.
 *
 * @see `com.intel.analytics.bigdl.nn.HardShrink`
 */
export function HardShrink<const O extends Shape = Shape>(
  args: HardShrinkArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(HardShrink, 'nn', 'HardShrink', args, options);
}

/**
 * BigDL's `HardSigmoid`.
 *
 * @see `com.intel.analytics.bigdl.nn.HardSigmoid`
 */
export function HardSigmoid<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(HardSigmoid, 'nn', 'HardSigmoid', {}, options);
}

/** Arguments of `HardTanh`, under BigDL's own names. */
export interface HardTanhArguments {
  /** Scala `Double`. Default `-1`. */
  readonly minValue?: number;
  /** Scala `Double`. Default `1`. */
  readonly maxValue?: number;
  /** Scala `Boolean`. Default `false`. */
  readonly inplace?: boolean;
}

/**
 * BigDL's `HardTanh`.
 *
 * @see `com.intel.analytics.bigdl.nn.HardTanh`
 */
export function HardTanh<const O extends Shape = Shape>(
  args: HardTanhArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(HardTanh, 'nn', 'HardTanh', args, options);
}

/**
 * BigDL's `Identity`.
 *
 * @see `com.intel.analytics.bigdl.nn.Identity`
 */
export function Identity<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Identity, 'nn', 'Identity', {}, options);
}

/** Arguments of `Index`, under BigDL's own names. */
export interface IndexArguments {
  /** Scala `Int`. */
  readonly dimension: number;
}

/**
 * BigDL's `Index`.
 *
 * @see `com.intel.analytics.bigdl.nn.Index`
 */
export function Index<const O extends Shape = Shape>(
  args: IndexArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Index, 'nn', 'Index', args, options);
}

/** Arguments of `InferReshape`, under BigDL's own names. */
export interface InferReshapeArguments {
  /** Scala `Array[Int]`. */
  readonly size: readonly number[];
  /** Scala `Boolean`. Default `false`. */
  readonly batchMode?: boolean;
}

/**
 * BigDL's `InferReshape`.
 *
 * @see `com.intel.analytics.bigdl.nn.InferReshape`
 */
export function InferReshape<const O extends Shape = Shape>(
  args: InferReshapeArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(InferReshape, 'nn', 'InferReshape', args, options);
}

/**
 * BigDL's `Input`.
 *
 * @see `com.intel.analytics.bigdl.nn.Input`
 */
export function Input<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Input, 'nn', 'Input', {}, options);
}

/** Arguments of `JoinTable`, under BigDL's own names. */
export interface JoinTableArguments {
  /** Scala `Int`. */
  readonly dimension: number;
  /** Scala `Int`. */
  readonly nInputDims: number;
}

/**
 * BigDL's `JoinTable`.
 *
 * @see `com.intel.analytics.bigdl.nn.JoinTable`
 */
export function JoinTable<const O extends Shape = Shape>(
  args: JoinTableArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(JoinTable, 'nn', 'JoinTable', args, options);
}

/** Arguments of `L1Penalty`, under BigDL's own names. */
export interface L1PenaltyArguments {
  /** Scala `Int`. */
  readonly l1weight: number;
  /** Scala `Boolean`. Default `false`. */
  readonly sizeAverage?: boolean;
  /** Scala `Boolean`. Default `true`. */
  readonly provideOutput?: boolean;
}

/**
 * BigDL's `L1Penalty`.
 *
 * @see `com.intel.analytics.bigdl.nn.L1Penalty`
 */
export function L1Penalty<const O extends Shape = Shape>(
  args: L1PenaltyArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(L1Penalty, 'nn', 'L1Penalty', args, options);
}

/** Arguments of `LSTM`, under BigDL's own names. */
export interface LSTMArguments {
  /** Scala `Int`. */
  readonly inputSize: number;
  /** Scala `Int`. */
  readonly hiddenSize: number;
  /** Scala `Double`. Default `0`. */
  readonly p?: number;
  /** Scala `TensorModule[T]`. Default `null`. */
  readonly activation?: CatalogLayer<'nn'> | ScalaExpression;
  /** Scala `TensorModule[T]`. Default `null`. */
  readonly innerActivation?: CatalogLayer<'nn'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly uRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
}

/**
 * BigDL's `LSTM`.
 *
 * @see `com.intel.analytics.bigdl.nn.LSTM`
 */
export function LSTM<const O extends Shape = Shape>(
  args: LSTMArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(LSTM, 'nn', 'LSTM', args, options);
}

/** Arguments of `LSTMPeephole`, under BigDL's own names. */
export interface LSTMPeepholeArguments {
  /** Scala `Int`. */
  readonly inputSize: number;
  /** Scala `Int`. */
  readonly hiddenSize: number;
  /** Scala `Double`. Default `0`. */
  readonly p?: number;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly uRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
}

/**
 * BigDL's `LSTMPeephole`.
 *
 * @see `com.intel.analytics.bigdl.nn.LSTMPeephole`
 */
export function LSTMPeephole<const O extends Shape = Shape>(
  args: LSTMPeepholeArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(LSTMPeephole, 'nn', 'LSTMPeephole', args, options);
}

/** Arguments of `LayerNormalization`, under BigDL's own names. */
export interface LayerNormalizationArguments {
  /** Scala `Int`. */
  readonly hiddenSize: number;
}

/**
 * BigDL's `LayerNormalization`.
 *
 * @see `com.intel.analytics.bigdl.nn.LayerNormalization`
 */
export function LayerNormalization<const O extends Shape = Shape>(
  args: LayerNormalizationArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(LayerNormalization, 'nn', 'LayerNormalization', args, options);
}

/** Arguments of `LeakyReLU`, under BigDL's own names. */
export interface LeakyReLUArguments {
  /** Scala `Double`. Default `0.01`. */
  readonly negval?: number;
  /** Scala `Boolean`. Default `false`. */
  readonly inplace?: boolean;
}

/**
 * BigDL's `LeakyReLU`.
 *
 * @see `com.intel.analytics.bigdl.nn.LeakyReLU`
 */
export function LeakyReLU<const O extends Shape = Shape>(
  args: LeakyReLUArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(LeakyReLU, 'nn', 'LeakyReLU', args, options);
}

/** Arguments of `Linear`, under BigDL's own names. */
export interface LinearArguments {
  /** Scala `Int`. */
  readonly inputSize: number;
  /** Scala `Int`. */
  readonly outputSize: number;
  /** Scala `Boolean`. Default `true`. */
  readonly withBias?: boolean;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initBias?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initGradWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initGradBias?: TensorValue | ScalaExpression;
}

/**
 * BigDL's `Linear`.
 *
 * @see `com.intel.analytics.bigdl.nn.Linear`
 */
export function Linear<const O extends Shape = Shape>(
  args: LinearArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Linear, 'nn', 'Linear', args, options);
}

/** Arguments of `LocallyConnected1D`, under BigDL's own names. */
export interface LocallyConnected1DArguments {
  /** Scala `Int`. */
  readonly nInputFrame: number;
  /** Scala `Int`. */
  readonly inputFrameSize: number;
  /** Scala `Int`. */
  readonly outputFrameSize: number;
  /** Scala `Int`. */
  readonly kernelW: number;
  /** Scala `Int`. Default `1`. */
  readonly strideW?: number;
  /** Scala `Boolean`. Default `true`. */
  readonly propagateBack?: boolean;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initBias?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initGradWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initGradBias?: TensorValue | ScalaExpression;
}

/**
 * BigDL's `LocallyConnected1D`.
 *
 * @see `com.intel.analytics.bigdl.nn.LocallyConnected1D`
 */
export function LocallyConnected1D<const O extends Shape = Shape>(
  args: LocallyConnected1DArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(LocallyConnected1D, 'nn', 'LocallyConnected1D', args, options);
}

/** Arguments of `LocallyConnected2D`, under BigDL's own names. */
export interface LocallyConnected2DArguments {
  /** Scala `Int`. */
  readonly nInputPlane: number;
  /** Scala `Int`. */
  readonly inputWidth: number;
  /** Scala `Int`. */
  readonly inputHeight: number;
  /** Scala `Int`. */
  readonly nOutputPlane: number;
  /** Scala `Int`. */
  readonly kernelW: number;
  /** Scala `Int`. */
  readonly kernelH: number;
  /** Scala `Int`. Default `1`. */
  readonly strideW?: number;
  /** Scala `Int`. Default `1`. */
  readonly strideH?: number;
  /** Scala `Int`. Default `0`. */
  readonly padW?: number;
  /** Scala `Int`. Default `0`. */
  readonly padH?: number;
  /** Scala `Boolean`. Default `true`. */
  readonly propagateBack?: boolean;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initBias?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initGradWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initGradBias?: TensorValue | ScalaExpression;
  /** Scala `Boolean`. Default `true`. */
  readonly withBias?: boolean;
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly format?: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `LocallyConnected2D`.
 *
 * @see `com.intel.analytics.bigdl.nn.LocallyConnected2D`
 */
export function LocallyConnected2D<const O extends Shape = Shape>(
  args: LocallyConnected2DArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(LocallyConnected2D, 'nn', 'LocallyConnected2D', args, options);
}

/**
 * BigDL's `Log`.
 *
 * @see `com.intel.analytics.bigdl.nn.Log`
 */
export function Log<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Log, 'nn', 'Log', {}, options);
}

/**
 * BigDL's `LogSigmoid`.
 *
 * @see `com.intel.analytics.bigdl.nn.LogSigmoid`
 */
export function LogSigmoid<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(LogSigmoid, 'nn', 'LogSigmoid', {}, options);
}

/**
 * BigDL's `LogSoftMax`.
 *
 * @see `com.intel.analytics.bigdl.nn.LogSoftMax`
 */
export function LogSoftMax<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(LogSoftMax, 'nn', 'LogSoftMax', {}, options);
}

/** Arguments of `LookupTable`, under BigDL's own names. */
export interface LookupTableArguments {
  /** Scala `Int`. */
  readonly nIndex: number;
  /** Scala `Int`. */
  readonly nOutput: number;
  /** Scala `Double`. Default `0`. */
  readonly paddingValue?: number;
  /** Scala `Double`. Default `1.7976931348623157e+308`. */
  readonly maxNorm?: number;
  /** Scala `Double`. Default `2`. */
  readonly normType?: number;
  /** Scala `Boolean`. Default `false`. */
  readonly shouldScaleGradByFreq?: boolean;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Boolean`. Default `false`. */
  readonly maskZero?: boolean;
}

/**
 * BigDL's `LookupTable`.
 *
 * @see `com.intel.analytics.bigdl.nn.LookupTable`
 */
export function LookupTable<const O extends Shape = Shape>(
  args: LookupTableArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(LookupTable, 'nn', 'LookupTable', args, options);
}

/** Arguments of `LookupTableSparse`, under BigDL's own names. */
export interface LookupTableSparseArguments {
  /** Scala `Int`. */
  readonly nIndex: number;
  /** Scala `Int`. */
  readonly nOutput: number;
  /** Scala `String`. Default `"sum"`. */
  readonly combiner?: string;
  /** Scala `Double`. Default `-1`. */
  readonly maxNorm?: number;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
}

/**
 * BigDL's `LookupTableSparse`.
 *
 * @see `com.intel.analytics.bigdl.nn.LookupTableSparse`
 */
export function LookupTableSparse<const O extends Shape = Shape>(
  args: LookupTableSparseArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(LookupTableSparse, 'nn', 'LookupTableSparse', args, options);
}

/** Arguments of `MM`, under BigDL's own names. */
export interface MMArguments {
  /** Scala `Boolean`. Default `false`. */
  readonly transA?: boolean;
  /** Scala `Boolean`. Default `false`. */
  readonly transB?: boolean;
}

/**
 * BigDL's `MM`.
 *
 * @see `com.intel.analytics.bigdl.nn.MM`
 */
export function MM<const O extends Shape = Shape>(
  args: MMArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(MM, 'nn', 'MM', args, options);
}

/** Arguments of `MV`, under BigDL's own names. */
export interface MVArguments {
  /** Scala `Boolean`. Default `false`. */
  readonly trans?: boolean;
}

/**
 * BigDL's `MV`.
 *
 * @see `com.intel.analytics.bigdl.nn.MV`
 */
export function MV<const O extends Shape = Shape>(
  args: MVArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(MV, 'nn', 'MV', args, options);
}

/** Arguments of `MapTable`, under BigDL's own names. */
export interface MapTableArguments {
  /** Scala `AbstractModule[_ <: Activity, _ <: Activity, T]`. Default `null`. */
  readonly module?: CatalogLayer<'nn'> | ScalaExpression;
}

/**
 * BigDL's `MapTable`.
 *
 * @see `com.intel.analytics.bigdl.nn.MapTable`
 */
export function MapTable<const O extends Shape = Shape>(
  args: MapTableArguments = {},
  children: readonly CatalogLayer<'nn'>[] = [],
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(MapTable, 'nn', 'MapTable', args, options, children);
}

/** Arguments of `MaskHead`, under BigDL's own names. */
export interface MaskHeadArguments {
  /** Scala `Int`. */
  readonly inChannels: number;
  /** Scala `Int`. */
  readonly resolution: number;
  /** Scala `Array[Float]`. */
  readonly scales: readonly number[];
  /** Scala `Int`. */
  readonly samplingRatio: number;
  /** Scala `Array[Int]`. */
  readonly layers: readonly number[];
  /** Scala `Int`. */
  readonly dilation: number;
  /** Scala `Int`. */
  readonly numClasses: number;
  /** Scala `Boolean`. Default `false`. */
  readonly useGn?: boolean;
}

/**
 * BigDL's `MaskHead`.
 *
 * @see `com.intel.analytics.bigdl.nn.MaskHead`
 */
export function MaskHead<const O extends Shape = Shape>(
  args: MaskHeadArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(MaskHead, 'nn', 'MaskHead', args, options);
}

/**
 * BigDL's `MaskPostProcessor`. BigDL keeps it to itself (private[nn]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.MaskPostProcessor`
 */
export function MaskPostProcessor<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(MaskPostProcessor, 'nn', 'MaskPostProcessor', {}, options);
}

/**
 * BigDL's `MaskedSelect`.
 *
 * @see `com.intel.analytics.bigdl.nn.MaskedSelect`
 */
export function MaskedSelect<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(MaskedSelect, 'nn', 'MaskedSelect', {}, options);
}

/** Arguments of `Masking`, under BigDL's own names. */
export interface MaskingArguments {
  /** Scala `Double`. Default `0`. */
  readonly maskValue?: number;
}

/**
 * BigDL's `Masking`.
 *
 * @see `com.intel.analytics.bigdl.nn.Masking`
 */
export function Masking<const O extends Shape = Shape>(
  args: MaskingArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Masking, 'nn', 'Masking', args, options);
}

/** Arguments of `Max`, under BigDL's own names. */
export interface MaxArguments {
  /** Scala `Int`. Default `1`. */
  readonly dim?: number;
  /** Scala `Int`. Default `-2147483648`. */
  readonly numInputDims?: number;
}

/**
 * BigDL's `Max`.
 *
 * @see `com.intel.analytics.bigdl.nn.Max`
 */
export function Max<const O extends Shape = Shape>(
  args: MaxArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Max, 'nn', 'Max', args, options);
}

/** Arguments of `Maxout`, under BigDL's own names. */
export interface MaxoutArguments {
  /** Scala `Int`. */
  readonly inputSize: number;
  /** Scala `Int`. */
  readonly outputSize: number;
  /** Scala `Int`. */
  readonly maxoutNumber: number;
  /** Scala `Boolean`. Default `true`. */
  readonly withBias?: boolean;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initBias?: TensorValue | ScalaExpression;
}

/**
 * BigDL's `Maxout`.
 *
 * @see `com.intel.analytics.bigdl.nn.Maxout`
 */
export function Maxout<const O extends Shape = Shape>(
  args: MaxoutArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Maxout, 'nn', 'Maxout', args, options);
}

/** Arguments of `Mean`, under BigDL's own names. */
export interface MeanArguments {
  /** Scala `Int`. Default `1`. */
  readonly dimension?: number;
  /** Scala `Int`. Default `-1`. */
  readonly nInputDims?: number;
  /** Scala `Boolean`. Default `true`. */
  readonly squeeze?: boolean;
}

/**
 * BigDL's `Mean`.
 *
 * @see `com.intel.analytics.bigdl.nn.Mean`
 */
export function Mean<const O extends Shape = Shape>(
  args: MeanArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Mean, 'nn', 'Mean', args, options);
}

/** Arguments of `Min`, under BigDL's own names. */
export interface MinArguments {
  /** Scala `Int`. Default `1`. */
  readonly dim?: number;
  /** Scala `Int`. Default `-2147483648`. */
  readonly numInputDims?: number;
}

/**
 * BigDL's `Min`.
 *
 * @see `com.intel.analytics.bigdl.nn.Min`
 */
export function Min<const O extends Shape = Shape>(
  args: MinArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Min, 'nn', 'Min', args, options);
}

/** Arguments of `MixtureTable`, under BigDL's own names. */
export interface MixtureTableArguments {
  /** Scala `Int`. Default `2147483647`. */
  readonly dim?: number;
}

/**
 * BigDL's `MixtureTable`.
 *
 * @see `com.intel.analytics.bigdl.nn.MixtureTable`
 */
export function MixtureTable<const O extends Shape = Shape>(
  args: MixtureTableArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(MixtureTable, 'nn', 'MixtureTable', args, options);
}

/**
 * BigDL's `Mul`.
 *
 * @see `com.intel.analytics.bigdl.nn.Mul`
 */
export function Mul<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Mul, 'nn', 'Mul', {}, options);
}

/** Arguments of `MulConstant`, under BigDL's own names. */
export interface MulConstantArguments {
  /** Scala `Double`. */
  readonly constant: number;
  /** Scala `Boolean`. Default `false`. */
  readonly inplace?: boolean;
}

/**
 * BigDL's `MulConstant`.
 *
 * @see `com.intel.analytics.bigdl.nn.MulConstant`
 */
export function MulConstant<const O extends Shape = Shape>(
  args: MulConstantArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(MulConstant, 'nn', 'MulConstant', args, options);
}

/** Arguments of `MultiRNNCell`, under BigDL's own names. */
export interface MultiRNNCellArguments {
  /** Scala `Array[Cell[T]]`. */
  readonly cells: ScalaExpression;
}

/**
 * BigDL's `MultiRNNCell`.
 *
 * @see `com.intel.analytics.bigdl.nn.MultiRNNCell`
 */
export function MultiRNNCell<const O extends Shape = Shape>(
  args: MultiRNNCellArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(MultiRNNCell, 'nn', 'MultiRNNCell', args, options);
}

/** Arguments of `Narrow`, under BigDL's own names. */
export interface NarrowArguments {
  /** Scala `Int`. */
  readonly dimension: number;
  /** Scala `Int`. */
  readonly offset: number;
  /** Scala `Int`. Default `1`. */
  readonly length?: number;
}

/**
 * BigDL's `Narrow`.
 *
 * @see `com.intel.analytics.bigdl.nn.Narrow`
 */
export function Narrow<const O extends Shape = Shape>(
  args: NarrowArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Narrow, 'nn', 'Narrow', args, options);
}

/** Arguments of `NarrowTable`, under BigDL's own names. */
export interface NarrowTableArguments {
  /** Scala `Int`. */
  readonly offset: number;
  /** Scala `Int`. Default `1`. */
  readonly length?: number;
}

/**
 * BigDL's `NarrowTable`.
 *
 * @see `com.intel.analytics.bigdl.nn.NarrowTable`
 */
export function NarrowTable<const O extends Shape = Shape>(
  args: NarrowTableArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(NarrowTable, 'nn', 'NarrowTable', args, options);
}

/** Arguments of `Negative`, under BigDL's own names. */
export interface NegativeArguments {
  /** Scala `Boolean`. Default `false`. */
  readonly inplace?: boolean;
}

/**
 * BigDL's `Negative`.
 *
 * @see `com.intel.analytics.bigdl.nn.Negative`
 */
export function Negative<const O extends Shape = Shape>(
  args: NegativeArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Negative, 'nn', 'Negative', args, options);
}

/** Arguments of `NegativeEntropyPenalty`, under BigDL's own names. */
export interface NegativeEntropyPenaltyArguments {
  /** Scala `Double`. Default `0.01`. */
  readonly beta?: number;
}

/**
 * BigDL's `NegativeEntropyPenalty`.
 *
 * @see `com.intel.analytics.bigdl.nn.NegativeEntropyPenalty`
 */
export function NegativeEntropyPenalty<const O extends Shape = Shape>(
  args: NegativeEntropyPenaltyArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(NegativeEntropyPenalty, 'nn', 'NegativeEntropyPenalty', args, options);
}

/** Arguments of `Normalize`, under BigDL's own names. */
export interface NormalizeArguments {
  /** Scala `Double`. */
  readonly p: number;
  /** Scala `Double`. Default `1e-10`. */
  readonly eps?: number;
}

/**
 * BigDL's `Normalize`.
 *
 * @see `com.intel.analytics.bigdl.nn.Normalize`
 */
export function Normalize<const O extends Shape = Shape>(
  args: NormalizeArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Normalize, 'nn', 'Normalize', args, options);
}

/** Arguments of `NormalizeScale`, under BigDL's own names. */
export interface NormalizeScaleArguments {
  /** Scala `Double`. */
  readonly p: number;
  /** Scala `Double`. Default `1e-10`. */
  readonly eps?: number;
  /** Scala `Double`. */
  readonly scale: number;
  /** Scala `Array[Int]`. */
  readonly size: readonly number[];
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
}

/**
 * BigDL's `NormalizeScale`.
 *
 * @see `com.intel.analytics.bigdl.nn.NormalizeScale`
 */
export function NormalizeScale<const O extends Shape = Shape>(
  args: NormalizeScaleArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(NormalizeScale, 'nn', 'NormalizeScale', args, options);
}

/** Arguments of `PReLU`, under BigDL's own names. */
export interface PReLUArguments {
  /** Scala `Int`. Default `0`. */
  readonly nOutputPlane?: number;
}

/**
 * BigDL's `PReLU`.
 *
 * @see `com.intel.analytics.bigdl.nn.PReLU`
 */
export function PReLU<const O extends Shape = Shape>(
  args: PReLUArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(PReLU, 'nn', 'PReLU', args, options);
}

/** Arguments of `Pack`, under BigDL's own names. */
export interface PackArguments {
  /** Scala `Int`. */
  readonly dimension: number;
}

/**
 * BigDL's `Pack`.
 *
 * @see `com.intel.analytics.bigdl.nn.Pack`
 */
export function Pack<const O extends Shape = Shape>(
  args: PackArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Pack, 'nn', 'Pack', args, options);
}

/** Arguments of `Padding`, under BigDL's own names. */
export interface PaddingArguments {
  /** Scala `Int`. */
  readonly dim: number;
  /** Scala `Int`. */
  readonly pad: number;
  /** Scala `Int`. */
  readonly nInputDim: number;
  /** Scala `Double`. Default `0`. */
  readonly value?: number;
  /** Scala `Int`. Default `1`. */
  readonly nIndex?: number;
}

/**
 * BigDL's `Padding`.
 *
 * @see `com.intel.analytics.bigdl.nn.Padding`
 */
export function Padding<const O extends Shape = Shape>(
  args: PaddingArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Padding, 'nn', 'Padding', args, options);
}

/**
 * BigDL's `PaddingMask`. BigDL keeps it to itself (private[nn]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.PaddingMask`
 */
export function PaddingMask<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(PaddingMask, 'nn', 'PaddingMask', {}, options);
}

/** Arguments of `PairwiseDistance`, under BigDL's own names. */
export interface PairwiseDistanceArguments {
  /** Scala `Int`. Default `2`. */
  readonly norm?: number;
}

/**
 * BigDL's `PairwiseDistance`.
 *
 * @see `com.intel.analytics.bigdl.nn.PairwiseDistance`
 */
export function PairwiseDistance<const O extends Shape = Shape>(
  args: PairwiseDistanceArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(PairwiseDistance, 'nn', 'PairwiseDistance', args, options);
}

/**
 * BigDL's `ParallelTable`.
 *
 * @see `com.intel.analytics.bigdl.nn.ParallelTable`
 */
export function ParallelTable<const O extends Shape = Shape>(
  children: readonly CatalogLayer<'nn'>[] = [],
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(ParallelTable, 'nn', 'ParallelTable', {}, options, children);
}

/** Arguments of `Pooler`, under BigDL's own names. */
export interface PoolerArguments {
  /** Scala `Int`. */
  readonly resolution: number;
  /** Scala `Array[Float]`. */
  readonly scales: readonly number[];
  /** Scala `Int`. */
  readonly samplingRatio: number;
}

/**
 * BigDL's `Pooler`.
 *
 * @see `com.intel.analytics.bigdl.nn.Pooler`
 */
export function Pooler<const O extends Shape = Shape>(
  args: PoolerArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Pooler, 'nn', 'Pooler', args, options);
}

/**
 * BigDL's `PositionEncode`. BigDL keeps it to itself (private[nn]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.PositionEncode`
 */
export function PositionEncode<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(PositionEncode, 'nn', 'PositionEncode', {}, options);
}

/**
 * BigDL's `PositionEncodeWithShift`. BigDL keeps it to itself (private[nn]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.PositionEncodeWithShift`
 */
export function PositionEncodeWithShift<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(PositionEncodeWithShift, 'nn', 'PositionEncodeWithShift', {}, options);
}

/** Arguments of `Power`, under BigDL's own names. */
export interface PowerArguments {
  /** Scala `Double`. */
  readonly power: number;
  /** Scala `Double`. Default `1`. */
  readonly scale?: number;
  /** Scala `Double`. Default `0`. */
  readonly shift?: number;
}

/**
 * BigDL's `Power`.
 *
 * @see `com.intel.analytics.bigdl.nn.Power`
 */
export function Power<const O extends Shape = Shape>(
  args: PowerArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Power, 'nn', 'Power', args, options);
}

/** Arguments of `PriorBox`, under BigDL's own names. */
export interface PriorBoxArguments {
  /** Scala `Array[Float]`. */
  readonly minSizes: readonly number[];
  /** Scala `Array[Float]`. Default `null`. */
  readonly maxSizes?: readonly number[];
  /** Scala `Array[Float]`. Default `null`. */
  readonly _aspectRatios?: readonly number[];
  /** Scala `Boolean`. Default `true`. */
  readonly isFlip?: boolean;
  /** Scala `Boolean`. Default `false`. */
  readonly isClip?: boolean;
  /** Scala `Array[Float]`. Default `null`. */
  readonly variances?: readonly number[];
  /** Scala `Float`. Default `0.5`. */
  readonly offset?: number;
  /** Scala `Int`. Default `0`. */
  readonly imgH?: number;
  /** Scala `Int`. Default `0`. */
  readonly imgW?: number;
  /** Scala `Int`. Default `0`. */
  readonly imgSize?: number;
  /** Scala `Float`. Default `0`. */
  readonly stepH?: number;
  /** Scala `Float`. Default `0`. */
  readonly stepW?: number;
  /** Scala `Float`. Default `0`. */
  readonly step?: number;
}

/**
 * BigDL's `PriorBox`.
 *
 * @see `com.intel.analytics.bigdl.nn.PriorBox`
 */
export function PriorBox<const O extends Shape = Shape>(
  args: PriorBoxArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(PriorBox, 'nn', 'PriorBox', args, options);
}

/** Arguments of `Proposal`, under BigDL's own names. */
export interface ProposalArguments {
  /** Scala `Int`. */
  readonly preNmsTopNTest: number;
  /** Scala `Int`. */
  readonly postNmsTopNTest: number;
  /** Scala `Array[Float]`. */
  readonly ratios: readonly number[];
  /** Scala `Array[Float]`. */
  readonly scales: readonly number[];
  /** Scala `Int`. */
  readonly rpnPreNmsTopNTrain: number;
  /** Scala `Int`. */
  readonly rpnPostNmsTopNTrain: number;
}

/**
 * BigDL's `Proposal`.
 *
 * @see `com.intel.analytics.bigdl.nn.Proposal`
 */
export function Proposal<const O extends Shape = Shape>(
  args: ProposalArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Proposal, 'nn', 'Proposal', args, options);
}

/** Arguments of `ProposalPostProcessor`, under BigDL's own names. */
export interface ProposalPostProcessorArguments {
  /** Scala `Int`. Default `1000`. */
  readonly preNmsTopNTest?: number;
  /** Scala `Int`. Default `1000`. */
  readonly postNmsTopNTest?: number;
  /** Scala `Int`. Default `2000`. */
  readonly preNmsTopNTrain?: number;
  /** Scala `Int`. Default `2000`. */
  readonly postNmsTopNTrain?: number;
  /** Scala `Float`. Default `0.699999988079071`. */
  readonly nmsThread?: number;
  /** Scala `Int`. Default `0`. */
  readonly minSize?: number;
}

/**
 * BigDL's `ProposalPostProcessor`. BigDL keeps it to itself (private[nn]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.ProposalPostProcessor`
 */
export function ProposalPostProcessor<const O extends Shape = Shape>(
  args: ProposalPostProcessorArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(ProposalPostProcessor, 'nn', 'ProposalPostProcessor', args, options);
}

/** Arguments of `RReLU`, under BigDL's own names. */
export interface RReLUArguments {
  /** Scala `Double`. Default `0.125`. */
  readonly lower?: number;
  /** Scala `Double`. Default `0.3333333333333333`. */
  readonly upper?: number;
  /** Scala `Boolean`. Default `false`. */
  readonly inplace?: boolean;
}

/**
 * BigDL's `RReLU`.
 *
 * @see `com.intel.analytics.bigdl.nn.RReLU`
 */
export function RReLU<const O extends Shape = Shape>(
  args: RReLUArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(RReLU, 'nn', 'RReLU', args, options);
}

/** Arguments of `ReLU`, under BigDL's own names. */
export interface ReLUArguments {
  /** Scala `Boolean`. Default `false`. */
  readonly ip?: boolean;
}

/**
 * BigDL's `ReLU`.
 *
 * @see `com.intel.analytics.bigdl.nn.ReLU`
 */
export function ReLU<const O extends Shape = Shape>(
  args: ReLUArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(ReLU, 'nn', 'ReLU', args, options);
}

/** Arguments of `ReLU6`, under BigDL's own names. */
export interface ReLU6Arguments {
  /** Scala `Boolean`. Default `false`. */
  readonly inplace?: boolean;
}

/**
 * BigDL's `ReLU6`.
 *
 * @see `com.intel.analytics.bigdl.nn.ReLU6`
 */
export function ReLU6<const O extends Shape = Shape>(
  args: ReLU6Arguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(ReLU6, 'nn', 'ReLU6', args, options);
}

/** Arguments of `Recurrent`, under BigDL's own names. */
export interface RecurrentArguments {
  /** Scala `BatchNormParams[T]`. Default `null`. */
  readonly batchNormParams?: ScalaExpression;
  /** Scala `Boolean`. Default `false`. */
  readonly maskZero?: boolean;
}

/**
 * BigDL's `Recurrent`.
 *
 * @see `com.intel.analytics.bigdl.nn.Recurrent`
 */
export function Recurrent<const O extends Shape = Shape>(
  args: RecurrentArguments = {},
  children: readonly CatalogLayer<'nn'>[] = [],
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Recurrent, 'nn', 'Recurrent', args, options, children);
}

/** Arguments of `RecurrentDecoder`, under BigDL's own names. */
export interface RecurrentDecoderArguments {
  /** Scala `Int`. */
  readonly seqLength: number;
}

/**
 * BigDL's `RecurrentDecoder`.
 *
 * @see `com.intel.analytics.bigdl.nn.RecurrentDecoder`
 */
export function RecurrentDecoder<const O extends Shape = Shape>(
  args: RecurrentDecoderArguments,
  children: readonly CatalogLayer<'nn'>[] = [],
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(RecurrentDecoder, 'nn', 'RecurrentDecoder', args, options, children);
}

/** Arguments of `RegionProposal`, under BigDL's own names. */
export interface RegionProposalArguments {
  /** Scala `Int`. */
  readonly inChannels: number;
  /** Scala `Array[Float]`. */
  readonly anchorSizes: readonly number[];
  /** Scala `Array[Float]`. */
  readonly aspectRatios: readonly number[];
  /** Scala `Array[Float]`. */
  readonly anchorStride: readonly number[];
  /** Scala `Int`. Default `1000`. */
  readonly preNmsTopNTest?: number;
  /** Scala `Int`. Default `1000`. */
  readonly postNmsTopNTest?: number;
  /** Scala `Int`. Default `2000`. */
  readonly preNmsTopNTrain?: number;
  /** Scala `Int`. Default `2000`. */
  readonly postNmsTopNTrain?: number;
  /** Scala `Float`. Default `0.699999988079071`. */
  readonly nmsThread?: number;
  /** Scala `Int`. Default `0`. */
  readonly minSize?: number;
}

/**
 * BigDL's `RegionProposal`.
 *
 * @see `com.intel.analytics.bigdl.nn.RegionProposal`
 */
export function RegionProposal<const O extends Shape = Shape>(
  args: RegionProposalArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(RegionProposal, 'nn', 'RegionProposal', args, options);
}

/** Arguments of `Replicate`, under BigDL's own names. */
export interface ReplicateArguments {
  /** Scala `Int`. */
  readonly nFeatures: number;
  /** Scala `Int`. Default `1`. */
  readonly dim?: number;
  /** Scala `Int`. Default `2147483647`. */
  readonly nDim?: number;
}

/**
 * BigDL's `Replicate`.
 *
 * @see `com.intel.analytics.bigdl.nn.Replicate`
 */
export function Replicate<const O extends Shape = Shape>(
  args: ReplicateArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Replicate, 'nn', 'Replicate', args, options);
}

/** Arguments of `Reshape`, under BigDL's own names. */
export interface ReshapeArguments {
  /** Scala `Array[Int]`. */
  readonly size: readonly number[];
  /** Scala `Option[Boolean]`. Default `None`. */
  readonly batchMode?: boolean;
}

/**
 * BigDL's `Reshape`.
 *
 * @see `com.intel.analytics.bigdl.nn.Reshape`
 */
export function Reshape<const O extends Shape = Shape>(
  args: ReshapeArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Reshape, 'nn', 'Reshape', args, options);
}

/** Arguments of `ResizeBilinear`, under BigDL's own names. */
export interface ResizeBilinearArguments {
  /** Scala `Int`. */
  readonly outputHeight: number;
  /** Scala `Int`. */
  readonly outputWidth: number;
  /** Scala `Boolean`. */
  readonly alignCorners: boolean;
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly dataFormat?: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `ResizeBilinear`.
 *
 * @see `com.intel.analytics.bigdl.nn.ResizeBilinear`
 */
export function ResizeBilinear<const O extends Shape = Shape>(
  args: ResizeBilinearArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(ResizeBilinear, 'nn', 'ResizeBilinear', args, options);
}

/** Arguments of `Reverse`, under BigDL's own names. */
export interface ReverseArguments {
  /** Scala `Int`. Default `1`. */
  readonly dim?: number;
  /** Scala `Boolean`. Default `false`. */
  readonly isInplace?: boolean;
}

/**
 * BigDL's `Reverse`.
 *
 * @see `com.intel.analytics.bigdl.nn.Reverse`
 */
export function Reverse<const O extends Shape = Shape>(
  args: ReverseArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Reverse, 'nn', 'Reverse', args, options);
}

/** Arguments of `RnnCell`, under BigDL's own names. */
export interface RnnCellArguments {
  /** Scala `Int`. Default `4`. */
  readonly inputSize?: number;
  /** Scala `Int`. Default `3`. */
  readonly hiddenSize?: number;
  /** Scala `TensorModule[T]`. */
  readonly activation: CatalogLayer<'nn'> | ScalaExpression;
  /** Scala `Boolean`. Default `true`. */
  readonly isInputWithBias?: boolean;
  /** Scala `Boolean`. Default `true`. */
  readonly isHiddenWithBias?: boolean;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly uRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
}

/**
 * BigDL's `RnnCell`.
 *
 * @see `com.intel.analytics.bigdl.nn.RnnCell`
 */
export function RnnCell<const O extends Shape = Shape>(
  args: RnnCellArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(RnnCell, 'nn', 'RnnCell', args, options);
}

/** Arguments of `RoiAlign`, under BigDL's own names. */
export interface RoiAlignArguments {
  /** Scala `Float`. */
  readonly spatialScale: number;
  /** Scala `Int`. */
  readonly samplingRatio: number;
  /** Scala `Int`. */
  readonly pooledH: number;
  /** Scala `Int`. */
  readonly pooledW: number;
  /** Scala `String`. Default `"avg"`. */
  readonly mode?: string;
  /** Scala `Boolean`. Default `true`. */
  readonly aligned?: boolean;
}

/**
 * BigDL's `RoiAlign`.
 *
 * @see `com.intel.analytics.bigdl.nn.RoiAlign`
 */
export function RoiAlign<const O extends Shape = Shape>(
  args: RoiAlignArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(RoiAlign, 'nn', 'RoiAlign', args, options);
}

/** Arguments of `RoiPooling`, under BigDL's own names. */
export interface RoiPoolingArguments {
  /** Scala `Int`. */
  readonly pooledW: number;
  /** Scala `Int`. */
  readonly pooledH: number;
  /** Scala `T`. */
  readonly spatialScale: number;
}

/**
 * BigDL's `RoiPooling`.
 *
 * @see `com.intel.analytics.bigdl.nn.RoiPooling`
 */
export function RoiPooling<const O extends Shape = Shape>(
  args: RoiPoolingArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(RoiPooling, 'nn', 'RoiPooling', args, options);
}

/** Arguments of `SReLU`, under BigDL's own names. */
export interface SReLUArguments {
  /** Scala `Array[Int]`. */
  readonly shape: readonly number[];
  /** Scala `Array[Int]`. Default `null`. */
  readonly sharedAxes?: readonly number[];
}

/**
 * BigDL's `SReLU`.
 *
 * @see `com.intel.analytics.bigdl.nn.SReLU`
 */
export function SReLU<const O extends Shape = Shape>(
  args: SReLUArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SReLU, 'nn', 'SReLU', args, options);
}

/** Arguments of `Scale`, under BigDL's own names. */
export interface ScaleArguments {
  /** Scala `Array[Int]`. */
  readonly size: readonly number[];
}

/**
 * BigDL's `Scale`.
 *
 * @see `com.intel.analytics.bigdl.nn.Scale`
 */
export function Scale<const O extends Shape = Shape>(
  args: ScaleArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Scale, 'nn', 'Scale', args, options);
}

/** Arguments of `Select`, under BigDL's own names. */
export interface SelectArguments {
  /** Scala `Int`. */
  readonly dimension: number;
  /** Scala `Int`. */
  readonly index: number;
}

/**
 * BigDL's `Select`.
 *
 * @see `com.intel.analytics.bigdl.nn.Select`
 */
export function Select<const O extends Shape = Shape>(
  args: SelectArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Select, 'nn', 'Select', args, options);
}

/** Arguments of `SelectTable`, under BigDL's own names. */
export interface SelectTableArguments {
  /** Scala `Int`. */
  readonly index: number;
}

/**
 * BigDL's `SelectTable`.
 *
 * @see `com.intel.analytics.bigdl.nn.SelectTable`
 */
export function SelectTable<const O extends Shape = Shape>(
  args: SelectTableArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SelectTable, 'nn', 'SelectTable', args, options);
}

/**
 * BigDL's `SelfAttentionMask`. BigDL keeps it to itself (private[nn]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.SelfAttentionMask`
 */
export function SelfAttentionMask<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SelfAttentionMask, 'nn', 'SelfAttentionMask', {}, options);
}

/** Arguments of `SequenceBeamSearch`, under BigDL's own names. */
export interface SequenceBeamSearchArguments {
  /** Scala `Int`. */
  readonly vocabSize: number;
  /** Scala `Int`. */
  readonly beamSize: number;
  /** Scala `Float`. */
  readonly alpha: number;
  /** Scala `Int`. */
  readonly maxDecodeLength: number;
  /** Scala `Float`. */
  readonly eosID: number;
  /** Scala `Float`. */
  readonly paddingValue: number;
  /** Scala `Int`. */
  readonly numHiddenLayers: number;
  /** Scala `Int`. */
  readonly hiddenSize: number;
}

/**
 * BigDL's `SequenceBeamSearch`.
 *
 * @see `com.intel.analytics.bigdl.nn.SequenceBeamSearch`
 */
export function SequenceBeamSearch<const O extends Shape = Shape>(
  args: SequenceBeamSearchArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SequenceBeamSearch, 'nn', 'SequenceBeamSearch', args, options);
}

/**
 * BigDL's `Sequential`.
 *
 * @see `com.intel.analytics.bigdl.nn.Sequential`
 */
export function Sequential<const O extends Shape = Shape>(
  children: readonly CatalogLayer<'nn'>[] = [],
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Sequential, 'nn', 'Sequential', {}, options, children);
}

/**
 * BigDL's `Sigmoid`.
 *
 * @see `com.intel.analytics.bigdl.nn.Sigmoid`
 */
export function Sigmoid<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Sigmoid, 'nn', 'Sigmoid', {}, options);
}

/** Arguments of `SoftMax`, under BigDL's own names. */
export interface SoftMaxArguments {
  /** Scala `Int`. Default `1`. */
  readonly pos?: number;
}

/**
 * BigDL's `SoftMax`.
 *
 * @see `com.intel.analytics.bigdl.nn.SoftMax`
 */
export function SoftMax<const O extends Shape = Shape>(
  args: SoftMaxArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SoftMax, 'nn', 'SoftMax', args, options);
}

/**
 * BigDL's `SoftMin`.
 *
 * @see `com.intel.analytics.bigdl.nn.SoftMin`
 */
export function SoftMin<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SoftMin, 'nn', 'SoftMin', {}, options);
}

/** Arguments of `SoftPlus`, under BigDL's own names. */
export interface SoftPlusArguments {
  /** Scala `Double`. Default `1`. */
  readonly beta?: number;
}

/**
 * BigDL's `SoftPlus`.
 *
 * @see `com.intel.analytics.bigdl.nn.SoftPlus`
 */
export function SoftPlus<const O extends Shape = Shape>(
  args: SoftPlusArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SoftPlus, 'nn', 'SoftPlus', args, options);
}

/** Arguments of `SoftShrink`, under BigDL's own names. */
export interface SoftShrinkArguments {
  /** Scala `Double`. Default `0.5`. */
  readonly lambda?: number;
}

/**
 * BigDL's `SoftShrink`.
 *
 * @see `com.intel.analytics.bigdl.nn.SoftShrink`
 */
export function SoftShrink<const O extends Shape = Shape>(
  args: SoftShrinkArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SoftShrink, 'nn', 'SoftShrink', args, options);
}

/**
 * BigDL's `SoftSign`.
 *
 * @see `com.intel.analytics.bigdl.nn.SoftSign`
 */
export function SoftSign<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SoftSign, 'nn', 'SoftSign', {}, options);
}

/** Arguments of `SparseJoinTable`, under BigDL's own names. */
export interface SparseJoinTableArguments {
  /** Scala `Int`. */
  readonly dimension: number;
}

/**
 * BigDL's `SparseJoinTable`.
 *
 * @see `com.intel.analytics.bigdl.nn.SparseJoinTable`
 */
export function SparseJoinTable<const O extends Shape = Shape>(
  args: SparseJoinTableArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SparseJoinTable, 'nn', 'SparseJoinTable', args, options);
}

/** Arguments of `SparseLinear`, under BigDL's own names. */
export interface SparseLinearArguments {
  /** Scala `Int`. */
  readonly inputSize: number;
  /** Scala `Int`. */
  readonly outputSize: number;
  /** Scala `Int`. Default `-1`. */
  readonly backwardStart?: number;
  /** Scala `Int`. Default `-1`. */
  readonly backwardLength?: number;
  /** Scala `Boolean`. Default `true`. */
  readonly withBias?: boolean;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initBias?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initGradWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initGradBias?: TensorValue | ScalaExpression;
}

/**
 * BigDL's `SparseLinear`.
 *
 * @see `com.intel.analytics.bigdl.nn.SparseLinear`
 */
export function SparseLinear<const O extends Shape = Shape>(
  args: SparseLinearArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SparseLinear, 'nn', 'SparseLinear', args, options);
}

/** Arguments of `SpatialAveragePooling`, under BigDL's own names. */
export interface SpatialAveragePoolingArguments {
  /** Scala `Int`. */
  readonly kW: number;
  /** Scala `Int`. */
  readonly kH: number;
  /** Scala `Int`. Default `1`. */
  readonly dW?: number;
  /** Scala `Int`. Default `1`. */
  readonly dH?: number;
  /** Scala `Int`. Default `0`. */
  readonly padW?: number;
  /** Scala `Int`. Default `0`. */
  readonly padH?: number;
  /** Scala `Boolean`. Default `false`. */
  readonly globalPooling?: boolean;
  /** Scala `Boolean`. Default `false`. */
  readonly ceilMode?: boolean;
  /** Scala `Boolean`. Default `true`. */
  readonly countIncludePad?: boolean;
  /** Scala `Boolean`. Default `true`. */
  readonly divide?: boolean;
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly format?: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `SpatialAveragePooling`.
 *
 * @see `com.intel.analytics.bigdl.nn.SpatialAveragePooling`
 */
export function SpatialAveragePooling<const O extends Shape = Shape>(
  args: SpatialAveragePoolingArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SpatialAveragePooling, 'nn', 'SpatialAveragePooling', args, options);
}

/** Arguments of `SpatialBatchNormalization`, under BigDL's own names. */
export interface SpatialBatchNormalizationArguments {
  /** Scala `Int`. */
  readonly nOutput: number;
  /** Scala `Double`. Default `0.00001`. */
  readonly eps?: number;
  /** Scala `Double`. Default `0.1`. */
  readonly momentum?: number;
  /** Scala `Boolean`. Default `true`. */
  readonly affine?: boolean;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initBias?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initGradWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initGradBias?: TensorValue | ScalaExpression;
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly dataFormat?: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `SpatialBatchNormalization`.
 *
 * @see `com.intel.analytics.bigdl.nn.SpatialBatchNormalization`
 */
export function SpatialBatchNormalization<const O extends Shape = Shape>(
  args: SpatialBatchNormalizationArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SpatialBatchNormalization, 'nn', 'SpatialBatchNormalization', args, options);
}

/** Arguments of `SpatialContrastiveNormalization`, under BigDL's own names. */
export interface SpatialContrastiveNormalizationArguments {
  /** Scala `Int`. Default `1`. */
  readonly nInputPlane?: number;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly kernel?: TensorValue | ScalaExpression;
  /** Scala `Double`. Default `0.0001`. */
  readonly threshold?: number;
  /** Scala `Double`. Default `0.0001`. */
  readonly thresval?: number;
}

/**
 * BigDL's `SpatialContrastiveNormalization`.
 *
 * @see `com.intel.analytics.bigdl.nn.SpatialContrastiveNormalization`
 */
export function SpatialContrastiveNormalization<const O extends Shape = Shape>(
  args: SpatialContrastiveNormalizationArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(
    SpatialContrastiveNormalization,
    'nn',
    'SpatialContrastiveNormalization',
    args,
    options,
  );
}

/** Arguments of `SpatialConvolution`, under BigDL's own names. */
export interface SpatialConvolutionArguments {
  /** Scala `Int`. */
  readonly nInputPlane: number;
  /** Scala `Int`. */
  readonly nOutputPlane: number;
  /** Scala `Int`. */
  readonly kernelW: number;
  /** Scala `Int`. */
  readonly kernelH: number;
  /** Scala `Int`. Default `1`. */
  readonly strideW?: number;
  /** Scala `Int`. Default `1`. */
  readonly strideH?: number;
  /** Scala `Int`. Default `0`. */
  readonly padW?: number;
  /** Scala `Int`. Default `0`. */
  readonly padH?: number;
  /** Scala `Int`. Default `1`. */
  readonly nGroup?: number;
  /** Scala `Boolean`. Default `true`. */
  readonly propagateBack?: boolean;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initBias?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initGradWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initGradBias?: TensorValue | ScalaExpression;
  /** Scala `Boolean`. Default `true`. */
  readonly withBias?: boolean;
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly format?: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `SpatialConvolution`.
 *
 * @see `com.intel.analytics.bigdl.nn.SpatialConvolution`
 */
export function SpatialConvolution<const O extends Shape = Shape>(
  args: SpatialConvolutionArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SpatialConvolution, 'nn', 'SpatialConvolution', args, options);
}

/** Arguments of `SpatialConvolutionMap`, under BigDL's own names. */
export interface SpatialConvolutionMapArguments {
  /** Scala `Tensor[T]`. */
  readonly connTable: TensorValue | ScalaExpression;
  /** Scala `Int`. */
  readonly kW: number;
  /** Scala `Int`. */
  readonly kH: number;
  /** Scala `Int`. Default `1`. */
  readonly dW?: number;
  /** Scala `Int`. Default `1`. */
  readonly dH?: number;
  /** Scala `Int`. Default `0`. */
  readonly padW?: number;
  /** Scala `Int`. Default `0`. */
  readonly padH?: number;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
}

/**
 * BigDL's `SpatialConvolutionMap`.
 *
 * @see `com.intel.analytics.bigdl.nn.SpatialConvolutionMap`
 */
export function SpatialConvolutionMap<const O extends Shape = Shape>(
  args: SpatialConvolutionMapArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SpatialConvolutionMap, 'nn', 'SpatialConvolutionMap', args, options);
}

/** Arguments of `SpatialCrossMapLRN`, under BigDL's own names. */
export interface SpatialCrossMapLRNArguments {
  /** Scala `Int`. Default `5`. */
  readonly size?: number;
  /** Scala `Double`. Default `1`. */
  readonly alpha?: number;
  /** Scala `Double`. Default `0.75`. */
  readonly beta?: number;
  /** Scala `Double`. Default `1`. */
  readonly k?: number;
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly format?: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `SpatialCrossMapLRN`.
 *
 * @see `com.intel.analytics.bigdl.nn.SpatialCrossMapLRN`
 */
export function SpatialCrossMapLRN<const O extends Shape = Shape>(
  args: SpatialCrossMapLRNArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SpatialCrossMapLRN, 'nn', 'SpatialCrossMapLRN', args, options);
}

/** Arguments of `SpatialDilatedConvolution`, under BigDL's own names. */
export interface SpatialDilatedConvolutionArguments {
  /** Scala `Int`. */
  readonly nInputPlane: number;
  /** Scala `Int`. */
  readonly nOutputPlane: number;
  /** Scala `Int`. */
  readonly kW: number;
  /** Scala `Int`. */
  readonly kH: number;
  /** Scala `Int`. Default `1`. */
  readonly dW?: number;
  /** Scala `Int`. Default `1`. */
  readonly dH?: number;
  /** Scala `Int`. Default `0`. */
  readonly padW?: number;
  /** Scala `Int`. Default `0`. */
  readonly padH?: number;
  /** Scala `Int`. Default `1`. */
  readonly dilationW?: number;
  /** Scala `Int`. Default `1`. */
  readonly dilationH?: number;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
}

/**
 * BigDL's `SpatialDilatedConvolution`.
 *
 * @see `com.intel.analytics.bigdl.nn.SpatialDilatedConvolution`
 */
export function SpatialDilatedConvolution<const O extends Shape = Shape>(
  args: SpatialDilatedConvolutionArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SpatialDilatedConvolution, 'nn', 'SpatialDilatedConvolution', args, options);
}

/** Arguments of `SpatialDivisiveNormalization`, under BigDL's own names. */
export interface SpatialDivisiveNormalizationArguments {
  /** Scala `Int`. Default `1`. */
  readonly nInputPlane?: number;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly kernel?: TensorValue | ScalaExpression;
  /** Scala `Double`. Default `0.0001`. */
  readonly threshold?: number;
  /** Scala `Double`. Default `0.0001`. */
  readonly thresval?: number;
}

/**
 * BigDL's `SpatialDivisiveNormalization`.
 *
 * @see `com.intel.analytics.bigdl.nn.SpatialDivisiveNormalization`
 */
export function SpatialDivisiveNormalization<const O extends Shape = Shape>(
  args: SpatialDivisiveNormalizationArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(
    SpatialDivisiveNormalization,
    'nn',
    'SpatialDivisiveNormalization',
    args,
    options,
  );
}

/** Arguments of `SpatialDropout1D`, under BigDL's own names. */
export interface SpatialDropout1DArguments {
  /** Scala `Double`. Default `0.5`. */
  readonly initP?: number;
}

/**
 * BigDL's `SpatialDropout1D`.
 *
 * @see `com.intel.analytics.bigdl.nn.SpatialDropout1D`
 */
export function SpatialDropout1D<const O extends Shape = Shape>(
  args: SpatialDropout1DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SpatialDropout1D, 'nn', 'SpatialDropout1D', args, options);
}

/** Arguments of `SpatialDropout2D`, under BigDL's own names. */
export interface SpatialDropout2DArguments {
  /** Scala `Double`. Default `0.5`. */
  readonly initP?: number;
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly format?: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `SpatialDropout2D`.
 *
 * @see `com.intel.analytics.bigdl.nn.SpatialDropout2D`
 */
export function SpatialDropout2D<const O extends Shape = Shape>(
  args: SpatialDropout2DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SpatialDropout2D, 'nn', 'SpatialDropout2D', args, options);
}

/** Arguments of `SpatialDropout3D`, under BigDL's own names. */
export interface SpatialDropout3DArguments {
  /** Scala `Double`. Default `0.5`. */
  readonly initP?: number;
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly format?: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `SpatialDropout3D`.
 *
 * @see `com.intel.analytics.bigdl.nn.SpatialDropout3D`
 */
export function SpatialDropout3D<const O extends Shape = Shape>(
  args: SpatialDropout3DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SpatialDropout3D, 'nn', 'SpatialDropout3D', args, options);
}

/** Arguments of `SpatialFullConvolution`, under BigDL's own names. */
export interface SpatialFullConvolutionArguments {
  /** Scala `Int`. */
  readonly nInputPlane: number;
  /** Scala `Int`. */
  readonly nOutputPlane: number;
  /** Scala `Int`. */
  readonly kW: number;
  /** Scala `Int`. */
  readonly kH: number;
  /** Scala `Int`. Default `1`. */
  readonly dW?: number;
  /** Scala `Int`. Default `1`. */
  readonly dH?: number;
  /** Scala `Int`. Default `0`. */
  readonly padW?: number;
  /** Scala `Int`. Default `0`. */
  readonly padH?: number;
  /** Scala `Int`. Default `0`. */
  readonly adjW?: number;
  /** Scala `Int`. Default `0`. */
  readonly adjH?: number;
  /** Scala `Int`. Default `1`. */
  readonly nGroup?: number;
  /** Scala `Boolean`. Default `false`. */
  readonly noBias?: boolean;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
}

/**
 * BigDL's `SpatialFullConvolution`.
 *
 * @see `com.intel.analytics.bigdl.nn.SpatialFullConvolution`
 */
export function SpatialFullConvolution<const O extends Shape = Shape>(
  args: SpatialFullConvolutionArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SpatialFullConvolution, 'nn', 'SpatialFullConvolution', args, options);
}

/** Arguments of `SpatialMaxPooling`, under BigDL's own names. */
export interface SpatialMaxPoolingArguments {
  /** Scala `Int`. */
  readonly kW: number;
  /** Scala `Int`. */
  readonly kH: number;
  /** Scala `Int`. */
  readonly dW: number;
  /** Scala `Int`. */
  readonly dH: number;
  /** Scala `Int`. Default `0`. */
  readonly padW?: number;
  /** Scala `Int`. Default `0`. */
  readonly padH?: number;
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly format?: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `SpatialMaxPooling`.
 *
 * @see `com.intel.analytics.bigdl.nn.SpatialMaxPooling`
 */
export function SpatialMaxPooling<const O extends Shape = Shape>(
  args: SpatialMaxPoolingArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SpatialMaxPooling, 'nn', 'SpatialMaxPooling', args, options);
}

/** Arguments of `SpatialSeparableConvolution`, under BigDL's own names. */
export interface SpatialSeparableConvolutionArguments {
  /** Scala `Int`. */
  readonly nInputChannel: number;
  /** Scala `Int`. */
  readonly nOutputChannel: number;
  /** Scala `Int`. */
  readonly depthMultiplier: number;
  /** Scala `Int`. */
  readonly kW: number;
  /** Scala `Int`. */
  readonly kH: number;
  /** Scala `Int`. Default `1`. */
  readonly sW?: number;
  /** Scala `Int`. Default `1`. */
  readonly sH?: number;
  /** Scala `Int`. Default `0`. */
  readonly pW?: number;
  /** Scala `Int`. Default `0`. */
  readonly pH?: number;
  /** Scala `Boolean`. Default `true`. */
  readonly hasBias?: boolean;
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly dataFormat?: 'NCHW' | 'NHWC';
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly pRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initDepthWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initPointWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initBias?: TensorValue | ScalaExpression;
}

/**
 * BigDL's `SpatialSeparableConvolution`.
 *
 * @see `com.intel.analytics.bigdl.nn.SpatialSeparableConvolution`
 */
export function SpatialSeparableConvolution<const O extends Shape = Shape>(
  args: SpatialSeparableConvolutionArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(
    SpatialSeparableConvolution,
    'nn',
    'SpatialSeparableConvolution',
    args,
    options,
  );
}

/** Arguments of `SpatialShareConvolution`, under BigDL's own names. */
export interface SpatialShareConvolutionArguments {
  /** Scala `Int`. */
  readonly nInputPlane: number;
  /** Scala `Int`. */
  readonly nOutputPlane: number;
  /** Scala `Int`. */
  readonly kernelW: number;
  /** Scala `Int`. */
  readonly kernelH: number;
  /** Scala `Int`. Default `1`. */
  readonly strideW?: number;
  /** Scala `Int`. Default `1`. */
  readonly strideH?: number;
  /** Scala `Int`. Default `0`. */
  readonly padW?: number;
  /** Scala `Int`. Default `0`. */
  readonly padH?: number;
  /** Scala `Int`. Default `1`. */
  readonly nGroup?: number;
  /** Scala `Boolean`. Default `true`. */
  readonly propagateBack?: boolean;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initBias?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initGradWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initGradBias?: TensorValue | ScalaExpression;
  /** Scala `Boolean`. Default `true`. */
  readonly withBias?: boolean;
}

/**
 * BigDL's `SpatialShareConvolution`.
 *
 * @see `com.intel.analytics.bigdl.nn.SpatialShareConvolution`
 */
export function SpatialShareConvolution<const O extends Shape = Shape>(
  args: SpatialShareConvolutionArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SpatialShareConvolution, 'nn', 'SpatialShareConvolution', args, options);
}

/** Arguments of `SpatialSubtractiveNormalization`, under BigDL's own names. */
export interface SpatialSubtractiveNormalizationArguments {
  /** Scala `Int`. Default `1`. */
  readonly nInputPlane?: number;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly kernel?: TensorValue | ScalaExpression;
}

/**
 * BigDL's `SpatialSubtractiveNormalization`.
 *
 * @see `com.intel.analytics.bigdl.nn.SpatialSubtractiveNormalization`
 */
export function SpatialSubtractiveNormalization<const O extends Shape = Shape>(
  args: SpatialSubtractiveNormalizationArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(
    SpatialSubtractiveNormalization,
    'nn',
    'SpatialSubtractiveNormalization',
    args,
    options,
  );
}

/** Arguments of `SpatialWithinChannelLRN`, under BigDL's own names. */
export interface SpatialWithinChannelLRNArguments {
  /** Scala `Int`. Default `5`. */
  readonly size?: number;
  /** Scala `Double`. Default `1`. */
  readonly alpha?: number;
  /** Scala `Double`. Default `0.75`. */
  readonly beta?: number;
}

/**
 * BigDL's `SpatialWithinChannelLRN`.
 *
 * @see `com.intel.analytics.bigdl.nn.SpatialWithinChannelLRN`
 */
export function SpatialWithinChannelLRN<const O extends Shape = Shape>(
  args: SpatialWithinChannelLRNArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SpatialWithinChannelLRN, 'nn', 'SpatialWithinChannelLRN', args, options);
}

/** Arguments of `SpatialZeroPadding`, under BigDL's own names. */
export interface SpatialZeroPaddingArguments {
  /** Scala `Int`. */
  readonly padLeft: number;
  /** Scala `Int`. */
  readonly padRight: number;
  /** Scala `Int`. */
  readonly padTop: number;
  /** Scala `Int`. */
  readonly padBottom: number;
}

/**
 * BigDL's `SpatialZeroPadding`.
 *
 * @see `com.intel.analytics.bigdl.nn.SpatialZeroPadding`
 */
export function SpatialZeroPadding<const O extends Shape = Shape>(
  args: SpatialZeroPaddingArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SpatialZeroPadding, 'nn', 'SpatialZeroPadding', args, options);
}

/** Arguments of `SplitHeads`, under BigDL's own names. */
export interface SplitHeadsArguments {
  /** Scala `Int`. */
  readonly hiddenSize: number;
  /** Scala `Int`. */
  readonly numHeads: number;
  /** Scala `Boolean`. Default `false`. */
  readonly mul?: boolean;
}

/**
 * BigDL's `SplitHeads`. BigDL keeps it to itself (private[nn]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.SplitHeads`
 */
export function SplitHeads<const O extends Shape = Shape>(
  args: SplitHeadsArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SplitHeads, 'nn', 'SplitHeads', args, options);
}

/** Arguments of `SplitTable`, under BigDL's own names. */
export interface SplitTableArguments {
  /** Scala `Int`. */
  readonly dimension: number;
  /** Scala `Int`. Default `-1`. */
  readonly nInputDims?: number;
  /** Scala `Boolean`. Default `false`. */
  readonly keepDim?: boolean;
  /** Scala `Boolean`. Default `false`. */
  readonly contiguousOutput?: boolean;
}

/**
 * BigDL's `SplitTable`.
 *
 * @see `com.intel.analytics.bigdl.nn.SplitTable`
 */
export function SplitTable<const O extends Shape = Shape>(
  args: SplitTableArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SplitTable, 'nn', 'SplitTable', args, options);
}

/** Arguments of `SplitTensor`, under BigDL's own names. */
export interface SplitTensorArguments {
  /** Scala `Int`. */
  readonly dimension: number;
  /** Scala `Int`. */
  readonly num: number;
}

/**
 * BigDL's `SplitTensor`. BigDL keeps it to itself (private[nn]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.SplitTensor`
 */
export function SplitTensor<const O extends Shape = Shape>(
  args: SplitTensorArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(SplitTensor, 'nn', 'SplitTensor', args, options);
}

/**
 * BigDL's `Sqrt`.
 *
 * @see `com.intel.analytics.bigdl.nn.Sqrt`
 */
export function Sqrt<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Sqrt, 'nn', 'Sqrt', {}, options);
}

/**
 * BigDL's `Square`.
 *
 * @see `com.intel.analytics.bigdl.nn.Square`
 */
export function Square<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Square, 'nn', 'Square', {}, options);
}

/** Arguments of `Squeeze`, under BigDL's own names. */
export interface SqueezeArguments {
  /** Scala `Array[Int]`. Default `null`. */
  readonly dims?: readonly number[];
  /** Scala `Boolean`. Default `false`. */
  readonly batchMode?: boolean;
}

/**
 * BigDL's `Squeeze`.
 *
 * @see `com.intel.analytics.bigdl.nn.Squeeze`
 */
export function Squeeze<const O extends Shape = Shape>(
  args: SqueezeArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Squeeze, 'nn', 'Squeeze', args, options);
}

/** Arguments of `StaticGraph`, under BigDL's own names. */
export interface StaticGraphArguments {
  /** Scala `Seq[ModuleNode[T]]`. */
  readonly _inputs: ScalaExpression;
  /** Scala `Seq[ModuleNode[T]]`. */
  readonly _outputs: ScalaExpression;
  /** Scala `Option[(Array[Tensor[T]], Array[Tensor[T]])]`. Default `None`. */
  readonly _variables?: ScalaExpression;
  /** Scala `Boolean`. Default `true`. */
  readonly enableExcludeChecking?: boolean;
}

/**
 * BigDL's `StaticGraph`.
 *
 * @see `com.intel.analytics.bigdl.nn.StaticGraph`
 */
export function StaticGraph<const O extends Shape = Shape>(
  args: StaticGraphArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(StaticGraph, 'nn', 'StaticGraph', args, options);
}

/** Arguments of `Sum`, under BigDL's own names. */
export interface SumArguments {
  /** Scala `Int`. Default `1`. */
  readonly dimension?: number;
  /** Scala `Int`. Default `-1`. */
  readonly nInputDims?: number;
  /** Scala `Boolean`. Default `false`. */
  readonly sizeAverage?: boolean;
  /** Scala `Boolean`. Default `true`. */
  readonly squeeze?: boolean;
}

/**
 * BigDL's `Sum`.
 *
 * @see `com.intel.analytics.bigdl.nn.Sum`
 */
export function Sum<const O extends Shape = Shape>(
  args: SumArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Sum, 'nn', 'Sum', args, options);
}

/** Arguments of `TableOperation`, under BigDL's own names. */
export interface TableOperationArguments {
  /** Scala `AbstractModule[Table,Tensor[T],T]`. */
  readonly operationLayer: CatalogLayer<'nn'> | ScalaExpression;
}

/**
 * BigDL's `TableOperation`.
 *
 * @see `com.intel.analytics.bigdl.nn.TableOperation`
 */
export function TableOperation<const O extends Shape = Shape>(
  args: TableOperationArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(TableOperation, 'nn', 'TableOperation', args, options);
}

/**
 * BigDL's `Tanh`.
 *
 * @see `com.intel.analytics.bigdl.nn.Tanh`
 */
export function Tanh<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Tanh, 'nn', 'Tanh', {}, options);
}

/**
 * BigDL's `TanhShrink`.
 *
 * @see `com.intel.analytics.bigdl.nn.TanhShrink`
 */
export function TanhShrink<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(TanhShrink, 'nn', 'TanhShrink', {}, options);
}

/** Arguments of `TemporalConvolution`, under BigDL's own names. */
export interface TemporalConvolutionArguments {
  /** Scala `Int`. */
  readonly inputFrameSize: number;
  /** Scala `Int`. */
  readonly outputFrameSize: number;
  /** Scala `Int`. */
  readonly kernelW: number;
  /** Scala `Int`. Default `1`. */
  readonly strideW?: number;
  /** Scala `Boolean`. Default `true`. */
  readonly propagateBack?: boolean;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initBias?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initGradWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly initGradBias?: TensorValue | ScalaExpression;
}

/**
 * BigDL's `TemporalConvolution`.
 *
 * @see `com.intel.analytics.bigdl.nn.TemporalConvolution`
 */
export function TemporalConvolution<const O extends Shape = Shape>(
  args: TemporalConvolutionArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(TemporalConvolution, 'nn', 'TemporalConvolution', args, options);
}

/** Arguments of `TemporalMaxPooling`, under BigDL's own names. */
export interface TemporalMaxPoolingArguments {
  /** Scala `Int`. */
  readonly kW: number;
  /** Scala `Int`. Default `-1`. */
  readonly dW?: number;
}

/**
 * BigDL's `TemporalMaxPooling`.
 *
 * @see `com.intel.analytics.bigdl.nn.TemporalMaxPooling`
 */
export function TemporalMaxPooling<const O extends Shape = Shape>(
  args: TemporalMaxPoolingArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(TemporalMaxPooling, 'nn', 'TemporalMaxPooling', args, options);
}

/** Arguments of `Threshold`, under BigDL's own names. */
export interface ThresholdArguments {
  /** Scala `Double`. Default `0.000001`. */
  readonly th?: number;
  /** Scala `Double`. Default `0`. */
  readonly v?: number;
  /** Scala `Boolean`. Default `false`. */
  readonly ip?: boolean;
}

/**
 * BigDL's `Threshold`.
 *
 * @see `com.intel.analytics.bigdl.nn.Threshold`
 */
export function Threshold<const O extends Shape = Shape>(
  args: ThresholdArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Threshold, 'nn', 'Threshold', args, options);
}

/** Arguments of `Tile`, under BigDL's own names. */
export interface TileArguments {
  /** Scala `Int`. Default `1`. */
  readonly dim?: number;
  /** Scala `Int`. Default `2`. */
  readonly copies?: number;
}

/**
 * BigDL's `Tile`.
 *
 * @see `com.intel.analytics.bigdl.nn.Tile`
 */
export function Tile<const O extends Shape = Shape>(
  args: TileArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Tile, 'nn', 'Tile', args, options);
}

/** Arguments of `TimeDistributed`, under BigDL's own names. */
export interface TimeDistributedArguments {
  /** Scala `AbstractModule[Tensor[T],Tensor[T],T]`. */
  readonly layer: CatalogLayer<'nn'> | ScalaExpression;
  /** Scala `Boolean`. Default `false`. */
  readonly maskZero?: boolean;
}

/**
 * BigDL's `TimeDistributed`.
 *
 * @see `com.intel.analytics.bigdl.nn.TimeDistributed`
 */
export function TimeDistributed<const O extends Shape = Shape>(
  args: TimeDistributedArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(TimeDistributed, 'nn', 'TimeDistributed', args, options);
}

/** Arguments of `Transformer`, under BigDL's own names. */
export interface TransformerArguments {
  /** Scala `Int`. */
  readonly vocabSize: number;
  /** Scala `Int`. */
  readonly hiddenSize: number;
  /** Scala `Int`. */
  readonly numHeads: number;
  /** Scala `Int`. */
  readonly filterSize: number;
  /** Scala `Int`. */
  readonly numHiddenlayers: number;
  /** Scala `Float`. */
  readonly embeddingDropout: number;
  /** Scala `Float`. */
  readonly attentionDropout: number;
  /** Scala `Float`. */
  readonly ffnDropout: number;
  /** Scala `Double`. Default `0`. */
  readonly paddingValue?: number;
  /** Scala `Boolean`. Default `false`. */
  readonly withShareWeightsLinear?: boolean;
  /** Scala `TransformerType`. Default `LanguageModel`. */
  readonly transformerType?: ScalaExpression;
  /** Scala `SequenceBeamSearch[T]`. Default `null`. */
  readonly beamSearch?: ScalaExpression;
}

/**
 * BigDL's `Transformer`.
 *
 * @see `com.intel.analytics.bigdl.nn.Transformer`
 */
export function Transformer<const O extends Shape = Shape>(
  args: TransformerArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Transformer, 'nn', 'Transformer', args, options);
}

/** Arguments of `Transpose`, under BigDL's own names. */
export interface TransposeArguments {
  /** Scala `Array[(Int, Int)]`. */
  readonly permutations: readonly (readonly [number, number])[];
}

/**
 * BigDL's `Transpose`.
 *
 * @see `com.intel.analytics.bigdl.nn.Transpose`
 */
export function Transpose<const O extends Shape = Shape>(
  args: TransposeArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Transpose, 'nn', 'Transpose', args, options);
}

/** Arguments of `Unsqueeze`, under BigDL's own names. */
export interface UnsqueezeArguments {
  /** Scala `Array[Int]`. */
  readonly pos: readonly number[];
  /** Scala `Int`. Default `-2147483648`. */
  readonly numInputDims?: number;
}

/**
 * BigDL's `Unsqueeze`.
 *
 * @see `com.intel.analytics.bigdl.nn.Unsqueeze`
 */
export function Unsqueeze<const O extends Shape = Shape>(
  args: UnsqueezeArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(Unsqueeze, 'nn', 'Unsqueeze', args, options);
}

/** Arguments of `UpSampling1D`, under BigDL's own names. */
export interface UpSampling1DArguments {
  /** Scala `Int`. */
  readonly length: number;
}

/**
 * BigDL's `UpSampling1D`.
 *
 * @see `com.intel.analytics.bigdl.nn.UpSampling1D`
 */
export function UpSampling1D<const O extends Shape = Shape>(
  args: UpSampling1DArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(UpSampling1D, 'nn', 'UpSampling1D', args, options);
}

/** Arguments of `UpSampling2D`, under BigDL's own names. */
export interface UpSampling2DArguments {
  /** Scala `Array[Int]`. */
  readonly size: readonly number[];
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly format?: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `UpSampling2D`.
 *
 * @see `com.intel.analytics.bigdl.nn.UpSampling2D`
 */
export function UpSampling2D<const O extends Shape = Shape>(
  args: UpSampling2DArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(UpSampling2D, 'nn', 'UpSampling2D', args, options);
}

/** Arguments of `UpSampling3D`, under BigDL's own names. */
export interface UpSampling3DArguments {
  /** Scala `Array[Int]`. */
  readonly size: readonly number[];
}

/**
 * BigDL's `UpSampling3D`.
 *
 * @see `com.intel.analytics.bigdl.nn.UpSampling3D`
 */
export function UpSampling3D<const O extends Shape = Shape>(
  args: UpSampling3DArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(UpSampling3D, 'nn', 'UpSampling3D', args, options);
}

/** Arguments of `VectorProduct`, under BigDL's own names. */
export interface VectorProductArguments {
  /** Scala `Int`. */
  readonly hiddenSize: number;
}

/**
 * BigDL's `VectorProduct`. BigDL keeps it to itself (private[nn]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.VectorProduct`
 */
export function VectorProduct<const O extends Shape = Shape>(
  args: VectorProductArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(VectorProduct, 'nn', 'VectorProduct', args, options);
}

/** Arguments of `View`, under BigDL's own names. */
export interface ViewArguments {
  /** Scala `Array[Int]`. */
  readonly sizes: readonly number[];
}

/**
 * BigDL's `View`.
 *
 * @see `com.intel.analytics.bigdl.nn.View`
 */
export function View<const O extends Shape = Shape>(
  args: ViewArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(View, 'nn', 'View', args, options);
}

/** Arguments of `VolumetricAveragePooling`, under BigDL's own names. */
export interface VolumetricAveragePoolingArguments {
  /** Scala `Int`. */
  readonly kT: number;
  /** Scala `Int`. */
  readonly kW: number;
  /** Scala `Int`. */
  readonly kH: number;
  /** Scala `Int`. */
  readonly dT: number;
  /** Scala `Int`. */
  readonly dW: number;
  /** Scala `Int`. */
  readonly dH: number;
  /** Scala `Int`. Default `0`. */
  readonly padT?: number;
  /** Scala `Int`. Default `0`. */
  readonly padW?: number;
  /** Scala `Int`. Default `0`. */
  readonly padH?: number;
  /** Scala `Boolean`. Default `true`. */
  readonly countIncludePad?: boolean;
  /** Scala `Boolean`. Default `false`. */
  readonly ceilMode?: boolean;
}

/**
 * BigDL's `VolumetricAveragePooling`.
 *
 * @see `com.intel.analytics.bigdl.nn.VolumetricAveragePooling`
 */
export function VolumetricAveragePooling<const O extends Shape = Shape>(
  args: VolumetricAveragePoolingArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(VolumetricAveragePooling, 'nn', 'VolumetricAveragePooling', args, options);
}

/** Arguments of `VolumetricConvolution`, under BigDL's own names. */
export interface VolumetricConvolutionArguments {
  /** Scala `Int`. */
  readonly nInputPlane: number;
  /** Scala `Int`. */
  readonly nOutputPlane: number;
  /** Scala `Int`. */
  readonly kT: number;
  /** Scala `Int`. */
  readonly kW: number;
  /** Scala `Int`. */
  readonly kH: number;
  /** Scala `Int`. Default `1`. */
  readonly dT?: number;
  /** Scala `Int`. Default `1`. */
  readonly dW?: number;
  /** Scala `Int`. Default `1`. */
  readonly dH?: number;
  /** Scala `Int`. Default `0`. */
  readonly padT?: number;
  /** Scala `Int`. Default `0`. */
  readonly padW?: number;
  /** Scala `Int`. Default `0`. */
  readonly padH?: number;
  /** Scala `Boolean`. Default `true`. */
  readonly withBias?: boolean;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
}

/**
 * BigDL's `VolumetricConvolution`.
 *
 * @see `com.intel.analytics.bigdl.nn.VolumetricConvolution`
 */
export function VolumetricConvolution<const O extends Shape = Shape>(
  args: VolumetricConvolutionArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(VolumetricConvolution, 'nn', 'VolumetricConvolution', args, options);
}

/** Arguments of `VolumetricFullConvolution`, under BigDL's own names. */
export interface VolumetricFullConvolutionArguments {
  /** Scala `Int`. */
  readonly nInputPlane: number;
  /** Scala `Int`. */
  readonly nOutputPlane: number;
  /** Scala `Int`. */
  readonly kT: number;
  /** Scala `Int`. */
  readonly kW: number;
  /** Scala `Int`. */
  readonly kH: number;
  /** Scala `Int`. Default `1`. */
  readonly dT?: number;
  /** Scala `Int`. Default `1`. */
  readonly dW?: number;
  /** Scala `Int`. Default `1`. */
  readonly dH?: number;
  /** Scala `Int`. Default `0`. */
  readonly padT?: number;
  /** Scala `Int`. Default `0`. */
  readonly padW?: number;
  /** Scala `Int`. Default `0`. */
  readonly padH?: number;
  /** Scala `Int`. Default `0`. */
  readonly adjT?: number;
  /** Scala `Int`. Default `0`. */
  readonly adjW?: number;
  /** Scala `Int`. Default `0`. */
  readonly adjH?: number;
  /** Scala `Int`. Default `1`. */
  readonly nGroup?: number;
  /** Scala `Boolean`. Default `false`. */
  readonly noBias?: boolean;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
}

/**
 * BigDL's `VolumetricFullConvolution`.
 *
 * @see `com.intel.analytics.bigdl.nn.VolumetricFullConvolution`
 */
export function VolumetricFullConvolution<const O extends Shape = Shape>(
  args: VolumetricFullConvolutionArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(VolumetricFullConvolution, 'nn', 'VolumetricFullConvolution', args, options);
}

/** Arguments of `VolumetricMaxPooling`, under BigDL's own names. */
export interface VolumetricMaxPoolingArguments {
  /** Scala `Int`. */
  readonly kT: number;
  /** Scala `Int`. */
  readonly kW: number;
  /** Scala `Int`. */
  readonly kH: number;
  /** Scala `Int`. */
  readonly dT: number;
  /** Scala `Int`. */
  readonly dW: number;
  /** Scala `Int`. */
  readonly dH: number;
  /** Scala `Int`. Default `0`. */
  readonly padT?: number;
  /** Scala `Int`. Default `0`. */
  readonly padW?: number;
  /** Scala `Int`. Default `0`. */
  readonly padH?: number;
}

/**
 * BigDL's `VolumetricMaxPooling`.
 *
 * @see `com.intel.analytics.bigdl.nn.VolumetricMaxPooling`
 */
export function VolumetricMaxPooling<const O extends Shape = Shape>(
  args: VolumetricMaxPoolingArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'nn', O> {
  return catalogLayer(VolumetricMaxPooling, 'nn', 'VolumetricMaxPooling', args, options);
}

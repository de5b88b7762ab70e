// Written by `generate/emit-typescript.ts` from the jar of BigDL; do not edit.
import type { CatalogLayer, CatalogLayerOptions, Shape } from '@sparkloom/layers';
import { catalogLayer, type ScalaExpression, type TensorValue } from '../catalog-value.js';

/**
 * BigDL's `Assert`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.Assert`
 */
export function Assert<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(Assert, 'tf', 'Assert', {}, options);
}

/** Arguments of `Assign`, under BigDL's own names. */
export interface AssignArguments {
  /** Scala `Boolean`. Default `true`. */
  readonly validateShape?: boolean;
  /** Scala `Boolean`. Default `true`. */
  readonly useLocking?: boolean;
}

/**
 * BigDL's `Assign`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.Assign`
 */
export function Assign<const O extends Shape = Shape>(
  args: AssignArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(Assign, 'tf', 'Assign', args, options);
}

/** Arguments of `AssignGrad`, under BigDL's own names. */
export interface AssignGradArguments {
  /** Scala `Tensor[T]`. */
  readonly grad: TensorValue | ScalaExpression;
}

/**
 * BigDL's `AssignGrad`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.AssignGrad`
 */
export function AssignGrad<const O extends Shape = Shape>(
  args: AssignGradArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(AssignGrad, 'tf', 'AssignGrad', args, options);
}

/** Arguments of `AvgPoolGrad`, under BigDL's own names. */
export interface AvgPoolGradArguments {
  /** Scala `Int`. */
  readonly kH: number;
  /** Scala `Int`. */
  readonly kW: number;
  /** Scala `Int`. */
  readonly strideW: number;
  /** Scala `Int`. */
  readonly strideH: number;
  /** Scala `Int`. */
  readonly padH: number;
  /** Scala `Int`. */
  readonly padW: number;
  /** Scala `DataFormat`. */
  readonly format: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `AvgPoolGrad`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.AvgPoolGrad`
 */
export function AvgPoolGrad<const O extends Shape = Shape>(
  args: AvgPoolGradArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(AvgPoolGrad, 'tf', 'AvgPoolGrad', args, options);
}

/**
 * BigDL's `BiasAdd`.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.BiasAdd`
 */
export function BiasAdd<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(BiasAdd, 'tf', 'BiasAdd', {}, options);
}

/** Arguments of `BiasAddGrad`, under BigDL's own names. */
export interface BiasAddGradArguments {
  /** Scala `DataFormat`. */
  readonly dataFormat: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `BiasAddGrad`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.BiasAddGrad`
 */
export function BiasAddGrad<const O extends Shape = Shape>(
  args: BiasAddGradArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(BiasAddGrad, 'tf', 'BiasAddGrad', args, options);
}

/**
 * BigDL's `BroadcastGradientArgs`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.BroadcastGradientArgs`
 */
export function BroadcastGradientArgs<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(BroadcastGradientArgs, 'tf', 'BroadcastGradientArgs', {}, options);
}

/**
 * BigDL's `ConcatOffset`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.ConcatOffset`
 */
export function ConcatOffset<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(ConcatOffset, 'tf', 'ConcatOffset', {}, options);
}

/** Arguments of `Const`, under BigDL's own names. */
export interface ConstArguments {
  /** Scala `Tensor[B]`. */
  readonly value: TensorValue | ScalaExpression;
}

/**
 * BigDL's `Const`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.Const`
 */
export function Const<const O extends Shape = Shape>(
  args: ConstArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(Const, 'tf', 'Const', args, options);
}

/**
 * BigDL's `ControlDependency`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.ControlDependency`
 */
export function ControlDependency<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(ControlDependency, 'tf', 'ControlDependency', {}, options);
}

/** Arguments of `Conv2D`, under BigDL's own names. */
export interface Conv2DArguments {
  /** Scala `Int`. */
  readonly strideH: number;
  /** Scala `Int`. */
  readonly strideW: number;
  /** Scala `Int`. */
  readonly padH: number;
  /** Scala `Int`. */
  readonly padW: number;
  /** Scala `DataFormat`. Default `NHWC`. */
  readonly format?: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `Conv2D`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.Conv2D`
 */
export function Conv2D<const O extends Shape = Shape>(
  args: Conv2DArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(Conv2D, 'tf', 'Conv2D', args, options);
}

/** Arguments of `Conv2DBackFilter`, under BigDL's own names. */
export interface Conv2DBackFilterArguments {
  /** Scala `Int`. */
  readonly strideW: number;
  /** Scala `Int`. */
  readonly strideH: number;
  /** Scala `Int`. Default `-1`. */
  readonly padW?: number;
  /** Scala `Int`. Default `-1`. */
  readonly padH?: number;
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly format?: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `Conv2DBackFilter`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.Conv2DBackFilter`
 */
export function Conv2DBackFilter<const O extends Shape = Shape>(
  args: Conv2DBackFilterArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(Conv2DBackFilter, 'tf', 'Conv2DBackFilter', args, options);
}

/** Arguments of `Conv2DTranspose`, under BigDL's own names. */
export interface Conv2DTransposeArguments {
  /** Scala `Int`. */
  readonly strideW: number;
  /** Scala `Int`. */
  readonly strideH: number;
  /** Scala `Int`. Default `-1`. */
  readonly padW?: number;
  /** Scala `Int`. Default `-1`. */
  readonly padH?: number;
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly format?: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `Conv2DTranspose`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.Conv2DTranspose`
 */
export function Conv2DTranspose<const O extends Shape = Shape>(
  args: Conv2DTransposeArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(Conv2DTranspose, 'tf', 'Conv2DTranspose', args, options);
}

/** Arguments of `Conv3D`, under BigDL's own names. */
export interface Conv3DArguments {
  /** Scala `Int`. */
  readonly dT: number;
  /** Scala `Int`. */
  readonly dH: number;
  /** Scala `Int`. */
  readonly dW: number;
  /** Scala `Int`. */
  readonly padT: number;
  /** Scala `Int`. */
  readonly padH: number;
  /** Scala `Int`. */
  readonly padW: number;
  /** Scala `DataFormat`. */
  readonly format: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `Conv3D`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.Conv3D`
 */
export function Conv3D<const O extends Shape = Shape>(
  args: Conv3DArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(Conv3D, 'tf', 'Conv3D', args, options);
}

/** Arguments of `Conv3DBackpropFilter`, under BigDL's own names. */
export interface Conv3DBackpropFilterArguments {
  /** Scala `Int`. */
  readonly dT: number;
  /** Scala `Int`. */
  readonly dH: number;
  /** Scala `Int`. */
  readonly dW: number;
  /** Scala `Int`. */
  readonly padT: number;
  /** Scala `Int`. */
  readonly padH: number;
  /** Scala `Int`. */
  readonly padW: number;
  /** Scala `DataFormat`. */
  readonly format: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `Conv3DBackpropFilter`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.Conv3DBackpropFilter`
 */
export function Conv3DBackpropFilter<const O extends Shape = Shape>(
  args: Conv3DBackpropFilterArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(Conv3DBackpropFilter, 'tf', 'Conv3DBackpropFilter', args, options);
}

/** Arguments of `Conv3DBackpropFilterV2`, under BigDL's own names. */
export interface Conv3DBackpropFilterV2Arguments {
  /** Scala `Int`. */
  readonly dT: number;
  /** Scala `Int`. */
  readonly dH: number;
  /** Scala `Int`. */
  readonly dW: number;
  /** Scala `Int`. */
  readonly padT: number;
  /** Scala `Int`. */
  readonly padH: number;
  /** Scala `Int`. */
  readonly padW: number;
  /** Scala `DataFormat`. */
  readonly format: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `Conv3DBackpropFilterV2`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.Conv3DBackpropFilterV2`
 */
export function Conv3DBackpropFilterV2<const O extends Shape = Shape>(
  args: Conv3DBackpropFilterV2Arguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(Conv3DBackpropFilterV2, 'tf', 'Conv3DBackpropFilterV2', args, options);
}

/** Arguments of `Conv3DBackpropInput`, under BigDL's own names. */
export interface Conv3DBackpropInputArguments {
  /** Scala `Int`. */
  readonly dT: number;
  /** Scala `Int`. */
  readonly dH: number;
  /** Scala `Int`. */
  readonly dW: number;
  /** Scala `Int`. */
  readonly padT: number;
  /** Scala `Int`. */
  readonly padH: number;
  /** Scala `Int`. */
  readonly padW: number;
  /** Scala `DataFormat`. */
  readonly format: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `Conv3DBackpropInput`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.Conv3DBackpropInput`
 */
export function Conv3DBackpropInput<const O extends Shape = Shape>(
  args: Conv3DBackpropInputArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(Conv3DBackpropInput, 'tf', 'Conv3DBackpropInput', args, options);
}

/** Arguments of `Conv3DBackpropInputV2`, under BigDL's own names. */
export interface Conv3DBackpropInputV2Arguments {
  /** Scala `Int`. */
  readonly dT: number;
  /** Scala `Int`. */
  readonly dH: number;
  /** Scala `Int`. */
  readonly dW: number;
  /** Scala `Int`. */
  readonly padT: number;
  /** Scala `Int`. */
  readonly padH: number;
  /** Scala `Int`. */
  readonly padW: number;
  /** Scala `DataFormat`. */
  readonly format: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `Conv3DBackpropInputV2`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.Conv3DBackpropInputV2`
 */
export function Conv3DBackpropInputV2<const O extends Shape = Shape>(
  args: Conv3DBackpropInputV2Arguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(Conv3DBackpropInputV2, 'tf', 'Conv3DBackpropInputV2', args, options);
}

/** Arguments of `DecodeBmp`, under BigDL's own names. */
export interface DecodeBmpArguments {
  /** Scala `Int`. */
  readonly channels: number;
}

/**
 * BigDL's `DecodeBmp`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.DecodeBmp`
 */
export function DecodeBmp<const O extends Shape = Shape>(
  args: DecodeBmpArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(DecodeBmp, 'tf', 'DecodeBmp', args, options);
}

/**
 * BigDL's `DecodeGif`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.DecodeGif`
 */
export function DecodeGif<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(DecodeGif, 'tf', 'DecodeGif', {}, options);
}

/** Arguments of `DecodeImage`, under BigDL's own names. */
export interface DecodeImageArguments {
  /** Scala `Int`. */
  readonly channels: number;
}

/**
 * BigDL's `DecodeImage`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.DecodeImage`
 */
export function DecodeImage<const O extends Shape = Shape>(
  args: DecodeImageArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(DecodeImage, 'tf', 'DecodeImage', args, options);
}

/** Arguments of `DecodeJpeg`, under BigDL's own names. */
export interface DecodeJpegArguments {
  /** Scala `Int`. */
  readonly channels: number;
  /** Scala `Int`. Default `1`. */
  readonly ratio?: number;
}

/**
 * BigDL's `DecodeJpeg`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.DecodeJpeg`
 */
export function DecodeJpeg<const O extends Shape = Shape>(
  args: DecodeJpegArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(DecodeJpeg, 'tf', 'DecodeJpeg', args, options);
}

/** Arguments of `DecodePng`, under BigDL's own names. */
export interface DecodePngArguments {
  /** Scala `Int`. */
  readonly channels: number;
}

/**
 * BigDL's `DecodePng`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.DecodePng`
 */
export function DecodePng<const O extends Shape = Shape>(
  args: DecodePngArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(DecodePng, 'tf', 'DecodePng', args, options);
}

/** Arguments of `DecodeRaw`, under BigDL's own names. */
export interface DecodeRawArguments {
  /** Scala `DataType`. */
  readonly outType: ScalaExpression;
  /** Scala `Boolean`. */
  readonly littleEndian: boolean;
}

/**
 * BigDL's `DecodeRaw`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.DecodeRaw`
 */
export function DecodeRaw<const O extends Shape = Shape>(
  args: DecodeRawArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(DecodeRaw, 'tf', 'DecodeRaw', args, options);
}

/**
 * BigDL's `EluGrad`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.EluGrad`
 */
export function EluGrad<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(EluGrad, 'tf', 'EluGrad', {}, options);
}

/** Arguments of `Enter`, under BigDL's own names. */
export interface EnterArguments {
  /** Scala `String`. */
  readonly frame: string;
}

/**
 * BigDL's `Enter`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.Enter`
 */
export function Enter<const O extends Shape = Shape>(
  args: EnterArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(Enter, 'tf', 'Enter', args, options);
}

/**
 * BigDL's `Exit`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.Exit`
 */
export function Exit<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(Exit, 'tf', 'Exit', {}, options);
}

/**
 * BigDL's `Fill`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.Fill`
 */
export function Fill<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(Fill, 'tf', 'Fill', {}, options);
}

/** Arguments of `FusedBatchNorm`, under BigDL's own names. */
export interface FusedBatchNormArguments {
  /** Scala `Float`. Default `0.00009999999747378752`. */
  readonly epsilon?: number;
  /** Scala `Boolean`. Default `true`. */
  readonly isTraining?: boolean;
  /** Scala `Float`. Default `0.10000000149011612`. */
  readonly momentum?: number;
  /** Scala `DataFormat`. Default `NHWC`. */
  readonly dataFormat?: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `FusedBatchNorm`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.FusedBatchNorm`
 */
export function FusedBatchNorm<const O extends Shape = Shape>(
  args: FusedBatchNormArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(FusedBatchNorm, 'tf', 'FusedBatchNorm', args, options);
}

/** Arguments of `FusedBatchNormGrad`, under BigDL's own names. */
export interface FusedBatchNormGradArguments {
  /** Scala `Float`. */
  readonly epsilon: number;
  /** Scala `DataFormat`. */
  readonly dataFormat: 'NCHW' | 'NHWC';
  /** Scala `Boolean`. Default `false`. */
  readonly isTrain?: boolean;
}

/**
 * BigDL's `FusedBatchNormGrad`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.FusedBatchNormGrad`
 */
export function FusedBatchNormGrad<const O extends Shape = Shape>(
  args: FusedBatchNormGradArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(FusedBatchNormGrad, 'tf', 'FusedBatchNormGrad', args, options);
}

/**
 * BigDL's `InvertPermutation`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.InvertPermutation`
 */
export function InvertPermutation<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(InvertPermutation, 'tf', 'InvertPermutation', {}, options);
}

/** Arguments of `LRNGrad`, under BigDL's own names. */
export interface LRNGradArguments {
  /** Scala `Int`. Default `5`. */
  readonly depthRadius?: number;
  /** Scala `Float`. Default `1`. */
  readonly bias?: number;
  /** Scala `Float`. Default `1`. */
  readonly alpha?: number;
  /** Scala `Float`. Default `0.5`. */
  readonly beta?: number;
}

/**
 * BigDL's `LRNGrad`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.LRNGrad`
 */
export function LRNGrad<const O extends Shape = Shape>(
  args: LRNGradArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(LRNGrad, 'tf', 'LRNGrad', args, options);
}

/**
 * BigDL's `Log1p`.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.Log1p`
 */
export function Log1p<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(Log1p, 'tf', 'Log1p', {}, options);
}

/**
 * BigDL's `LoopCondition`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.LoopCondition`
 */
export function LoopCondition<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(LoopCondition, 'tf', 'LoopCondition', {}, options);
}

/** Arguments of `MaxPool`, under BigDL's own names. */
export interface MaxPoolArguments {
  /** Scala `Array[Int]`. */
  readonly ksize: readonly number[];
  /** Scala `Array[Int]`. */
  readonly strides: readonly number[];
  /** Scala `String`. */
  readonly padding: string;
  /** Scala `DataFormat`. Default `NHWC`. */
  readonly format?: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `MaxPool`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.MaxPool`
 */
export function MaxPool<const O extends Shape = Shape>(
  args: MaxPoolArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(MaxPool, 'tf', 'MaxPool', args, options);
}

/** Arguments of `MaxPoolGrad`, under BigDL's own names. */
export interface MaxPoolGradArguments {
  /** Scala `Int`. */
  readonly kH: number;
  /** Scala `Int`. */
  readonly kW: number;
  /** Scala `Int`. */
  readonly strideW: number;
  /** Scala `Int`. */
  readonly strideH: number;
  /** Scala `Int`. */
  readonly padH: number;
  /** Scala `Int`. */
  readonly padW: number;
  /** Scala `DataFormat`. */
  readonly format: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `MaxPoolGrad`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.MaxPoolGrad`
 */
export function MaxPoolGrad<const O extends Shape = Shape>(
  args: MaxPoolGradArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(MaxPoolGrad, 'tf', 'MaxPoolGrad', args, options);
}

/** Arguments of `MergeOps`, under BigDL's own names. */
export interface MergeOpsArguments {
  /** Scala `Int`. Default `1`. */
  readonly switch?: number;
}

/**
 * BigDL's `MergeOps`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.MergeOps`
 */
export function MergeOps<const O extends Shape = Shape>(
  args: MergeOpsArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(MergeOps, 'tf', 'MergeOps', args, options);
}

/**
 * BigDL's `NextIteration`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.NextIteration`
 */
export function NextIteration<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(NextIteration, 'tf', 'NextIteration', {}, options);
}

/**
 * BigDL's `NoOp`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.NoOp`
 */
export function NoOp<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(NoOp, 'tf', 'NoOp', {}, options);
}

/** Arguments of `ParseExample`, under BigDL's own names. */
export interface ParseExampleArguments {
  /** Scala `Int`. */
  readonly nDense: number;
  /** Scala `Seq[TensorDataType]`. */
  readonly tDense: ScalaExpression;
  /** Scala `Seq[Array[Int]]`. */
  readonly denseShape: ScalaExpression;
}

/**
 * BigDL's `ParseExample`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.ParseExample`
 */
export function ParseExample<const O extends Shape = Shape>(
  args: ParseExampleArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(ParseExample, 'tf', 'ParseExample', args, options);
}

/** Arguments of `ParseSingleExample`, under BigDL's own names. */
export interface ParseSingleExampleArguments {
  /** Scala `Seq[TensorDataType]`. */
  readonly tDense: ScalaExpression;
  /** Scala `Seq[ByteString]`. */
  readonly denseKeys: ScalaExpression;
  /** Scala `Seq[Array[Int]]`. */
  readonly denseShape: ScalaExpression;
}

/**
 * BigDL's `ParseSingleExample`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.ParseSingleExample`
 */
export function ParseSingleExample<const O extends Shape = Shape>(
  args: ParseSingleExampleArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(ParseSingleExample, 'tf', 'ParseSingleExample', args, options);
}

/**
 * BigDL's `Relu6Grad`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.Relu6Grad`
 */
export function Relu6Grad<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(Relu6Grad, 'tf', 'Relu6Grad', {}, options);
}

/**
 * BigDL's `ReluGrad`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.ReluGrad`
 */
export function ReluGrad<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(ReluGrad, 'tf', 'ReluGrad', {}, options);
}

/**
 * BigDL's `RsqrtGrad`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.RsqrtGrad`
 */
export function RsqrtGrad<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(RsqrtGrad, 'tf', 'RsqrtGrad', {}, options);
}

/**
 * BigDL's `Shape`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.Shape`
 */
export function Shape<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(Shape, 'tf', 'Shape', {}, options);
}

/**
 * BigDL's `SigmoidGrad`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.SigmoidGrad`
 */
export function SigmoidGrad<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(SigmoidGrad, 'tf', 'SigmoidGrad', {}, options);
}

/**
 * BigDL's `SoftplusGrad`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.SoftplusGrad`
 */
export function SoftplusGrad<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(SoftplusGrad, 'tf', 'SoftplusGrad', {}, options);
}

/**
 * BigDL's `SoftsignGrad`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.SoftsignGrad`
 */
export function SoftsignGrad<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(SoftsignGrad, 'tf', 'SoftsignGrad', {}, options);
}

/** Arguments of `SplitAndSelect`, under BigDL's own names. */
export interface SplitAndSelectArguments {
  /** Scala `Int`. */
  readonly dimension: number;
  /** Scala `Int`. */
  readonly index: number;
  /** Scala `Int`. */
  readonly numSplit: number;
}

/**
 * BigDL's `SplitAndSelect`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.SplitAndSelect`
 */
export function SplitAndSelect<const O extends Shape = Shape>(
  args: SplitAndSelectArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(SplitAndSelect, 'tf', 'SplitAndSelect', args, options);
}

/**
 * BigDL's `SqrtGrad`.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.SqrtGrad`
 */
export function SqrtGrad<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(SqrtGrad, 'tf', 'SqrtGrad', {}, options);
}

/** Arguments of `StackCreator`, under BigDL's own names. */
export interface StackCreatorArguments {
  /** Scala `String`. Default `""`. */
  readonly name?: string;
}

/**
 * BigDL's `StackCreator`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.StackCreator`
 */
export function StackCreator<const O extends Shape = Shape>(
  args: StackCreatorArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(StackCreator, 'tf', 'StackCreator', args, options);
}

/**
 * BigDL's `StackPop`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.StackPop`
 */
export function StackPop<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(StackPop, 'tf', 'StackPop', {}, options);
}

/**
 * BigDL's `StackPush`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.StackPush`
 */
export function StackPush<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(StackPush, 'tf', 'StackPush', {}, options);
}

/** Arguments of `StridedSlice`, under BigDL's own names. */
export interface StridedSliceArguments {
  /** Scala `Int`. Default `0`. */
  readonly beginMask?: number;
  /** Scala `Int`. Default `0`. */
  readonly endMask?: number;
  /** Scala `Int`. Default `0`. */
  readonly ellipsisMask?: number;
  /** Scala `Int`. Default `0`. */
  readonly newAxisMask?: number;
  /** Scala `Int`. Default `0`. */
  readonly shrinkAxisMask?: number;
  /** Scala `Boolean`. Default `false`. */
  readonly startFromZero?: boolean;
}

/**
 * BigDL's `StridedSlice`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.StridedSlice`
 */
export function StridedSlice<const O extends Shape = Shape>(
  args: StridedSliceArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(StridedSlice, 'tf', 'StridedSlice', args, options);
}

/**
 * BigDL's `SwitchOps`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.SwitchOps`
 */
export function SwitchOps<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(SwitchOps, 'tf', 'SwitchOps', {}, options);
}

/**
 * BigDL's `TanhGrad`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.TanhGrad`
 */
export function TanhGrad<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(TanhGrad, 'tf', 'TanhGrad', {}, options);
}

/**
 * BigDL's `TensorArrayClose`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.TensorArrayClose`
 */
export function TensorArrayClose<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(TensorArrayClose, 'tf', 'TensorArrayClose', {}, options);
}

/**
 * BigDL's `TensorArrayConcat`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.TensorArrayConcat`
 */
export function TensorArrayConcat<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(TensorArrayConcat, 'tf', 'TensorArrayConcat', {}, options);
}

/** Arguments of `TensorArrayCreator`, under BigDL's own names. */
export interface TensorArrayCreatorArguments {
  /** Scala `Array[Int]`. Default `null`. */
  readonly shape?: readonly number[];
  /** Scala `Boolean`. Default `false`. */
  readonly dynamicSize?: boolean;
  /** Scala `Boolean`. Default `true`. */
  readonly clearAfterRead?: boolean;
  /** Scala `Boolean`. Default `false`. */
  readonly identicalElementShapes?: boolean;
  /** Scala `String`. Default `""`. */
  readonly tensorArrayName?: string;
}

/**
 * BigDL's `TensorArrayCreator`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.TensorArrayCreator`
 */
export function TensorArrayCreator<const O extends Shape = Shape>(
  args: TensorArrayCreatorArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(TensorArrayCreator, 'tf', 'TensorArrayCreator', args, options);
}

/**
 * BigDL's `TensorArrayGather`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.TensorArrayGather`
 */
export function TensorArrayGather<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(TensorArrayGather, 'tf', 'TensorArrayGather', {}, options);
}

/** Arguments of `TensorArrayGrad`, under BigDL's own names. */
export interface TensorArrayGradArguments {
  /** Scala `String`. */
  readonly source: string;
}

/**
 * BigDL's `TensorArrayGrad`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.TensorArrayGrad`
 */
export function TensorArrayGrad<const O extends Shape = Shape>(
  args: TensorArrayGradArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(TensorArrayGrad, 'tf', 'TensorArrayGrad', args, options);
}

/**
 * BigDL's `TensorArrayRead`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.TensorArrayRead`
 */
export function TensorArrayRead<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(TensorArrayRead, 'tf', 'TensorArrayRead', {}, options);
}

/**
 * BigDL's `TensorArrayScatter`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.TensorArrayScatter`
 */
export function TensorArrayScatter<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(TensorArrayScatter, 'tf', 'TensorArrayScatter', {}, options);
}

/**
 * BigDL's `TensorArraySize`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.TensorArraySize`
 */
export function TensorArraySize<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(TensorArraySize, 'tf', 'TensorArraySize', {}, options);
}

/**
 * BigDL's `TensorArraySplit`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.TensorArraySplit`
 */
export function TensorArraySplit<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(TensorArraySplit, 'tf', 'TensorArraySplit', {}, options);
}

/**
 * BigDL's `TensorArrayWrite`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.TensorArrayWrite`
 */
export function TensorArrayWrite<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(TensorArrayWrite, 'tf', 'TensorArrayWrite', {}, options);
}

/** Arguments of `TensorModuleWrapper`, under BigDL's own names. */
export interface TensorModuleWrapperArguments {
  /** Scala `TensorModule[D]`. */
  readonly module: CatalogLayer<'tf'> | ScalaExpression;
}

/**
 * BigDL's `TensorModuleWrapper`. BigDL keeps it to itself (constructor private), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.TensorModuleWrapper`
 */
export function TensorModuleWrapper<const O extends Shape = Shape>(
  args: TensorModuleWrapperArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(TensorModuleWrapper, 'tf', 'TensorModuleWrapper', args, options);
}

/** Arguments of `Variable`, under BigDL's own names. */
export interface VariableArguments {
  /** Scala `Tensor[T]`. */
  readonly variableValue: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. */
  readonly variableGradient: TensorValue | ScalaExpression;
}

/**
 * BigDL's `Variable`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.tf.Variable`
 */
export function Variable<const O extends Shape = Shape>(
  args: VariableArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'tf', O> {
  return catalogLayer(Variable, 'tf', 'Variable', args, options);
}

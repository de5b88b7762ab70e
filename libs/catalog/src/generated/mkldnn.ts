// Written by `generate/emit-typescript.ts` from the jar of BigDL; do not edit.
import type { CatalogLayer, CatalogLayerOptions, Shape } from '@sparkloom/layers';
import {
  catalogLayer,
  type CatalogValue,
  type ScalaExpression,
  type TensorValue,
} from '../catalog-value.js';

/** Arguments of `AvgPooling`, under BigDL's own names. */
export interface AvgPoolingArguments {
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
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly format?: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `AvgPooling`.
 *
 * @see `com.intel.analytics.bigdl.nn.mkldnn.AvgPooling`
 */
export function AvgPooling<const O extends Shape = Shape>(
  args: AvgPoolingArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'mkldnn', O> {
  return catalogLayer(AvgPooling, 'mkldnn', 'AvgPooling', args, options);
}

/** Arguments of `BlasWrapper`, under BigDL's own names. */
export interface BlasWrapperArguments {
  /** Scala `AbstractModule[Activity,Activity,Float]`. */
  readonly module: CatalogLayer<'mkldnn'> | ScalaExpression;
}

/**
 * BigDL's `BlasWrapper`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.mkldnn.BlasWrapper`
 */
export function BlasWrapper<const O extends Shape = Shape>(
  args: BlasWrapperArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'mkldnn', O> {
  return catalogLayer(BlasWrapper, 'mkldnn', 'BlasWrapper', args, options);
}

/**
 * BigDL's `CAddTable`.
 *
 * @see `com.intel.analytics.bigdl.nn.mkldnn.CAddTable`
 */
export function CAddTable<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'mkldnn', O> {
  return catalogLayer(CAddTable, 'mkldnn', 'CAddTable', {}, options);
}

/**
 * BigDL's `ConcatTable`.
 *
 * @see `com.intel.analytics.bigdl.nn.mkldnn.ConcatTable`
 */
export function ConcatTable<const O extends Shape = Shape>(
  children: readonly CatalogLayer<'mkldnn'>[] = [],
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'mkldnn', O> {
  return catalogLayer(ConcatTable, 'mkldnn', 'ConcatTable', {}, options, children);
}

/** Arguments of `DnnGraph`, under BigDL's own names. */
export interface DnnGraphArguments {
  /** Scala `Seq[ModuleNode[Float]]`. */
  readonly _inputs: ScalaExpression;
  /** Scala `Seq[ModuleNode[Float]]`. */
  readonly _outputs: ScalaExpression;
  /** Scala `Option[(Array[Tensor[Float]], Array[Tensor[Float]])]`. Default `None`. */
  readonly _variables?: ScalaExpression;
  /** Scala `Boolean`. Default `true`. */
  readonly enableExcludeChecking?: boolean;
}

/**
 * BigDL's `DnnGraph`.
 *
 * @see `com.intel.analytics.bigdl.nn.mkldnn.DnnGraph`
 */
export function DnnGraph<const O extends Shape = Shape>(
  args: DnnGraphArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'mkldnn', O> {
  return catalogLayer(DnnGraph, 'mkldnn', 'DnnGraph', args, options);
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
 * @see `com.intel.analytics.bigdl.nn.mkldnn.Dropout`
 */
export function Dropout<const O extends Shape = Shape>(
  args: DropoutArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'mkldnn', O> {
  return catalogLayer(Dropout, 'mkldnn', 'Dropout', args, options);
}

/**
 * BigDL's `Identity`.
 *
 * @see `com.intel.analytics.bigdl.nn.mkldnn.Identity`
 */
export function Identity<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'mkldnn', O> {
  return catalogLayer(Identity, 'mkldnn', 'Identity', {}, options);
}

/** Arguments of `Input`, under BigDL's own names. */
export interface InputArguments {
  /** Scala `Array[Int]`. */
  readonly shape: readonly number[];
  /** Scala `Int`. */
  readonly layout: number;
}

/**
 * BigDL's `Input`.
 *
 * @see `com.intel.analytics.bigdl.nn.mkldnn.Input`
 */
export function Input<const O extends Shape = Shape>(
  args: InputArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'mkldnn', O> {
  return catalogLayer(Input, 'mkldnn', 'Input', args, options);
}

/**
 * BigDL's `InputWrapper`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.mkldnn.InputWrapper`
 */
export function InputWrapper<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'mkldnn', O> {
  return catalogLayer(InputWrapper, 'mkldnn', 'InputWrapper', {}, options);
}

/** Arguments of `JoinTable`, under BigDL's own names. */
export interface JoinTableArguments {
  /** Scala `Int`. */
  readonly dimension: number;
}

/**
 * BigDL's `JoinTable`.
 *
 * @see `com.intel.analytics.bigdl.nn.mkldnn.JoinTable`
 */
export function JoinTable<const O extends Shape = Shape>(
  args: JoinTableArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'mkldnn', O> {
  return catalogLayer(JoinTable, 'mkldnn', 'JoinTable', args, options);
}

/** Arguments of `LRN`, under BigDL's own names. */
export interface LRNArguments {
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
 * BigDL's `LRN`.
 *
 * @see `com.intel.analytics.bigdl.nn.mkldnn.LRN`
 */
export function LRN<const O extends Shape = Shape>(
  args: LRNArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'mkldnn', O> {
  return catalogLayer(LRN, 'mkldnn', 'LRN', args, options);
}

/** Arguments of `Linear`, under BigDL's own names. */
export interface LinearArguments {
  /** Scala `Int`. */
  readonly inputSize: number;
  /** Scala `Int`. */
  readonly outputSize: number;
  /** Scala `Regularizer[Float]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[Float]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Tensor[Float]`. Default `null`. */
  readonly initWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[Float]`. Default `null`. */
  readonly initBias?: TensorValue | ScalaExpression;
  /** Scala `Tensor[Float]`. Default `null`. */
  readonly initGradWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[Float]`. Default `null`. */
  readonly initGradBias?: TensorValue | ScalaExpression;
}

/**
 * BigDL's `Linear`.
 *
 * @see `com.intel.analytics.bigdl.nn.mkldnn.Linear`
 */
export function Linear<const O extends Shape = Shape>(
  args: LinearArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'mkldnn', O> {
  return catalogLayer(Linear, 'mkldnn', 'Linear', args, options);
}

/** Arguments of `MaxPooling`, under BigDL's own names. */
export interface MaxPoolingArguments {
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
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly format?: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `MaxPooling`.
 *
 * @see `com.intel.analytics.bigdl.nn.mkldnn.MaxPooling`
 */
export function MaxPooling<const O extends Shape = Shape>(
  args: MaxPoolingArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'mkldnn', O> {
  return catalogLayer(MaxPooling, 'mkldnn', 'MaxPooling', args, options);
}

/** Arguments of `Output`, under BigDL's own names. */
export interface OutputArguments {
  /** Scala `Int`. Default `4`. */
  readonly outputLayOut?: number;
  /** Scala `Int`. Default `-1`. */
  readonly gradOutputLayout?: number;
}

/**
 * BigDL's `Output`.
 *
 * @see `com.intel.analytics.bigdl.nn.mkldnn.Output`
 */
export function Output<const O extends Shape = Shape>(
  args: OutputArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'mkldnn', O> {
  return catalogLayer(Output, 'mkldnn', 'Output', args, options);
}

/** Arguments of `RNN`, under BigDL's own names. */
export interface RNNArguments {
  /** Scala `Int`. */
  readonly mode: number;
  /** Scala `Int`. */
  readonly inputSize: number;
  /** Scala `Int`. */
  readonly hiddenSize: number;
  /** Scala `Int`. */
  readonly f: number;
  /** Scala `Int`. */
  readonly direction: number;
  /** Scala `Int`. Default `1`. */
  readonly layers?: number;
  /** Scala `Int`. Default `1`. */
  readonly flags?: number;
  /** Scala `Float`. Default `0`. */
  readonly alpha?: number;
  /** Scala `Float`. Default `0`. */
  readonly clipping?: number;
  /** Scala `Tensor[Float]`. Default `null`. */
  readonly initWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[Float]`. Default `null`. */
  readonly initWeightIter?: TensorValue | ScalaExpression;
  /** Scala `Tensor[Float]`. Default `null`. */
  readonly initBias?: TensorValue | ScalaExpression;
}

/**
 * BigDL's `RNN`.
 *
 * @see `com.intel.analytics.bigdl.nn.mkldnn.RNN`
 */
export function RNN<const O extends Shape = Shape>(
  args: RNNArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'mkldnn', O> {
  return catalogLayer(RNN, 'mkldnn', 'RNN', args, options);
}

/** Arguments of `ReLU`, under BigDL's own names. */
export interface ReLUArguments {
  /** Scala `Float`. Default `0`. */
  readonly value?: number;
}

/**
 * BigDL's `ReLU`.
 *
 * @see `com.intel.analytics.bigdl.nn.mkldnn.ReLU`
 */
export function ReLU<const O extends Shape = Shape>(
  args: ReLUArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'mkldnn', O> {
  return catalogLayer(ReLU, 'mkldnn', 'ReLU', args, options);
}

/** Arguments of `ReorderMemory`, under BigDL's own names. */
export interface ReorderMemoryArguments {
  /** Scala `MemoryData`. */
  readonly inputFormat: ScalaExpression;
  /** Scala `MemoryData`. */
  readonly outputFormat: ScalaExpression;
  /** Scala `MemoryData`. */
  readonly gradInputFormat: ScalaExpression;
  /** Scala `MemoryData`. */
  readonly gradOutputFormat: ScalaExpression;
  /** Scala `MemoryOwner`. Default `null`. */
  readonly memoryOwner?: ScalaExpression;
}

/**
 * BigDL's `ReorderMemory`.
 *
 * @see `com.intel.analytics.bigdl.nn.mkldnn.ReorderMemory`
 */
export function ReorderMemory<const O extends Shape = Shape>(
  args: ReorderMemoryArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'mkldnn', O> {
  return catalogLayer(ReorderMemory, 'mkldnn', 'ReorderMemory', args, options);
}

/** Arguments of `SelectTable`, under BigDL's own names. */
export interface SelectTableArguments {
  /** Scala `Int`. */
  readonly index: number;
}

/**
 * BigDL's `SelectTable`.
 *
 * @see `com.intel.analytics.bigdl.nn.mkldnn.SelectTable`
 */
export function SelectTable<const O extends Shape = Shape>(
  args: SelectTableArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'mkldnn', O> {
  return catalogLayer(SelectTable, 'mkldnn', 'SelectTable', args, options);
}

/**
 * BigDL's `Sequential`.
 *
 * @see `com.intel.analytics.bigdl.nn.mkldnn.Sequential`
 */
export function Sequential<const O extends Shape = Shape>(
  children: readonly CatalogLayer<'mkldnn'>[] = [],
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'mkldnn', O> {
  return catalogLayer(Sequential, 'mkldnn', 'Sequential', {}, options, children);
}

/** Arguments of `SoftMax`, under BigDL's own names. */
export interface SoftMaxArguments {
  /** Scala `Int`. Default `-1`. */
  readonly axis?: number;
}

/**
 * BigDL's `SoftMax`.
 *
 * @see `com.intel.analytics.bigdl.nn.mkldnn.SoftMax`
 */
export function SoftMax<const O extends Shape = Shape>(
  args: SoftMaxArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'mkldnn', O> {
  return catalogLayer(SoftMax, 'mkldnn', 'SoftMax', args, options);
}

/** Arguments of `SpatialBatchNormalization`, under BigDL's own names. */
export interface SpatialBatchNormalizationArguments {
  /** Scala `Int`. */
  readonly nOutput: number;
  /** Scala `Double`. Default `0.00001`. */
  readonly eps?: number;
  /** Scala `Double`. Default `0.1`. */
  readonly momentum?: number;
  /** Scala `Tensor[Float]`. Default `null`. */
  readonly initWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[Float]`. Default `null`. */
  readonly initBias?: TensorValue | ScalaExpression;
  /** Scala `Tensor[Float]`. Default `null`. */
  readonly initGradWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[Float]`. Default `null`. */
  readonly initGradBias?: TensorValue | ScalaExpression;
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly format?: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `SpatialBatchNormalization`.
 *
 * @see `com.intel.analytics.bigdl.nn.mkldnn.SpatialBatchNormalization`
 */
export function SpatialBatchNormalization<const O extends Shape = Shape>(
  args: SpatialBatchNormalizationArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'mkldnn', O> {
  return catalogLayer(
    SpatialBatchNormalization,
    'mkldnn',
    'SpatialBatchNormalization',
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
  /** Scala `Regularizer[Float]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[Float]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Tensor[Float]`. Default `null`. */
  readonly initWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[Float]`. Default `null`. */
  readonly initBias?: TensorValue | ScalaExpression;
  /** Scala `Tensor[Float]`. Default `null`. */
  readonly initGradWeight?: TensorValue | ScalaExpression;
  /** Scala `Tensor[Float]`. Default `null`. */
  readonly initGradBias?: TensorValue | ScalaExpression;
  /** Scala `Boolean`. Default `true`. */
  readonly withBias?: boolean;
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly format?: 'NCHW' | 'NHWC';
  /** Scala `Int`. Default `1`. */
  readonly dilationW?: number;
  /** Scala `Int`. Default `1`. */
  readonly dilationH?: number;
}

/**
 * BigDL's `SpatialConvolution`.
 *
 * @see `com.intel.analytics.bigdl.nn.mkldnn.SpatialConvolution`
 */
export function SpatialConvolution<const O extends Shape = Shape>(
  args: SpatialConvolutionArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'mkldnn', O> {
  return catalogLayer(SpatialConvolution, 'mkldnn', 'SpatialConvolution', args, options);
}

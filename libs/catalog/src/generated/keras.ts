// Written by `generate/emit-typescript.ts` from the jar of BigDL; do not edit.
import type { CatalogLayer, CatalogLayerOptions, Shape } from '@sparkloom/layers';
import { catalogLayer, type CatalogValue, type ScalaExpression } from '../catalog-value.js';

/** Arguments of `Activation`, under BigDL's own names. */
export interface ActivationArguments {
  /** Scala `String`. */
  readonly activation: string;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `Activation`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.Activation`
 */
export function Activation<const O extends Shape = Shape>(
  args: ActivationArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(Activation, 'keras', 'Activation', args, options);
}

/** Arguments of `AtrousConvolution1D`, under BigDL's own names. */
export interface AtrousConvolution1DArguments {
  /** Scala `Int`. */
  readonly nbFilter: number;
  /** Scala `Int`. */
  readonly filterLength: number;
  /** Scala `InitializationMethod`. Default `Xavier`. */
  readonly init?: CatalogValue<'initializer'> | ScalaExpression;
  /** Scala `KerasLayer[Tensor[T],Tensor[T],T]`. Default `null`. */
  readonly activation?: CatalogLayer<'keras'> | ScalaExpression;
  /** Scala `Int`. Default `1`. */
  readonly subsampleLength?: number;
  /** Scala `Int`. Default `1`. */
  readonly atrousRate?: number;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `AtrousConvolution1D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.AtrousConvolution1D`
 */
export function AtrousConvolution1D<const O extends Shape = Shape>(
  args: AtrousConvolution1DArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(AtrousConvolution1D, 'keras', 'AtrousConvolution1D', args, options);
}

/** Arguments of `AtrousConvolution2D`, under BigDL's own names. */
export interface AtrousConvolution2DArguments {
  /** Scala `Int`. */
  readonly nbFilter: number;
  /** Scala `Int`. */
  readonly nbRow: number;
  /** Scala `Int`. */
  readonly nbCol: number;
  /** Scala `InitializationMethod`. Default `Xavier`. */
  readonly init?: CatalogValue<'initializer'> | ScalaExpression;
  /** Scala `KerasLayer[Tensor[T],Tensor[T],T]`. Default `null`. */
  readonly activation?: CatalogLayer<'keras'> | ScalaExpression;
  /** Scala `Array[Int]`. Default `[1]`. */
  readonly subsample?: readonly number[];
  /** Scala `Array[Int]`. Default `[1]`. */
  readonly atrousRate?: readonly number[];
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly dimOrdering?: 'NCHW' | 'NHWC';
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `AtrousConvolution2D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.AtrousConvolution2D`
 */
export function AtrousConvolution2D<const O extends Shape = Shape>(
  args: AtrousConvolution2DArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(AtrousConvolution2D, 'keras', 'AtrousConvolution2D', args, options);
}

/** Arguments of `AveragePooling1D`, under BigDL's own names. */
export interface AveragePooling1DArguments {
  /** Scala `Int`. Default `2`. */
  readonly poolLength?: number;
  /** Scala `Int`. Default `-1`. */
  readonly stride?: number;
  /** Scala `String`. Default `"valid"`. */
  readonly borderMode?: string;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `AveragePooling1D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.AveragePooling1D`
 */
export function AveragePooling1D<const O extends Shape = Shape>(
  args: AveragePooling1DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(AveragePooling1D, 'keras', 'AveragePooling1D', args, options);
}

/** Arguments of `AveragePooling2D`, under BigDL's own names. */
export interface AveragePooling2DArguments {
  /** Scala `Array[Int]`. Default `[2]`. */
  readonly poolSize?: readonly number[];
  /** Scala `Array[Int]`. Default `null`. */
  readonly strides?: readonly number[];
  /** Scala `String`. Default `"valid"`. */
  readonly borderMode?: string;
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly dimOrdering?: 'NCHW' | 'NHWC';
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `AveragePooling2D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.AveragePooling2D`
 */
export function AveragePooling2D<const O extends Shape = Shape>(
  args: AveragePooling2DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(AveragePooling2D, 'keras', 'AveragePooling2D', args, options);
}

/** Arguments of `AveragePooling3D`, under BigDL's own names. */
export interface AveragePooling3DArguments {
  /** Scala `Array[Int]`. Default `[2]`. */
  readonly poolSize?: readonly number[];
  /** Scala `Array[Int]`. Default `null`. */
  readonly strides?: readonly number[];
  /** Scala `String`. Default `"CHANNEL_FIRST"`. */
  readonly dimOrdering?: string;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `AveragePooling3D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.AveragePooling3D`
 */
export function AveragePooling3D<const O extends Shape = Shape>(
  args: AveragePooling3DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(AveragePooling3D, 'keras', 'AveragePooling3D', args, options);
}

/** Arguments of `BatchNormalization`, under BigDL's own names. */
export interface BatchNormalizationArguments {
  /** Scala `Double`. Default `0.001`. */
  readonly epsilon?: number;
  /** Scala `Double`. Default `0.99`. */
  readonly momentum?: number;
  /** Scala `String`. Default `"zero"`. */
  readonly betaInit?: string;
  /** Scala `String`. Default `"one"`. */
  readonly gammaInit?: string;
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly dimOrdering?: 'NCHW' | 'NHWC';
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `BatchNormalization`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.BatchNormalization`
 */
export function BatchNormalization<const O extends Shape = Shape>(
  args: BatchNormalizationArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(BatchNormalization, 'keras', 'BatchNormalization', args, options);
}

/** Arguments of `Bidirectional`, under BigDL's own names. */
export interface BidirectionalArguments {
  /** Scala `Recurrent[T]`. */
  readonly layer: CatalogLayer<'keras'> | ScalaExpression;
  /** Scala `String`. Default `"concat"`. */
  readonly mergeMode?: string;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `Bidirectional`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.Bidirectional`
 */
export function Bidirectional<const O extends Shape = Shape>(
  args: BidirectionalArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(Bidirectional, 'keras', 'Bidirectional', args, options);
}

/** Arguments of `ConvLSTM2D`, under BigDL's own names. */
export interface ConvLSTM2DArguments {
  /** Scala `Int`. */
  readonly nbFilter: number;
  /** Scala `Int`. */
  readonly nbKernel: number;
  /** Scala `KerasLayer[Tensor[T],Tensor[T],T]`. Default `null`. */
  readonly activation?: CatalogLayer<'keras'> | ScalaExpression;
  /** Scala `KerasLayer[Tensor[T],Tensor[T],T]`. Default `null`. */
  readonly innerActivation?: CatalogLayer<'keras'> | ScalaExpression;
  /** Scala `String`. Default `"CHANNEL_FIRST"`. */
  readonly dimOrdering?: string;
  /** Scala `Int`. Default `1`. */
  readonly subsample?: number;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly uRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Boolean`. Default `false`. */
  readonly returnSequences?: boolean;
  /** Scala `Boolean`. Default `false`. */
  readonly goBackwards?: boolean;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `ConvLSTM2D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.ConvLSTM2D`
 */
export function ConvLSTM2D<const O extends Shape = Shape>(
  args: ConvLSTM2DArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(ConvLSTM2D, 'keras', 'ConvLSTM2D', args, options);
}

/** Arguments of `Convolution1D`, under BigDL's own names. */
export interface Convolution1DArguments {
  /** Scala `Int`. */
  readonly nbFilter: number;
  /** Scala `Int`. */
  readonly filterLength: number;
  /** Scala `InitializationMethod`. Default `Xavier`. */
  readonly init?: CatalogValue<'initializer'> | ScalaExpression;
  /** Scala `KerasLayer[Tensor[T],Tensor[T],T]`. Default `null`. */
  readonly activation?: CatalogLayer<'keras'> | ScalaExpression;
  /** Scala `String`. Default `"valid"`. */
  readonly borderMode?: string;
  /** Scala `Int`. Default `1`. */
  readonly subsampleLength?: number;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Boolean`. Default `true`. */
  readonly bias?: boolean;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `Convolution1D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.Convolution1D`
 */
export function Convolution1D<const O extends Shape = Shape>(
  args: Convolution1DArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(Convolution1D, 'keras', 'Convolution1D', args, options);
}

/** Arguments of `Convolution2D`, under BigDL's own names. */
export interface Convolution2DArguments {
  /** Scala `Int`. */
  readonly nbFilter: number;
  /** Scala `Int`. */
  readonly nbRow: number;
  /** Scala `Int`. */
  readonly nbCol: number;
  /** Scala `InitializationMethod`. Default `Xavier`. */
  readonly init?: CatalogValue<'initializer'> | ScalaExpression;
  /** Scala `KerasLayer[Tensor[T],Tensor[T],T]`. Default `null`. */
  readonly activation?: CatalogLayer<'keras'> | ScalaExpression;
  /** Scala `String`. Default `"valid"`. */
  readonly borderMode?: string;
  /** Scala `Array[Int]`. Default `[1]`. */
  readonly subsample?: readonly number[];
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly dimOrdering?: 'NCHW' | 'NHWC';
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Boolean`. Default `true`. */
  readonly bias?: boolean;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `Convolution2D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.Convolution2D`
 */
export function Convolution2D<const O extends Shape = Shape>(
  args: Convolution2DArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(Convolution2D, 'keras', 'Convolution2D', args, options);
}

/** Arguments of `Convolution3D`, under BigDL's own names. */
export interface Convolution3DArguments {
  /** Scala `Int`. */
  readonly nbFilter: number;
  /** Scala `Int`. */
  readonly kernelDim1: number;
  /** Scala `Int`. */
  readonly kernelDim2: number;
  /** Scala `Int`. */
  readonly kernelDim3: number;
  /** Scala `InitializationMethod`. Default `Xavier`. */
  readonly init?: CatalogValue<'initializer'> | ScalaExpression;
  /** Scala `KerasLayer[Tensor[T],Tensor[T],T]`. Default `null`. */
  readonly activation?: CatalogLayer<'keras'> | ScalaExpression;
  /** Scala `String`. Default `"valid"`. */
  readonly borderMode?: string;
  /** Scala `Array[Int]`. Default `[1]`. */
  readonly subsample?: readonly number[];
  /** Scala `String`. Default `"CHANNEL_FIRST"`. */
  readonly dimOrdering?: string;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Boolean`. Default `true`. */
  readonly bias?: boolean;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `Convolution3D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.Convolution3D`
 */
export function Convolution3D<const O extends Shape = Shape>(
  args: Convolution3DArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(Convolution3D, 'keras', 'Convolution3D', args, options);
}

/** Arguments of `Cropping1D`, under BigDL's own names. */
export interface Cropping1DArguments {
  /** Scala `Array[Int]`. Default `[1]`. */
  readonly cropping?: readonly number[];
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `Cropping1D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.Cropping1D`
 */
export function Cropping1D<const O extends Shape = Shape>(
  args: Cropping1DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(Cropping1D, 'keras', 'Cropping1D', args, options);
}

/** Arguments of `Cropping2D`, under BigDL's own names. */
export interface Cropping2DArguments {
  /** Scala `Array[Int]`. Default `[0]`. */
  readonly heightCrop?: readonly number[];
  /** Scala `Array[Int]`. Default `[0]`. */
  readonly widthCrop?: readonly number[];
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly dimOrdering?: 'NCHW' | 'NHWC';
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `Cropping2D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.Cropping2D`
 */
export function Cropping2D<const O extends Shape = Shape>(
  args: Cropping2DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(Cropping2D, 'keras', 'Cropping2D', args, options);
}

/** Arguments of `Cropping3D`, under BigDL's own names. */
export interface Cropping3DArguments {
  /** Scala `Array[Int]`. Default `[1]`. */
  readonly dim1Crop?: readonly number[];
  /** Scala `Array[Int]`. Default `[1]`. */
  readonly dim2Crop?: readonly number[];
  /** Scala `Array[Int]`. Default `[1]`. */
  readonly dim3Crop?: readonly number[];
  /** Scala `String`. Default `"CHANNEL_FIRST"`. */
  readonly dimOrdering?: string;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `Cropping3D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.Cropping3D`
 */
export function Cropping3D<const O extends Shape = Shape>(
  args: Cropping3DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(Cropping3D, 'keras', 'Cropping3D', args, options);
}

/** Arguments of `Deconvolution2D`, under BigDL's own names. */
export interface Deconvolution2DArguments {
  /** Scala `Int`. */
  readonly nbFilter: number;
  /** Scala `Int`. */
  readonly nbRow: number;
  /** Scala `Int`. */
  readonly nbCol: number;
  /** Scala `InitializationMethod`. Default `Xavier`. */
  readonly init?: CatalogValue<'initializer'> | ScalaExpression;
  /** Scala `KerasLayer[Tensor[T],Tensor[T],T]`. Default `null`. */
  readonly activation?: CatalogLayer<'keras'> | ScalaExpression;
  /** Scala `Array[Int]`. Default `[1]`. */
  readonly subsample?: readonly number[];
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly dimOrdering?: 'NCHW' | 'NHWC';
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Boolean`. Default `true`. */
  readonly bias?: boolean;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `Deconvolution2D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.Deconvolution2D`
 */
export function Deconvolution2D<const O extends Shape = Shape>(
  args: Deconvolution2DArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(Deconvolution2D, 'keras', 'Deconvolution2D', args, options);
}

/** Arguments of `Dense`, under BigDL's own names. */
export interface DenseArguments {
  /** Scala `Int`. */
  readonly outputDim: number;
  /** Scala `InitializationMethod`. Default `Xavier`. */
  readonly init?: CatalogValue<'initializer'> | ScalaExpression;
  /** Scala `KerasLayer[Tensor[T],Tensor[T],T]`. Default `null`. */
  readonly activation?: CatalogLayer<'keras'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Boolean`. Default `true`. */
  readonly bias?: boolean;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `Dense`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.Dense`
 */
export function Dense<const O extends Shape = Shape>(
  args: DenseArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(Dense, 'keras', 'Dense', args, options);
}

/** Arguments of `Dropout`, under BigDL's own names. */
export interface DropoutArguments {
  /** Scala `Double`. */
  readonly p: number;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `Dropout`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.Dropout`
 */
export function Dropout<const O extends Shape = Shape>(
  args: DropoutArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(Dropout, 'keras', 'Dropout', args, options);
}

/** Arguments of `ELU`, under BigDL's own names. */
export interface ELUArguments {
  /** Scala `Double`. Default `1`. */
  readonly alpha?: number;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `ELU`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.ELU`
 */
export function ELU<const O extends Shape = Shape>(
  args: ELUArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(ELU, 'keras', 'ELU', args, options);
}

/** Arguments of `Embedding`, under BigDL's own names. */
export interface EmbeddingArguments {
  /** Scala `Int`. */
  readonly inputDim: number;
  /** Scala `Int`. */
  readonly outputDim: number;
  /** Scala `InitializationMethod`. Default `RandomUniform`. */
  readonly init?: CatalogValue<'initializer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `Embedding`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.Embedding`
 */
export function Embedding<const O extends Shape = Shape>(
  args: EmbeddingArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(Embedding, 'keras', 'Embedding', args, options);
}

/** Arguments of `Flatten`, under BigDL's own names. */
export interface FlattenArguments {
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `Flatten`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.Flatten`
 */
export function Flatten<const O extends Shape = Shape>(
  args: FlattenArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(Flatten, 'keras', 'Flatten', args, options);
}

/** Arguments of `GRU`, under BigDL's own names. */
export interface GRUArguments {
  /** Scala `Int`. */
  readonly outputDim: number;
  /** Scala `KerasLayer[Tensor[T],Tensor[T],T]`. Default `null`. */
  readonly activation?: CatalogLayer<'keras'> | ScalaExpression;
  /** Scala `KerasLayer[Tensor[T],Tensor[T],T]`. Default `null`. */
  readonly innerActivation?: CatalogLayer<'keras'> | ScalaExpression;
  /** Scala `Boolean`. Default `false`. */
  readonly returnSequences?: boolean;
  /** Scala `Boolean`. Default `false`. */
  readonly goBackwards?: boolean;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly uRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `GRU`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.GRU`
 */
export function GRU<const O extends Shape = Shape>(
  args: GRUArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(GRU, 'keras', 'GRU', args, options);
}

/** Arguments of `GaussianDropout`, under BigDL's own names. */
export interface GaussianDropoutArguments {
  /** Scala `Double`. */
  readonly p: number;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `GaussianDropout`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.GaussianDropout`
 */
export function GaussianDropout<const O extends Shape = Shape>(
  args: GaussianDropoutArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(GaussianDropout, 'keras', 'GaussianDropout', args, options);
}

/** Arguments of `GaussianNoise`, under BigDL's own names. */
export interface GaussianNoiseArguments {
  /** Scala `Double`. */
  readonly sigma: number;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `GaussianNoise`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.GaussianNoise`
 */
export function GaussianNoise<const O extends Shape = Shape>(
  args: GaussianNoiseArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(GaussianNoise, 'keras', 'GaussianNoise', args, options);
}

/** Arguments of `GlobalAveragePooling1D`, under BigDL's own names. */
export interface GlobalAveragePooling1DArguments {
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `GlobalAveragePooling1D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.GlobalAveragePooling1D`
 */
export function GlobalAveragePooling1D<const O extends Shape = Shape>(
  args: GlobalAveragePooling1DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(GlobalAveragePooling1D, 'keras', 'GlobalAveragePooling1D', args, options);
}

/** Arguments of `GlobalAveragePooling2D`, under BigDL's own names. */
export interface GlobalAveragePooling2DArguments {
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly dimOrdering?: 'NCHW' | 'NHWC';
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `GlobalAveragePooling2D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.GlobalAveragePooling2D`
 */
export function GlobalAveragePooling2D<const O extends Shape = Shape>(
  args: GlobalAveragePooling2DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(GlobalAveragePooling2D, 'keras', 'GlobalAveragePooling2D', args, options);
}

/** Arguments of `GlobalAveragePooling3D`, under BigDL's own names. */
export interface GlobalAveragePooling3DArguments {
  /** Scala `String`. Default `"CHANNEL_FIRST"`. */
  readonly dimOrdering?: string;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `GlobalAveragePooling3D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.GlobalAveragePooling3D`
 */
export function GlobalAveragePooling3D<const O extends Shape = Shape>(
  args: GlobalAveragePooling3DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(GlobalAveragePooling3D, 'keras', 'GlobalAveragePooling3D', args, options);
}

/** Arguments of `GlobalMaxPooling1D`, under BigDL's own names. */
export interface GlobalMaxPooling1DArguments {
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `GlobalMaxPooling1D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.GlobalMaxPooling1D`
 */
export function GlobalMaxPooling1D<const O extends Shape = Shape>(
  args: GlobalMaxPooling1DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(GlobalMaxPooling1D, 'keras', 'GlobalMaxPooling1D', args, options);
}

/** Arguments of `GlobalMaxPooling2D`, under BigDL's own names. */
export interface GlobalMaxPooling2DArguments {
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly dimOrdering?: 'NCHW' | 'NHWC';
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `GlobalMaxPooling2D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.GlobalMaxPooling2D`
 */
export function GlobalMaxPooling2D<const O extends Shape = Shape>(
  args: GlobalMaxPooling2DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(GlobalMaxPooling2D, 'keras', 'GlobalMaxPooling2D', args, options);
}

/** Arguments of `GlobalMaxPooling3D`, under BigDL's own names. */
export interface GlobalMaxPooling3DArguments {
  /** Scala `String`. Default `"CHANNEL_FIRST"`. */
  readonly dimOrdering?: string;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `GlobalMaxPooling3D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.GlobalMaxPooling3D`
 */
export function GlobalMaxPooling3D<const O extends Shape = Shape>(
  args: GlobalMaxPooling3DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(GlobalMaxPooling3D, 'keras', 'GlobalMaxPooling3D', args, options);
}

/** Arguments of `Highway`, under BigDL's own names. */
export interface HighwayArguments {
  /** Scala `KerasLayer[Tensor[T],Tensor[T],T]`. Default `null`. */
  readonly activation?: CatalogLayer<'keras'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Boolean`. Default `true`. */
  readonly bias?: boolean;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `Highway`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.Highway`
 */
export function Highway<const O extends Shape = Shape>(
  args: HighwayArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(Highway, 'keras', 'Highway', args, options);
}

/** Arguments of `Input`, under BigDL's own names. */
export interface InputArguments {
  /** Scala `Shape`. */
  readonly inputShape: readonly number[];
}

/**
 * BigDL's `Input`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.Input`
 */
export function Input<const O extends Shape = Shape>(
  args: InputArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(Input, 'keras', 'Input', args, options);
}

/** Arguments of `KerasIdentityWrapper`, under BigDL's own names. */
export interface KerasIdentityWrapperArguments {
  /** Scala `AbstractModule[Activity,Activity,T]`. */
  readonly layer: CatalogLayer<'keras'> | ScalaExpression;
}

/**
 * BigDL's `KerasIdentityWrapper`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.KerasIdentityWrapper`
 */
export function KerasIdentityWrapper<const O extends Shape = Shape>(
  args: KerasIdentityWrapperArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(KerasIdentityWrapper, 'keras', 'KerasIdentityWrapper', args, options);
}

/** Arguments of `KerasLayerWrapper`, under BigDL's own names. */
export interface KerasLayerWrapperArguments {
  /** Scala `AbstractModule[Activity,Activity,T]`. */
  readonly torchLayer: CatalogLayer<'keras'> | ScalaExpression;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `KerasLayerWrapper`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.KerasLayerWrapper`
 */
export function KerasLayerWrapper<const O extends Shape = Shape>(
  args: KerasLayerWrapperArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(KerasLayerWrapper, 'keras', 'KerasLayerWrapper', args, options);
}

/** Arguments of `LSTM`, under BigDL's own names. */
export interface LSTMArguments {
  /** Scala `Int`. */
  readonly outputDim: number;
  /** Scala `KerasLayer[Tensor[T],Tensor[T],T]`. Default `null`. */
  readonly activation?: CatalogLayer<'keras'> | ScalaExpression;
  /** Scala `KerasLayer[Tensor[T],Tensor[T],T]`. Default `null`. */
  readonly innerActivation?: CatalogLayer<'keras'> | ScalaExpression;
  /** Scala `Boolean`. Default `false`. */
  readonly returnSequences?: boolean;
  /** Scala `Boolean`. Default `false`. */
  readonly goBackwards?: boolean;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly uRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `LSTM`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.LSTM`
 */
export function LSTM<const O extends Shape = Shape>(
  args: LSTMArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(LSTM, 'keras', 'LSTM', args, options);
}

/** Arguments of `LeakyReLU`, under BigDL's own names. */
export interface LeakyReLUArguments {
  /** Scala `Double`. Default `0.3`. */
  readonly alpha?: number;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `LeakyReLU`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.LeakyReLU`
 */
export function LeakyReLU<const O extends Shape = Shape>(
  args: LeakyReLUArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(LeakyReLU, 'keras', 'LeakyReLU', args, options);
}

/** Arguments of `LocallyConnected1D`, under BigDL's own names. */
export interface LocallyConnected1DArguments {
  /** Scala `Int`. */
  readonly nbFilter: number;
  /** Scala `Int`. */
  readonly filterLength: number;
  /** Scala `KerasLayer[Tensor[T],Tensor[T],T]`. Default `null`. */
  readonly activation?: CatalogLayer<'keras'> | ScalaExpression;
  /** Scala `Int`. Default `1`. */
  readonly subsampleLength?: number;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Boolean`. Default `true`. */
  readonly bias?: boolean;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `LocallyConnected1D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.LocallyConnected1D`
 */
export function LocallyConnected1D<const O extends Shape = Shape>(
  args: LocallyConnected1DArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(LocallyConnected1D, 'keras', 'LocallyConnected1D', args, options);
}

/** Arguments of `LocallyConnected2D`, under BigDL's own names. */
export interface LocallyConnected2DArguments {
  /** Scala `Int`. */
  readonly nbFilter: number;
  /** Scala `Int`. */
  readonly nbRow: number;
  /** Scala `Int`. */
  readonly nbCol: number;
  /** Scala `KerasLayer[Tensor[T],Tensor[T],T]`. Default `null`. */
  readonly activation?: CatalogLayer<'keras'> | ScalaExpression;
  /** Scala `String`. Default `"valid"`. */
  readonly borderMode?: string;
  /** Scala `Array[Int]`. Default `[1]`. */
  readonly subsample?: readonly number[];
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly dimOrdering?: 'NCHW' | 'NHWC';
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Boolean`. Default `true`. */
  readonly bias?: boolean;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `LocallyConnected2D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.LocallyConnected2D`
 */
export function LocallyConnected2D<const O extends Shape = Shape>(
  args: LocallyConnected2DArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(LocallyConnected2D, 'keras', 'LocallyConnected2D', args, options);
}

/** Arguments of `Masking`, under BigDL's own names. */
export interface MaskingArguments {
  /** Scala `Double`. Default `0`. */
  readonly maskValue?: number;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `Masking`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.Masking`
 */
export function Masking<const O extends Shape = Shape>(
  args: MaskingArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(Masking, 'keras', 'Masking', args, options);
}

/** Arguments of `MaxPooling1D`, under BigDL's own names. */
export interface MaxPooling1DArguments {
  /** Scala `Int`. Default `2`. */
  readonly poolLength?: number;
  /** Scala `Int`. Default `-1`. */
  readonly stride?: number;
  /** Scala `String`. Default `"valid"`. */
  readonly borderMode?: string;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `MaxPooling1D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.MaxPooling1D`
 */
export function MaxPooling1D<const O extends Shape = Shape>(
  args: MaxPooling1DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(MaxPooling1D, 'keras', 'MaxPooling1D', args, options);
}

/** Arguments of `MaxPooling2D`, under BigDL's own names. */
export interface MaxPooling2DArguments {
  /** Scala `Array[Int]`. Default `[2]`. */
  readonly poolSize?: readonly number[];
  /** Scala `Array[Int]`. Default `null`. */
  readonly strides?: readonly number[];
  /** Scala `String`. Default `"valid"`. */
  readonly borderMode?: string;
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly dimOrdering?: 'NCHW' | 'NHWC';
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `MaxPooling2D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.MaxPooling2D`
 */
export function MaxPooling2D<const O extends Shape = Shape>(
  args: MaxPooling2DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(MaxPooling2D, 'keras', 'MaxPooling2D', args, options);
}

/** Arguments of `MaxPooling3D`, under BigDL's own names. */
export interface MaxPooling3DArguments {
  /** Scala `Array[Int]`. Default `[2]`. */
  readonly poolSize?: readonly number[];
  /** Scala `Array[Int]`. Default `null`. */
  readonly strides?: readonly number[];
  /** Scala `String`. Default `"CHANNEL_FIRST"`. */
  readonly dimOrdering?: string;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `MaxPooling3D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.MaxPooling3D`
 */
export function MaxPooling3D<const O extends Shape = Shape>(
  args: MaxPooling3DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(MaxPooling3D, 'keras', 'MaxPooling3D', args, options);
}

/** Arguments of `MaxoutDense`, under BigDL's own names. */
export interface MaxoutDenseArguments {
  /** Scala `Int`. */
  readonly outputDim: number;
  /** Scala `Int`. Default `4`. */
  readonly nbFeature?: number;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Boolean`. Default `true`. */
  readonly bias?: boolean;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `MaxoutDense`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.MaxoutDense`
 */
export function MaxoutDense<const O extends Shape = Shape>(
  args: MaxoutDenseArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(MaxoutDense, 'keras', 'MaxoutDense', args, options);
}

/** Arguments of `Merge`, under BigDL's own names. */
export interface MergeArguments {
  /** Scala `Array[AbstractModule[Activity,Activity,T]]`. Default `null`. */
  readonly layers?: ScalaExpression;
  /** Scala `String`. Default `"sum"`. */
  readonly mode?: string;
  /** Scala `Int`. Default `-1`. */
  readonly concatAxis?: number;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `Merge`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.Merge`
 */
export function Merge<const O extends Shape = Shape>(
  args: MergeArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(Merge, 'keras', 'Merge', args, options);
}

/** Arguments of `Model`, under BigDL's own names. */
export interface ModelArguments {
  /** Scala `Seq[ModuleNode[T]]`. */
  readonly _inputs: ScalaExpression;
  /** Scala `Seq[ModuleNode[T]]`. */
  readonly _outputs: ScalaExpression;
}

/**
 * BigDL's `Model`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.Model`
 */
export function Model<const O extends Shape = Shape>(
  args: ModelArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(Model, 'keras', 'Model', args, options);
}

/** Arguments of `Permute`, under BigDL's own names. */
export interface PermuteArguments {
  /** Scala `Array[Int]`. */
  readonly dims: readonly number[];
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `Permute`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.Permute`
 */
export function Permute<const O extends Shape = Shape>(
  args: PermuteArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(Permute, 'keras', 'Permute', args, options);
}

/** Arguments of `RepeatVector`, under BigDL's own names. */
export interface RepeatVectorArguments {
  /** Scala `Int`. */
  readonly n: number;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `RepeatVector`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.RepeatVector`
 */
export function RepeatVector<const O extends Shape = Shape>(
  args: RepeatVectorArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(RepeatVector, 'keras', 'RepeatVector', args, options);
}

/** Arguments of `Reshape`, under BigDL's own names. */
export interface ReshapeArguments {
  /** Scala `Array[Int]`. */
  readonly targetShape: readonly number[];
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `Reshape`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.Reshape`
 */
export function Reshape<const O extends Shape = Shape>(
  args: ReshapeArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(Reshape, 'keras', 'Reshape', args, options);
}

/** Arguments of `SReLU`, under BigDL's own names. */
export interface SReLUArguments {
  /** Scala `InitializationMethod`. Default `Zeros`. */
  readonly tLeftInit?: CatalogValue<'initializer'> | ScalaExpression;
  /** Scala `InitializationMethod`. Default `Xavier`. */
  readonly aLeftInit?: CatalogValue<'initializer'> | ScalaExpression;
  /** Scala `InitializationMethod`. Default `Xavier`. */
  readonly tRightInit?: CatalogValue<'initializer'> | ScalaExpression;
  /** Scala `InitializationMethod`. Default `Ones`. */
  readonly aRightInit?: CatalogValue<'initializer'> | ScalaExpression;
  /** Scala `Array[Int]`. Default `null`. */
  readonly sharedAxes?: readonly number[];
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `SReLU`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.SReLU`
 */
export function SReLU<const O extends Shape = Shape>(
  args: SReLUArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(SReLU, 'keras', 'SReLU', args, options);
}

/** Arguments of `SeparableConvolution2D`, under BigDL's own names. */
export interface SeparableConvolution2DArguments {
  /** Scala `Int`. */
  readonly nbFilter: number;
  /** Scala `Int`. */
  readonly nbRow: number;
  /** Scala `Int`. */
  readonly nbCol: number;
  /** Scala `InitializationMethod`. Default `Xavier`. */
  readonly init?: CatalogValue<'initializer'> | ScalaExpression;
  /** Scala `KerasLayer[Tensor[T],Tensor[T],T]`. Default `null`. */
  readonly activation?: CatalogLayer<'keras'> | ScalaExpression;
  /** Scala `String`. Default `"valid"`. */
  readonly borderMode?: string;
  /** Scala `Array[Int]`. Default `[1]`. */
  readonly subsample?: readonly number[];
  /** Scala `Int`. Default `1`. */
  readonly depthMultiplier?: number;
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly dimOrdering?: 'NCHW' | 'NHWC';
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly depthwiseRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly pointwiseRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Boolean`. Default `true`. */
  readonly bias?: boolean;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `SeparableConvolution2D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.SeparableConvolution2D`
 */
export function SeparableConvolution2D<const O extends Shape = Shape>(
  args: SeparableConvolution2DArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(SeparableConvolution2D, 'keras', 'SeparableConvolution2D', args, options);
}

/**
 * BigDL's `Sequential`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.Sequential`
 */
export function Sequential<const O extends Shape = Shape>(
  children: readonly CatalogLayer<'keras'>[] = [],
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(Sequential, 'keras', 'Sequential', {}, options, children);
}

/** Arguments of `SimpleRNN`, under BigDL's own names. */
export interface SimpleRNNArguments {
  /** Scala `Int`. */
  readonly outputDim: number;
  /** Scala `KerasLayer[Tensor[T],Tensor[T],T]`. */
  readonly activation: CatalogLayer<'keras'> | ScalaExpression;
  /** Scala `Boolean`. Default `false`. */
  readonly returnSequences?: boolean;
  /** Scala `Boolean`. Default `false`. */
  readonly goBackwards?: boolean;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly wRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly uRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Regularizer[T]`. Default `null`. */
  readonly bRegularizer?: CatalogValue<'regularizer'> | ScalaExpression;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `SimpleRNN`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.SimpleRNN`
 */
export function SimpleRNN<const O extends Shape = Shape>(
  args: SimpleRNNArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(SimpleRNN, 'keras', 'SimpleRNN', args, options);
}

/** Arguments of `SoftMax`, under BigDL's own names. */
export interface SoftMaxArguments {
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `SoftMax`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.SoftMax`
 */
export function SoftMax<const O extends Shape = Shape>(
  args: SoftMaxArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(SoftMax, 'keras', 'SoftMax', args, options);
}

/** Arguments of `SpatialDropout1D`, under BigDL's own names. */
export interface SpatialDropout1DArguments {
  /** Scala `Double`. Default `0.5`. */
  readonly p?: number;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `SpatialDropout1D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.SpatialDropout1D`
 */
export function SpatialDropout1D<const O extends Shape = Shape>(
  args: SpatialDropout1DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(SpatialDropout1D, 'keras', 'SpatialDropout1D', args, options);
}

/** Arguments of `SpatialDropout2D`, under BigDL's own names. */
export interface SpatialDropout2DArguments {
  /** Scala `Double`. Default `0.5`. */
  readonly p?: number;
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly dimOrdering?: 'NCHW' | 'NHWC';
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `SpatialDropout2D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.SpatialDropout2D`
 */
export function SpatialDropout2D<const O extends Shape = Shape>(
  args: SpatialDropout2DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(SpatialDropout2D, 'keras', 'SpatialDropout2D', args, options);
}

/** Arguments of `SpatialDropout3D`, under BigDL's own names. */
export interface SpatialDropout3DArguments {
  /** Scala `Double`. Default `0.5`. */
  readonly p?: number;
  /** Scala `String`. Default `"CHANNEL_FIRST"`. */
  readonly dimOrdering?: string;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `SpatialDropout3D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.SpatialDropout3D`
 */
export function SpatialDropout3D<const O extends Shape = Shape>(
  args: SpatialDropout3DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(SpatialDropout3D, 'keras', 'SpatialDropout3D', args, options);
}

/** Arguments of `ThresholdedReLU`, under BigDL's own names. */
export interface ThresholdedReLUArguments {
  /** Scala `Double`. Default `1`. */
  readonly theta?: number;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `ThresholdedReLU`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.ThresholdedReLU`
 */
export function ThresholdedReLU<const O extends Shape = Shape>(
  args: ThresholdedReLUArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(ThresholdedReLU, 'keras', 'ThresholdedReLU', args, options);
}

/** Arguments of `TimeDistributed`, under BigDL's own names. */
export interface TimeDistributedArguments {
  /** Scala `KerasLayer[Tensor[T],Tensor[T],T]`. */
  readonly layer: CatalogLayer<'keras'> | ScalaExpression;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `TimeDistributed`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.TimeDistributed`
 */
export function TimeDistributed<const O extends Shape = Shape>(
  args: TimeDistributedArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(TimeDistributed, 'keras', 'TimeDistributed', args, options);
}

/** Arguments of `UpSampling1D`, under BigDL's own names. */
export interface UpSampling1DArguments {
  /** Scala `Int`. Default `2`. */
  readonly length?: number;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `UpSampling1D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.UpSampling1D`
 */
export function UpSampling1D<const O extends Shape = Shape>(
  args: UpSampling1DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(UpSampling1D, 'keras', 'UpSampling1D', args, options);
}

/** Arguments of `UpSampling2D`, under BigDL's own names. */
export interface UpSampling2DArguments {
  /** Scala `Array[Int]`. Default `[2]`. */
  readonly size?: readonly number[];
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly dimOrdering?: 'NCHW' | 'NHWC';
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `UpSampling2D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.UpSampling2D`
 */
export function UpSampling2D<const O extends Shape = Shape>(
  args: UpSampling2DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(UpSampling2D, 'keras', 'UpSampling2D', args, options);
}

/** Arguments of `UpSampling3D`, under BigDL's own names. */
export interface UpSampling3DArguments {
  /** Scala `Array[Int]`. Default `[2]`. */
  readonly size?: readonly number[];
  /** Scala `String`. Default `"CHANNEL_FIRST"`. */
  readonly dimOrdering?: string;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `UpSampling3D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.UpSampling3D`
 */
export function UpSampling3D<const O extends Shape = Shape>(
  args: UpSampling3DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(UpSampling3D, 'keras', 'UpSampling3D', args, options);
}

/** Arguments of `ZeroPadding1D`, under BigDL's own names. */
export interface ZeroPadding1DArguments {
  /** Scala `Array[Int]`. Default `[1]`. */
  readonly padding?: readonly number[];
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `ZeroPadding1D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.ZeroPadding1D`
 */
export function ZeroPadding1D<const O extends Shape = Shape>(
  args: ZeroPadding1DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(ZeroPadding1D, 'keras', 'ZeroPadding1D', args, options);
}

/** Arguments of `ZeroPadding2D`, under BigDL's own names. */
export interface ZeroPadding2DArguments {
  /** Scala `Array[Int]`. Default `[1]`. */
  readonly padding?: readonly number[];
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly dimOrdering?: 'NCHW' | 'NHWC';
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `ZeroPadding2D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.ZeroPadding2D`
 */
export function ZeroPadding2D<const O extends Shape = Shape>(
  args: ZeroPadding2DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(ZeroPadding2D, 'keras', 'ZeroPadding2D', args, options);
}

/** Arguments of `ZeroPadding3D`, under BigDL's own names. */
export interface ZeroPadding3DArguments {
  /** Scala `Array[Int]`. Default `[1]`. */
  readonly padding?: readonly number[];
  /** Scala `String`. Default `"CHANNEL_FIRST"`. */
  readonly dimOrdering?: string;
  /** Scala `Shape`. Default `null`. */
  readonly inputShape?: readonly number[];
}

/**
 * BigDL's `ZeroPadding3D`.
 *
 * @see `com.intel.analytics.bigdl.nn.keras.ZeroPadding3D`
 */
export function ZeroPadding3D<const O extends Shape = Shape>(
  args: ZeroPadding3DArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'keras', O> {
  return catalogLayer(ZeroPadding3D, 'keras', 'ZeroPadding3D', args, options);
}

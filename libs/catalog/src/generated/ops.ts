// Written by `generate/emit-typescript.ts` from the jar of BigDL; do not edit.
import type { CatalogLayer, CatalogLayerOptions, Shape } from '@sparkloom/layers';
import { catalogLayer, type ScalaExpression, type TensorValue } from '../catalog-value.js';

/** Arguments of `All`, under BigDL's own names. */
export interface AllArguments {
  /** Scala `Boolean`. Default `false`. */
  readonly keepDim?: boolean;
  /** Scala `Boolean`. Default `false`. */
  readonly startFromZero?: boolean;
}

/**
 * BigDL's `All`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.All`
 */
export function All<const O extends Shape = Shape>(
  args: AllArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(All, 'ops', 'All', args, options);
}

/** Arguments of `Any`, under BigDL's own names. */
export interface AnyArguments {
  /** Scala `Boolean`. Default `false`. */
  readonly keepDim?: boolean;
  /** Scala `Boolean`. Default `false`. */
  readonly startFromZero?: boolean;
}

/**
 * BigDL's `Any`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Any`
 */
export function Any<const O extends Shape = Shape>(
  args: AnyArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Any, 'ops', 'Any', args, options);
}

/** Arguments of `ApproximateEqual`, under BigDL's own names. */
export interface ApproximateEqualArguments {
  /** Scala `Float`. */
  readonly tolerance: number;
}

/**
 * BigDL's `ApproximateEqual`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.ApproximateEqual`
 */
export function ApproximateEqual<const O extends Shape = Shape>(
  args: ApproximateEqualArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(ApproximateEqual, 'ops', 'ApproximateEqual', args, options);
}

/**
 * BigDL's `ArgMax`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.ArgMax`
 */
export function ArgMax<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(ArgMax, 'ops', 'ArgMax', {}, options);
}

/** Arguments of `BatchMatMul`, under BigDL's own names. */
export interface BatchMatMulArguments {
  /** Scala `Boolean`. Default `false`. */
  readonly adjX?: boolean;
  /** Scala `Boolean`. Default `false`. */
  readonly adjY?: boolean;
}

/**
 * BigDL's `BatchMatMul`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.BatchMatMul`
 */
export function BatchMatMul<const O extends Shape = Shape>(
  args: BatchMatMulArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(BatchMatMul, 'ops', 'BatchMatMul', args, options);
}

/** Arguments of `BucketizedCol`, under BigDL's own names. */
export interface BucketizedColArguments {
  /** Scala `Array[Double]`. */
  readonly boundaries: readonly number[];
}

/**
 * BigDL's `BucketizedCol`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.BucketizedCol`
 */
export function BucketizedCol<const O extends Shape = Shape>(
  args: BucketizedColArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(BucketizedCol, 'ops', 'BucketizedCol', args, options);
}

/**
 * BigDL's `Cast`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Cast`
 */
export function Cast<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Cast, 'ops', 'Cast', {}, options);
}

/** Arguments of `CategoricalColHashBucket`, under BigDL's own names. */
export interface CategoricalColHashBucketArguments {
  /** Scala `Int`. */
  readonly hashBucketSize: number;
  /** Scala `String`. Default `","`. */
  readonly strDelimiter?: string;
  /** Scala `Boolean`. Default `true`. */
  readonly isSparse?: boolean;
}

/**
 * BigDL's `CategoricalColHashBucket`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.CategoricalColHashBucket`
 */
export function CategoricalColHashBucket<const O extends Shape = Shape>(
  args: CategoricalColHashBucketArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(CategoricalColHashBucket, 'ops', 'CategoricalColHashBucket', args, options);
}

/** Arguments of `CategoricalColVocaList`, under BigDL's own names. */
export interface CategoricalColVocaListArguments {
  /** Scala `Array[String]`. */
  readonly vocaList: readonly string[];
  /** Scala `String`. Default `","`. */
  readonly strDelimiter?: string;
  /** Scala `Boolean`. Default `false`. */
  readonly isSetDefault?: boolean;
  /** Scala `Int`. Default `0`. */
  readonly numOovBuckets?: number;
}

/**
 * BigDL's `CategoricalColVocaList`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.CategoricalColVocaList`
 */
export function CategoricalColVocaList<const O extends Shape = Shape>(
  args: CategoricalColVocaListArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(CategoricalColVocaList, 'ops', 'CategoricalColVocaList', args, options);
}

/**
 * BigDL's `Ceil`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Ceil`
 */
export function Ceil<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Ceil, 'ops', 'Ceil', {}, options);
}

/** Arguments of `CrossCol`, under BigDL's own names. */
export interface CrossColArguments {
  /** Scala `Int`. */
  readonly hashBucketSize: number;
  /** Scala `String`. Default `","`. */
  readonly strDelimiter?: string;
}

/**
 * BigDL's `CrossCol`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.CrossCol`
 */
export function CrossCol<const O extends Shape = Shape>(
  args: CrossColArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(CrossCol, 'ops', 'CrossCol', args, options);
}

/**
 * BigDL's `CrossEntropy`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.CrossEntropy`
 */
export function CrossEntropy<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(CrossEntropy, 'ops', 'CrossEntropy', {}, options);
}

/** Arguments of `DepthwiseConv2D`, under BigDL's own names. */
export interface DepthwiseConv2DArguments {
  /** Scala `Int`. */
  readonly strideW: number;
  /** Scala `Int`. */
  readonly strideH: number;
  /** Scala `Int`. */
  readonly padW: number;
  /** Scala `Int`. */
  readonly padH: number;
  /** Scala `DataFormat`. */
  readonly dataFormat: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `DepthwiseConv2D`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.DepthwiseConv2D`
 */
export function DepthwiseConv2D<const O extends Shape = Shape>(
  args: DepthwiseConv2DArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(DepthwiseConv2D, 'ops', 'DepthwiseConv2D', args, options);
}

/** Arguments of `DepthwiseConv2DBackpropFilter`, under BigDL's own names. */
export interface DepthwiseConv2DBackpropFilterArguments {
  /** Scala `Int`. */
  readonly strideW: number;
  /** Scala `Int`. */
  readonly strideH: number;
  /** Scala `Int`. */
  readonly padW: number;
  /** Scala `Int`. */
  readonly padH: number;
  /** Scala `DataFormat`. */
  readonly dataFormat: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `DepthwiseConv2DBackpropFilter`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.DepthwiseConv2DBackpropFilter`
 */
export function DepthwiseConv2DBackpropFilter<const O extends Shape = Shape>(
  args: DepthwiseConv2DBackpropFilterArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(
    DepthwiseConv2DBackpropFilter,
    'ops',
    'DepthwiseConv2DBackpropFilter',
    args,
    options,
  );
}

/** Arguments of `DepthwiseConv2DBackpropInput`, under BigDL's own names. */
export interface DepthwiseConv2DBackpropInputArguments {
  /** Scala `Int`. */
  readonly strideW: number;
  /** Scala `Int`. */
  readonly strideH: number;
  /** Scala `Int`. */
  readonly padW: number;
  /** Scala `Int`. */
  readonly padH: number;
  /** Scala `DataFormat`. */
  readonly dataFormat: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `DepthwiseConv2DBackpropInput`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.DepthwiseConv2DBackpropInput`
 */
export function DepthwiseConv2DBackpropInput<const O extends Shape = Shape>(
  args: DepthwiseConv2DBackpropInputArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(
    DepthwiseConv2DBackpropInput,
    'ops',
    'DepthwiseConv2DBackpropInput',
    args,
    options,
  );
}

/**
 * BigDL's `Digamma`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Digamma`
 */
export function Digamma<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Digamma, 'ops', 'Digamma', {}, options);
}

/** Arguments of `Dilation2D`, under BigDL's own names. */
export interface Dilation2DArguments {
  /** Scala `Array[Int]`. */
  readonly strides: readonly number[];
  /** Scala `Array[Int]`. */
  readonly rates: readonly number[];
  /** Scala `String`. */
  readonly padding: string;
}

/**
 * BigDL's `Dilation2D`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Dilation2D`
 */
export function Dilation2D<const O extends Shape = Shape>(
  args: Dilation2DArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Dilation2D, 'ops', 'Dilation2D', args, options);
}

/** Arguments of `Dilation2DBackpropFilter`, under BigDL's own names. */
export interface Dilation2DBackpropFilterArguments {
  /** Scala `Array[Int]`. */
  readonly strides: readonly number[];
  /** Scala `Array[Int]`. */
  readonly rates: readonly number[];
  /** Scala `String`. */
  readonly padding: string;
}

/**
 * BigDL's `Dilation2DBackpropFilter`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Dilation2DBackpropFilter`
 */
export function Dilation2DBackpropFilter<const O extends Shape = Shape>(
  args: Dilation2DBackpropFilterArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Dilation2DBackpropFilter, 'ops', 'Dilation2DBackpropFilter', args, options);
}

/** Arguments of `Dilation2DBackpropInput`, under BigDL's own names. */
export interface Dilation2DBackpropInputArguments {
  /** Scala `Array[Int]`. */
  readonly strides: readonly number[];
  /** Scala `Array[Int]`. */
  readonly rates: readonly number[];
  /** Scala `String`. */
  readonly padding: string;
}

/**
 * BigDL's `Dilation2DBackpropInput`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Dilation2DBackpropInput`
 */
export function Dilation2DBackpropInput<const O extends Shape = Shape>(
  args: Dilation2DBackpropInputArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Dilation2DBackpropInput, 'ops', 'Dilation2DBackpropInput', args, options);
}

/**
 * BigDL's `Equal`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Equal`
 */
export function Equal<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Equal, 'ops', 'Equal', {}, options);
}

/**
 * BigDL's `Erf`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Erf`
 */
export function Erf<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Erf, 'ops', 'Erf', {}, options);
}

/**
 * BigDL's `Erfc`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Erfc`
 */
export function Erfc<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Erfc, 'ops', 'Erfc', {}, options);
}

/**
 * BigDL's `Exp`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Exp`
 */
export function Exp<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Exp, 'ops', 'Exp', {}, options);
}

/**
 * BigDL's `Expm1`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Expm1`
 */
export function Expm1<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Expm1, 'ops', 'Expm1', {}, options);
}

/**
 * BigDL's `Floor`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Floor`
 */
export function Floor<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Floor, 'ops', 'Floor', {}, options);
}

/**
 * BigDL's `FloorDiv`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.FloorDiv`
 */
export function FloorDiv<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(FloorDiv, 'ops', 'FloorDiv', {}, options);
}

/**
 * BigDL's `FloorMod`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.FloorMod`
 */
export function FloorMod<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(FloorMod, 'ops', 'FloorMod', {}, options);
}

/** Arguments of `Gather`, under BigDL's own names. */
export interface GatherArguments {
  /** Scala `Int`. Default `1`. */
  readonly dim?: number;
}

/**
 * BigDL's `Gather`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Gather`
 */
export function Gather<const O extends Shape = Shape>(
  args: GatherArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Gather, 'ops', 'Gather', args, options);
}

/**
 * BigDL's `Greater`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Greater`
 */
export function Greater<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Greater, 'ops', 'Greater', {}, options);
}

/**
 * BigDL's `GreaterEqual`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.GreaterEqual`
 */
export function GreaterEqual<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(GreaterEqual, 'ops', 'GreaterEqual', {}, options);
}

/** Arguments of `InTopK`, under BigDL's own names. */
export interface InTopKArguments {
  /** Scala `Int`. */
  readonly k: number;
  /** Scala `Boolean`. Default `false`. */
  readonly startFromZero?: boolean;
}

/**
 * BigDL's `InTopK`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.InTopK`
 */
export function InTopK<const O extends Shape = Shape>(
  args: InTopKArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(InTopK, 'ops', 'InTopK', args, options);
}

/** Arguments of `IndicatorCol`, under BigDL's own names. */
export interface IndicatorColArguments {
  /** Scala `Int`. */
  readonly feaLen: number;
  /** Scala `Boolean`. Default `true`. */
  readonly isCount?: boolean;
}

/**
 * BigDL's `IndicatorCol`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.IndicatorCol`
 */
export function IndicatorCol<const O extends Shape = Shape>(
  args: IndicatorColArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(IndicatorCol, 'ops', 'IndicatorCol', args, options);
}

/**
 * BigDL's `Inv`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Inv`
 */
export function Inv<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Inv, 'ops', 'Inv', {}, options);
}

/**
 * BigDL's `InvGrad`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.InvGrad`
 */
export function InvGrad<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(InvGrad, 'ops', 'InvGrad', {}, options);
}

/**
 * BigDL's `IsFinite`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.IsFinite`
 */
export function IsFinite<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(IsFinite, 'ops', 'IsFinite', {}, options);
}

/**
 * BigDL's `IsInf`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.IsInf`
 */
export function IsInf<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(IsInf, 'ops', 'IsInf', {}, options);
}

/**
 * BigDL's `IsNan`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.IsNan`
 */
export function IsNan<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(IsNan, 'ops', 'IsNan', {}, options);
}

/** Arguments of `Kv2Tensor`, under BigDL's own names. */
export interface Kv2TensorArguments {
  /** Scala `String`. */
  readonly kvDelimiter: string;
  /** Scala `String`. */
  readonly itemDelimiter: string;
  /** Scala `Int`. */
  readonly transType: number;
}

/**
 * BigDL's `Kv2Tensor`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Kv2Tensor`
 */
export function Kv2Tensor<const O extends Shape = Shape>(
  args: Kv2TensorArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Kv2Tensor, 'ops', 'Kv2Tensor', args, options);
}

/**
 * BigDL's `L2Loss`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.L2Loss`
 */
export function L2Loss<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(L2Loss, 'ops', 'L2Loss', {}, options);
}

/**
 * BigDL's `Less`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Less`
 */
export function Less<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Less, 'ops', 'Less', {}, options);
}

/**
 * BigDL's `LessEqual`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.LessEqual`
 */
export function LessEqual<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(LessEqual, 'ops', 'LessEqual', {}, options);
}

/**
 * BigDL's `Lgamma`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Lgamma`
 */
export function Lgamma<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Lgamma, 'ops', 'Lgamma', {}, options);
}

/**
 * BigDL's `LogicalAnd`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.LogicalAnd`
 */
export function LogicalAnd<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(LogicalAnd, 'ops', 'LogicalAnd', {}, options);
}

/**
 * BigDL's `LogicalNot`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.LogicalNot`
 */
export function LogicalNot<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(LogicalNot, 'ops', 'LogicalNot', {}, options);
}

/**
 * BigDL's `LogicalOr`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.LogicalOr`
 */
export function LogicalOr<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(LogicalOr, 'ops', 'LogicalOr', {}, options);
}

/** Arguments of `Max`, under BigDL's own names. */
export interface MaxArguments {
  /** Scala `Boolean`. Default `false`. */
  readonly keepDims?: boolean;
  /** Scala `Boolean`. Default `false`. */
  readonly startFromZero?: boolean;
}

/**
 * BigDL's `Max`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Max`
 */
export function Max<const O extends Shape = Shape>(
  args: MaxArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Max, 'ops', 'Max', args, options);
}

/**
 * BigDL's `Maximum`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Maximum`
 */
export function Maximum<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Maximum, 'ops', 'Maximum', {}, options);
}

/**
 * BigDL's `Minimum`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Minimum`
 */
export function Minimum<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Minimum, 'ops', 'Minimum', {}, options);
}

/** Arguments of `MkString`, under BigDL's own names. */
export interface MkStringArguments {
  /** Scala `String`. Default `","`. */
  readonly strDelimiter?: string;
}

/**
 * BigDL's `MkString`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.MkString`
 */
export function MkString<const O extends Shape = Shape>(
  args: MkStringArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(MkString, 'ops', 'MkString', args, options);
}

/**
 * BigDL's `Mod`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Mod`
 */
export function Mod<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Mod, 'ops', 'Mod', {}, options);
}

/** Arguments of `ModuleToOperation`, under BigDL's own names. */
export interface ModuleToOperationArguments {
  /** Scala `AbstractModule[Activity,Activity,T]`. */
  readonly module: CatalogLayer<'ops'> | ScalaExpression;
}

/**
 * BigDL's `ModuleToOperation`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.ModuleToOperation`
 */
export function ModuleToOperation<const O extends Shape = Shape>(
  args: ModuleToOperationArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(ModuleToOperation, 'ops', 'ModuleToOperation', args, options);
}

/**
 * BigDL's `NotEqual`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.NotEqual`
 */
export function NotEqual<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(NotEqual, 'ops', 'NotEqual', {}, options);
}

/** Arguments of `OneHot`, under BigDL's own names. */
export interface OneHotArguments {
  /** Scala `Int`. */
  readonly axis: number;
}

/**
 * BigDL's `OneHot`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.OneHot`
 */
export function OneHot<const O extends Shape = Shape>(
  args: OneHotArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(OneHot, 'ops', 'OneHot', args, options);
}

/** Arguments of `Pad`, under BigDL's own names. */
export interface PadArguments {
  /** Scala `String`. */
  readonly mode: string;
  /** Scala `Double`. */
  readonly constantValue: number;
}

/**
 * BigDL's `Pad`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Pad`
 */
export function Pad<const O extends Shape = Shape>(
  args: PadArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Pad, 'ops', 'Pad', args, options);
}

/**
 * BigDL's `Pow`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Pow`
 */
export function Pow<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Pow, 'ops', 'Pow', {}, options);
}

/** Arguments of `Prod`, under BigDL's own names. */
export interface ProdArguments {
  /** Scala `Int`. Default `1`. */
  readonly axis?: number;
  /** Scala `Boolean`. Default `false`. */
  readonly keepDim?: boolean;
}

/**
 * BigDL's `Prod`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Prod`
 */
export function Prod<const O extends Shape = Shape>(
  args: ProdArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Prod, 'ops', 'Prod', args, options);
}

/** Arguments of `RandomUniform`, under BigDL's own names. */
export interface RandomUniformArguments {
  /** Scala `Double`. */
  readonly minVal: number;
  /** Scala `Double`. */
  readonly maxVal: number;
  /** Scala `Option[Int]`. Default `None`. */
  readonly seed?: number;
}

/**
 * BigDL's `RandomUniform`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.RandomUniform`
 */
export function RandomUniform<const O extends Shape = Shape>(
  args: RandomUniformArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(RandomUniform, 'ops', 'RandomUniform', args, options);
}

/**
 * BigDL's `RangeOps`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.RangeOps`
 */
export function RangeOps<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(RangeOps, 'ops', 'RangeOps', {}, options);
}

/**
 * BigDL's `Rank`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Rank`
 */
export function Rank<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Rank, 'ops', 'Rank', {}, options);
}

/** Arguments of `ResizeBilinearGrad`, under BigDL's own names. */
export interface ResizeBilinearGradArguments {
  /** Scala `Boolean`. */
  readonly alignCorner: boolean;
}

/**
 * BigDL's `ResizeBilinearGrad`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.ResizeBilinearGrad`
 */
export function ResizeBilinearGrad<const O extends Shape = Shape>(
  args: ResizeBilinearGradArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(ResizeBilinearGrad, 'ops', 'ResizeBilinearGrad', args, options);
}

/** Arguments of `ResizeBilinearOps`, under BigDL's own names. */
export interface ResizeBilinearOpsArguments {
  /** Scala `Boolean`. */
  readonly alignCorner: boolean;
}

/**
 * BigDL's `ResizeBilinearOps`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.ResizeBilinearOps`
 */
export function ResizeBilinearOps<const O extends Shape = Shape>(
  args: ResizeBilinearOpsArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(ResizeBilinearOps, 'ops', 'ResizeBilinearOps', args, options);
}

/**
 * BigDL's `Rint`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Rint`
 */
export function Rint<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Rint, 'ops', 'Rint', {}, options);
}

/**
 * BigDL's `Round`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Round`
 */
export function Round<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Round, 'ops', 'Round', {}, options);
}

/**
 * BigDL's `SegmentSum`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.SegmentSum`
 */
export function SegmentSum<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(SegmentSum, 'ops', 'SegmentSum', {}, options);
}

/**
 * BigDL's `Select`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Select`
 */
export function Select<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Select, 'ops', 'Select', {}, options);
}

/** Arguments of `SelectTensor`, under BigDL's own names. */
export interface SelectTensorArguments {
  /** Scala `Tensor[_]`. */
  readonly keyTensor: TensorValue | ScalaExpression;
  /** Scala `Boolean`. Default: BigDL's own. */
  readonly isTensorKey?: boolean;
  /** Scala `TensorOp[T]`. Default: BigDL's own. */
  readonly transformer?: ScalaExpression;
}

/**
 * BigDL's `SelectTensor`. BigDL keeps it to itself (constructor private), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.SelectTensor`
 */
export function SelectTensor<const O extends Shape = Shape>(
  args: SelectTensorArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(SelectTensor, 'ops', 'SelectTensor', args, options);
}

/**
 * BigDL's `Sign`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Sign`
 */
export function Sign<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Sign, 'ops', 'Sign', {}, options);
}

/** Arguments of `Slice`, under BigDL's own names. */
export interface SliceArguments {
  /** Scala `Array[Int]`. */
  readonly begin: readonly number[];
  /** Scala `Array[Int]`. */
  readonly size: readonly number[];
}

/**
 * BigDL's `Slice`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Slice`
 */
export function Slice<const O extends Shape = Shape>(
  args: SliceArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Slice, 'ops', 'Slice', args, options);
}

/**
 * BigDL's `SquaredDifference`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.SquaredDifference`
 */
export function SquaredDifference<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(SquaredDifference, 'ops', 'SquaredDifference', {}, options);
}

/**
 * BigDL's `Substr`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Substr`
 */
export function Substr<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Substr, 'ops', 'Substr', {}, options);
}

/** Arguments of `Sum`, under BigDL's own names. */
export interface SumArguments {
  /** Scala `Boolean`. */
  readonly keepDims: boolean;
  /** Scala `Boolean`. Default `false`. */
  readonly startFromZero?: boolean;
}

/**
 * BigDL's `Sum`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Sum`
 */
export function Sum<const O extends Shape = Shape>(
  args: SumArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Sum, 'ops', 'Sum', args, options);
}

/** Arguments of `TensorOp`, under BigDL's own names. */
export interface TensorOpArguments {
  /** Scala `(Tensor[T], TensorNumeric[T]) => Tensor[T]`. */
  readonly transformer: ScalaExpression;
}

/**
 * BigDL's `TensorOp`. BigDL keeps it to itself (constructor private), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.TensorOp`
 */
export function TensorOp<const O extends Shape = Shape>(
  args: TensorOpArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(TensorOp, 'ops', 'TensorOp', args, options);
}

/**
 * BigDL's `Tile`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.Tile`
 */
export function Tile<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(Tile, 'ops', 'Tile', {}, options);
}

/** Arguments of `TopK`, under BigDL's own names. */
export interface TopKArguments {
  /** Scala `Int`. */
  readonly k: number;
  /** Scala `Boolean`. Default `true`. */
  readonly sorted?: boolean;
  /** Scala `Int`. Default `1`. */
  readonly startIndex?: number;
  /** Scala `Int`. Default `-1`. */
  readonly dim?: number;
  /** Scala `Boolean`. Default `false`. */
  readonly increase?: boolean;
}

/**
 * BigDL's `TopK`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.TopK`
 */
export function TopK<const O extends Shape = Shape>(
  args: TopKArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(TopK, 'ops', 'TopK', args, options);
}

/**
 * BigDL's `TruncateDiv`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.TruncateDiv`
 */
export function TruncateDiv<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(TruncateDiv, 'ops', 'TruncateDiv', {}, options);
}

/** Arguments of `TruncatedNormal`, under BigDL's own names. */
export interface TruncatedNormalArguments {
  /** Scala `Double`. Default `0`. */
  readonly mean?: number;
  /** Scala `Double`. Default `1`. */
  readonly stddev?: number;
  /** Scala `Int`. Default `0`. */
  readonly seed?: number;
}

/**
 * BigDL's `TruncatedNormal`.
 *
 * @see `com.intel.analytics.bigdl.nn.ops.TruncatedNormal`
 */
export function TruncatedNormal<const O extends Shape = Shape>(
  args: TruncatedNormalArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'ops', O> {
  return catalogLayer(TruncatedNormal, 'ops', 'TruncatedNormal', args, options);
}

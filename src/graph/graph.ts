/** The value between import and schedule: a small, immutable graph of tensors and operators. */

export type DType = 'int8' | 'int32' | 'float32';

/** real = scale * (value - zeroPoint); one entry per tensor, or one per index of dimension `axis`. */
export interface Quantization {
  readonly scales: readonly number[];
  readonly zeroPoints: readonly number[];
  readonly axis: number;
}

export interface Tensor {
  /** Position in `Graph.tensors`, and in the file for tensors that came from it. */
  readonly id: number;
  readonly name: string;
  readonly dtype: DType;
  /** Row-major dimensions, NHWC for images; no dimension is below 1. */
  readonly shape: readonly number[];
  readonly quantization?: Quantization;
  /** Little-endian bytes, exactly as many as dtype and shape say; absent for activations. */
  readonly data?: Uint8Array;
  /** The tensor whose bytes this one shares under another shape, when a pass made it a view. */
  readonly viewOf?: number;
}

export interface Operator {
  /** Position in the file: what messages, taps and reports call the operator by. */
  readonly index: number;
  /** The operator's name in the TensorFlow Lite schema: key into the table of `src/ops`. */
  readonly kind: string;
  /** Tensor ids; -1 where an optional input is absent. */
  readonly inputs: readonly number[];
  readonly output: number;
  /** What the op file's `read` made of the builtin options. */
  readonly options: unknown;
}

export interface Graph {
  /** By tensor id; a hole where the file has a tensor that nothing uses. */
  readonly tensors: readonly (Tensor | undefined)[];
  /** In the file's order, which is an order in which they can run. */
  readonly operators: readonly Operator[];
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

export function tensorOf(graph: Graph, id: number): Tensor {
  const tensor = graph.tensors[id];
  if (!tensor) throw new Error(`no tensor ${id}`);
  return tensor;
}

export const BYTES_PER_ELEMENT: Readonly<Record<DType, number>> = { int8: 1, int32: 4, float32: 4 };

export function elementCount(shape: readonly number[]): number {
  return shape.reduce((product, dimension) => product * dimension, 1);
}

export function byteLength(tensor: Pick<Tensor, 'dtype' | 'shape'>): number {
  return elementCount(tensor.shape) * BYTES_PER_ELEMENT[tensor.dtype];
}

/** Rows of a tensor: images times height for rank 4 (NHWC), one for everything else. */
export interface RowGeometry {
  readonly images: number;
  /** Rows per image. */
  readonly height: number;
  readonly rowBytes: number;
}

export function rowGeometry(tensor: Pick<Tensor, 'dtype' | 'shape'>): RowGeometry {
  const bytes = byteLength(tensor);
  if (tensor.shape.length !== 4) return { images: 1, height: 1, rowBytes: bytes };
  const [images, height] = tensor.shape as [number, number, number, number];
  return { images, height, rowBytes: bytes / (images * height) };
}

export function rowCount(tensor: Pick<Tensor, 'dtype' | 'shape'>): number {
  const { images, height } = rowGeometry(tensor);
  return images * height;
}

export type TypedArray = Int8Array | Int32Array | Float32Array;

/** The tensor's bytes as numbers. Copies when the bytes are not aligned for the type. */
export function toTypedArray(dtype: DType, bytes: Uint8Array): TypedArray {
  // Not slice(): a Buffer's shares the bytes.
  const aligned = bytes.byteOffset % BYTES_PER_ELEMENT[dtype] === 0 ? bytes : new Uint8Array(bytes);
  const length = aligned.byteLength / BYTES_PER_ELEMENT[dtype];
  switch (dtype) {
    case 'int8':
      return new Int8Array(aligned.buffer, aligned.byteOffset, length);
    case 'int32':
      return new Int32Array(aligned.buffer, aligned.byteOffset, length);
    case 'float32':
      return new Float32Array(aligned.buffer, aligned.byteOffset, length);
  }
}

export function toBytes(array: TypedArray): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

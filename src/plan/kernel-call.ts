/** What an operator becomes: one kernel, called once per output row. */

/** Which rows of an input the kernel needs for output row y of image n. */
export type RowAccess =
  /** The whole input, contiguous; the kernel gets one pointer. */
  | { readonly kind: 'whole' }
  /**
   * Rows y * stride - before + t * dilation of the same image, t = 0 … taps - 1; the kernel gets one pointer
   * per tap, null where the row lies outside the image. `oneImage` when the input has a single image that
   * every image of the output shares.
   */
  | {
      readonly kind: 'window';
      readonly stride: number;
      readonly before: number;
      readonly taps: number;
      readonly dilation: number;
      readonly oneImage: boolean;
    };

export const WHOLE: RowAccess = { kind: 'whole' };

/** Row y of the same image: element-wise kernels. */
export const SAME_ROW: RowAccess = {
  kind: 'window',
  stride: 1,
  before: 0,
  taps: 1,
  dilation: 1,
  oneImage: false,
};

export interface Operand {
  /** Tensor id; a constant tensor's rows are read from the packed constant, which then holds just that tensor. */
  readonly tensor: number;
  /** The shape that sets its rows, where that is not the tensor's own. */
  readonly shape?: readonly number[];
  readonly access: RowAccess;
}

export type ConstantRole = 'weights' | 'biases' | 'requantization';

/** All that a kernel reads besides activations, in the kernel's own order; every section starts 4-byte aligned. */
export interface PackedConstant {
  /** Of the linked constant, in bytes, where more than 16 pays. */
  readonly alignment?: number;
  readonly sections: readonly { readonly role: ConstantRole; readonly bytes: Uint8Array }[];
}

/** A member of the kernel's parameter struct; floats are marked, since 1 and 1.0f differ in C. */
export type Literal = number | { readonly float: number };

/** Members of a parameter struct, arrays and structs among them. */
export interface Parameters {
  readonly [member: string]: Literal | readonly Literal[] | Parameters;
}

export interface KernelCall {
  /** Name of the kernel's file (without .c), function and parameter struct. */
  readonly kernel: string;
  /** Members of the parameter struct; equal kernels and parameters share one emitted function. */
  readonly parameters: Parameters;
  readonly operands: readonly Operand[];
  /** Whether a call writes one row of the output, or all of it. */
  readonly writes: 'row' | 'whole';
  readonly constant?: PackedConstant;
  /** Bytes of scratch, 4-byte aligned, alive only during a call. */
  readonly scratchBytes: number;
}

export function packConstant(...sections: PackedConstant['sections']): PackedConstant {
  return {
    sections: sections.map(({ role, bytes }) => {
      const padded = new Uint8Array(Math.ceil(bytes.byteLength / 4) * 4);
      padded.set(bytes);
      return { role, bytes: padded };
    }),
  };
}

export function constantBytes(constant: PackedConstant): Uint8Array {
  const length = constant.sections.reduce((sum, section) => sum + section.bytes.byteLength, 0);
  const bytes = new Uint8Array(length);
  let position = 0;
  for (const section of constant.sections) {
    bytes.set(section.bytes, position);
    position += section.bytes.byteLength;
  }
  return bytes;
}

export function pointerCount(call: KernelCall): number {
  return call.operands.reduce((sum, { access }) => sum + (access.kind === 'whole' ? 1 : access.taps), 0);
}

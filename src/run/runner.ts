/** Something that runs a compiled module on input sets. */
import type { Artifacts } from './artifacts.ts';

export interface RunRequest {
  /** Input sets, one after the other. */
  readonly inputs: Uint8Array;
  /** Which of the module's two faces runs; on a board it is always the C interface. */
  readonly entry: 'graph' | 'c';
  /** Whether the module was built with a tap, to be recorded. */
  readonly tap?: boolean;
  /** How many operators the model's file has, where the module was built to be profiled; on a board only. */
  readonly profile?: number;
}

export interface RunResult {
  /** Output sets, one after the other. */
  readonly outputs: Uint8Array;
  /** Records of int32 op, int32 row, uint32 bytes, data; see `readTaps`. */
  readonly taps?: Uint8Array;
  /** Instructions of each operator of the file, all sets together, and last of what ran after them. */
  readonly counts?: readonly number[];
  /** Measured on a board: instructions of one inference and stack in bytes. */
  readonly measured?: { readonly instructions: number; readonly stack: number };
}

export interface Runner {
  run(artifacts: Artifacts, request: RunRequest): Promise<RunResult>;
  close(): Promise<void>;
}

export interface Tap {
  /** The operator's index in the file. */
  readonly op: number;
  readonly row: number;
  readonly data: Uint8Array;
}

export function readTaps(bytes: Uint8Array): Tap[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const taps: Tap[] = [];
  for (let at = 0; at + 12 <= bytes.byteLength; ) {
    const length = view.getUint32(at + 8, true);
    const data = bytes.subarray(at + 12, at + 12 + length);
    taps.push({ op: view.getInt32(at, true), row: view.getInt32(at + 4, true), data });
    at += 12 + length;
  }
  return taps;
}

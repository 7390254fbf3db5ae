/** Manifests for the report page: as a compile writes them, of models of any length. */
import type { ManifestPort } from '../../src/driver/manifest.ts';
import type { LayeredManifest } from '../../src/driver/parse-layers.ts';
import type { MemoryBlock } from '../../src/plan/memory-map.ts';

const KINDS = ['CONV_2D', 'DEPTHWISE_CONV_2D', 'CONV_2D', 'ADD'];
const ROWS = 8;
const BYTES = 1024;

/** A chain of `count` operators in which every fourth adds the output of the one three before it. */
export function layeredManifest(
  count: number,
  name = (tensor: number) => `tensor_${tensor}`,
): LayeredManifest {
  const port = (tensor: number): ManifestPort => ({
    name: name(tensor),
    member: 'x',
    dtype: 'int8',
    shape: [1, ROWS, 16, 8],
    bytes: BYTES,
    scale: 0.5,
    zeroPoint: -3,
    tensor,
  });
  const isAdd = (i: number): boolean => i % 4 === 3;
  const operators = Array.from({ length: count }, (_, i) => ({
    kind: KINDS[i % 4]!,
    shape: [1, ROWS, 16, 8],
    macs: isAdd(i) ? 0 : 1000 + i,
    layer: {
      name: name(i + 1),
      inputs: isAdd(i) ? [i, i - 2] : [i],
      output: i + 1,
      kernel: `${KINDS[i % 4]!.toLowerCase()}_s8`,
      steps: [ROWS * i, ROWS * i + ROWS - 1] as const,
      constant: { weights: 10 * i, biases: 32, requantization: 40 },
    },
  }));
  const blocks = Array.from({ length: Math.max(count - 1, 0) }, (_, i): MemoryBlock => {
    const lastReader = isAdd(i + 3) && i + 3 < count ? i + 3 : i + 1;
    const isRing = i % 5 === 4;
    return {
      tensor: i + 1,
      bytes: isRing ? BYTES / 2 : BYTES,
      offset: (i % 4) * BYTES,
      ...(isRing && { ring: ROWS / 2, rows: ROWS }),
      born: [ROWS * i, ROWS * i + ROWS - 1],
      dies: [ROWS * lastReader, ROWS * lastReader + ROWS - 1],
    };
  });
  const own = operators.map((_, i) => ({ name: `kernel_${i}`, bytes: 200 + i, operators: [i] }));
  const code = [...own, { name: 'run', bytes: 500, operators: [] }];
  const sum = (part: 'weights' | 'biases' | 'requantization'): number =>
    operators.reduce((all, { layer }) => all + layer.constant[part], 0);
  const arena = 4 * BYTES;
  return {
    manifestVersion: 1,
    modo: '0.1.0',
    key: 'k'.repeat(64),
    module: 'm',
    model: { file: 'chain.tflite', bytes: 12_345, sha256: 'a'.repeat(64) },
    target: { name: 'cortex-m4', triple: 'arm-none-eabi', flags: ['-mcpu=cortex-m4'] },
    compiler: { name: 'arm-none-eabi-gcc', version: '12.2.1' },
    options: {},
    inputs: [port(0)],
    outputs: [port(count)],
    sizes: {
      workspace: arena,
      stack: 264,
      flash: {
        weights: sum('weights'),
        biases: sum('biases'),
        requantization: sum('requantization'),
        code: code.reduce((all, { bytes }) => all + bytes, 0),
        other: 24,
      },
    },
    macs: operators.reduce((all, { macs }) => all + macs, 0),
    operators,
    code,
    memory: { arena, steps: ROWS * count, busiest: { step: ROWS, bytes: 3 * BYTES }, blocks },
    files: [{ name: 'mod.o', bytes: 1, sha256: 'b'.repeat(64) }],
  };
}

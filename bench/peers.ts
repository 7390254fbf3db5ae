/**
 * Figures of TensorFlow Lite Micro with CMSIS-NN, the interpreter that firmware would otherwise use: tflite-micro
 * 90b983c2 and CMSIS-NN 4ab83cc3, GCC 12.2, the fastest build found for each core, under QEMU 7.2 on the same boards.
 * Instructions are those of one Invoke, the mean over the input sets.
 */

export interface PeerFigures {
  readonly instructions: number;
  /** Estimated as for modo. */
  readonly cycles?: number;
  /** Bytes of arena, without the interpreter's other data. */
  readonly arena: number;
  /** Bytes of model, kernels and interpreter: all of the image but what one without them has. */
  readonly flash?: number;
}

export interface Peer {
  /** How the figures were had, where builds differ. */
  readonly build: string;
  readonly models: Readonly<Record<string, PeerFigures>>;
}

/** Bytes of the .tflite files, which the interpreter keeps in flash as they are. */
const MODEL_BYTES = { kws: 53_936, ic: 98_496, vww: 333_288, ad: 276_976 } as const;

type Name = keyof typeof MODEL_BYTES;
type PerModel = Readonly<Record<Name, number>>;

function peer(
  build: string,
  figures: { instructions: PerModel; arena: PerModel; cycles?: PerModel; runtime?: PerModel },
): Peer {
  const names = Object.keys(MODEL_BYTES) as Name[];
  const models = names.map((name): [Name, PeerFigures] => [
    name,
    {
      instructions: figures.instructions[name],
      arena: figures.arena[name],
      ...(figures.cycles && { cycles: figures.cycles[name] }),
      ...(figures.runtime && { flash: MODEL_BYTES[name] + figures.runtime[name] }),
    },
  ]);
  return { build, models: Object.fromEntries(models) };
}

const DSP_ARENA = { kws: 22_820, ic: 54_996, vww: 100_708, ad: 2_580 };
const PLAIN_ARENA = { ...DSP_ARENA, ic: 54_980 };

const TUNED = "-O2, CMSIS-NN's assembly for requantization, restrict";
const MAKEFILE = '-O2, as its Makefile has it';

const M0 = peer(`${MAKEFILE}, compiled for Cortex-M0`, {
  instructions: { kws: 29_000_805, ic: 97_559_570, vww: 86_894_405, ad: 1_762_752 },
  arena: PLAIN_ARENA,
  runtime: { kws: 57_344, ic: 54_924, vww: 57_344, ad: 31_432 },
});

/** By target. */
export const PEERS: Readonly<Record<string, Peer>> = {
  'cortex-m0': M0,
  'cortex-m0plus': M0,
  'cortex-m3': peer(MAKEFILE, {
    instructions: { kws: 10_533_160, ic: 41_848_115, vww: 31_958_720, ad: 955_912 },
    arena: PLAIN_ARENA,
    runtime: { kws: 46_100, ic: 44_016, vww: 46_100, ad: 23_036 },
  }),
  'cortex-m4': peer(TUNED, {
    instructions: { kws: 7_213_345, ic: 28_380_600, vww: 22_579_065, ad: 573_200 },
    cycles: { kws: 8_977_204, ic: 34_970_035, vww: 28_384_854, ad: 711_750 },
    arena: DSP_ARENA,
    runtime: { kws: 52_244, ic: 49_536, vww: 52_244, ad: 26_844 },
  }),
  'cortex-m7': peer(TUNED, {
    instructions: { kws: 7_213_045, ic: 28_531_395, vww: 22_654_575, ad: 573_280 },
    arena: DSP_ARENA,
  }),
  'cortex-m33': peer(TUNED, {
    instructions: { kws: 7_178_094, ic: 28_426_706, vww: 22_440_700, ad: 574_750 },
    arena: DSP_ARENA,
  }),
  'cortex-m55': peer("-Ofast, CMSIS-NN's assembly for requantization, restrict", {
    instructions: { kws: 1_776_855, ic: 4_793_273, vww: 6_401_191, ad: 149_531 },
    arena: { kws: 27_348, ic: 55_028, vww: 100_772, ad: 9_268 },
    runtime: { kws: 45_472, ic: 43_952, vww: 45_472, ad: 19_100 },
  }),
};

/**
 * What modo refuses to compile because no device that it compiles for would run it. The limits also bound the
 * compiler's own time and memory, whatever a file says: a crafted file costs no more than an honest one.
 */

/** Operators of a model. */
export const MAX_OPERATORS = 1024;

/** Inputs, and outputs, of a model. */
export const MAX_PORTS = 64;

/** Dimensions of a tensor: what TVM's C runtime has room for. */
export const MAX_DIMENSIONS = 6;

/** Bytes of one activation. */
export const MAX_ACTIVATION_BYTES = 2 ** 24;

/** Rows (images times height) of one activation. */
export const MAX_ROWS = 2 ** 14;

/** Rows that one window reads: the step holds a pointer to each on its stack. */
export const MAX_WINDOW_ROWS = 1024;

/** Cells from the first to the last tap of a window in one dimension: positions stay far from int32's ends. */
export const MAX_WINDOW_CELLS = 65_535;

/** Cells of a pooling window: sums of int8 values stay within int32. */
export const MAX_POOL_CELLS = 2 ** 20;

/** Bytes of all packed constants; one that several operators share counts for each of them. */
export const MAX_CONSTANT_BYTES = 2 ** 26;

/** Bytes of the workspace. */
export const MAX_ARENA_BYTES = 2 ** 25;

/** Rows computed in one inference, all operators together. */
export const MAX_STEPS = 2 ** 17;

/** Bytes and rows that the steps of one inference read and write: what the proof of a plan walks over. */
export const MAX_TRAFFIC_BYTES = 2 ** 30;
export const MAX_TRAFFIC_ROWS = 2 ** 24;

/** Operations, and bytes of results, of operators that are computed while compiling. */
export const MAX_FOLD_OPERATIONS = 2 ** 25;
export const MAX_FOLD_BYTES = 2 ** 25;

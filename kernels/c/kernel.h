/* What every kernel file builds on.
 *
 * A kernel is one function NAME with a parameter struct of the same name:
 *
 *   NAME(const struct NAME *p, const void *const *in, void *out, void *scratch, const void *constant)
 *
 * in: pointers to input rows, null for rows in the padding; out: one output row (or the whole output), which
 * shares no byte with any row it reads; scratch: 4-byte aligned; constant: the packed constant, 4-byte aligned.
 * Rows have the natural alignment of their element type. Callers pass literals in *p and the compiler
 * specialises the kernel for them, so a parameter costs nothing at run time.
 */
#ifndef MODO_KERNEL_H
#define MODO_KERNEL_H

#include <stdint.h>

#define MODO_KERNEL static inline __attribute__((always_inline))

#endif

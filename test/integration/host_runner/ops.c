/* Packed functions and C interfaces written by hand: some right, some wrong on purpose. */
#include <stddef.h>
#include <stdint.h>
typedef struct { void *data; int32_t device[2]; int32_t ndim; uint8_t code, bits; uint16_t lanes;
                 int64_t *shape, *strides; uint64_t byte_offset; } T;
typedef union { int64_t i; double d; T *t; } V;
#define OP(name) int32_t tvmgen_tiny_##name(V *a, int *codes, int n, V *ret, int *ret_code, void *handle)
#define UNUSED (void)codes, (void)n, (void)ret, (void)ret_code, (void)handle

void (*tvmgen_tiny_tap)(int32_t op, int32_t row, const void *data, uint32_t bytes) = 0;
static int32_t calls = 0;

static int64_t bytes(const T *t) {
  int64_t size = (t->bits + 7) / 8;
  for (int32_t i = 0; i < t->ndim; i++) size *= t->shape[i];
  return size;
}
/* Operators check their arguments, because damaged graphs reach them too. */
static int are(V *a, int n, int wanted, int code, int bits) {
  if (n != wanted) return 0;
  for (int i = 0; i < n; i++) {
    if (a[i].t->code != code || a[i].t->bits != bits || bytes(a[i].t) != bytes(a[0].t)) return 0;
  }
  return 1;
}

OP(add) {
  UNUSED;
  if (!are(a, n, 3, 2, 32)) return -1;
  float *x = a[0].t->data, *p = a[1].t->data, *y = a[2].t->data;
  for (int64_t i = 0; i < bytes(a[0].t) / 4; i++) y[i] = x[i] + p[i];
  if (tvmgen_tiny_tap) tvmgen_tiny_tap(calls++, -1, y, (uint32_t)bytes(a[2].t));
  return 0;
}
OP(split) {
  UNUSED;
  if (!are(a, n, 3, 0, 8)) return -1;
  int8_t *x = a[0].t->data, *low = a[1].t->data, *high = a[2].t->data;
  for (int64_t i = 0; i < bytes(a[0].t); i++) low[i] = x[i] & 15, high[i] = (int8_t)(x[i] >> 4);
  return 0;
}
OP(probe) {
  UNUSED;
  if (n != 3 || a[2].t->code != 0 || a[2].t->bits != 32 || bytes(a[2].t) != 24) return -1;
  int32_t *out = a[2].t->data;
  out[0] = codes[0] == codes[1] && codes[1] == codes[2] ? codes[0] : -1;
  for (int i = 0; i < 3; i++) out[1 + i] = (int32_t)((uintptr_t)a[i].t->data % 128);
  out[4] = *ret_code;
  out[5] = !handle && !a[0].t->strides && !a[0].t->byte_offset && a[0].t->device[0] == 1 && !a[0].t->device[1];
  return 0;
}
OP(nothing) { UNUSED; (void)a; return 0; }
OP(fails) { UNUSED; (void)a; return -1; }
OP(after) { UNUSED; ((char *)a[n - 1].t->data)[bytes(a[n - 1].t)] = 0; return 0; }
OP(before) { UNUSED; ((char *)a[n - 1].t->data)[-1] = 0; return 0; }
OP(far) { UNUSED; ((char *)a[n - 1].t->data)[bytes(a[n - 1].t) + 200] = 0; return 0; }
OP(stomp_0) { UNUSED; ((char *)a[0].t->data)[0] ^= 1; return 0; }
OP(stomp_1) { UNUSED; ((char *)a[1].t->data)[0] ^= 1; return 0; }
OP(result) { UNUSED; (void)a; *ret_code = 0; return 0; }

int32_t tvmgen_tiny_run(void **in, void **out) {
  float *x = in[0], *y = out[0];
  int8_t *k = in[1];
  for (int i = 0; i < 4; i++) y[i] = x[i] * k[i];
  *(int32_t *)out[1] = (int32_t)((uintptr_t)in[0] % 128);
  if (tvmgen_tiny_tap) tvmgen_tiny_tap(7, 2, k, 4);
  return 0;
}
/* The input's first byte chooses what goes wrong. */
int32_t tvmgen_bad_run(char **in, char **out) {
  switch (in[0][0]) {
    case 0: return 3;
    case 1: out[0][4] = 0; break;
    case 2: out[0][-1] = 0; break;
    case 3: in[0][1] ^= 1; break;
    case 4: in[0][4] = 0; break;
  }
  return 0;
}

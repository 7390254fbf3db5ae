/* The binary interface of TVM's packed functions (v0.7 to v0.19), as far as an operator on the CPU needs it. */
#ifndef RUNNER_NPACKED_H
#define RUNNER_NPACKED_H

#include <stdint.h>

enum { DEVICE_CPU = 1 };
enum { DTYPE_INT = 0, DTYPE_UINT = 1, DTYPE_FLOAT = 2 };
/* How an argument or a result is typed: the C++ graph executor passes 7, the CRT one 13. */
enum { TYPE_NULLPTR = 4, TYPE_DLTENSOR = 7, TYPE_NDARRAY = 13 };

typedef struct {
  int32_t type;
  int32_t id;
} DLDevice;

typedef struct {
  uint8_t code;
  uint8_t bits;
  uint16_t lanes;
} DLDataType;

typedef struct {
  void *data;
  DLDevice device;
  int32_t ndim;
  DLDataType dtype;
  int64_t *shape;
  int64_t *strides; /* NULL: row-major, no gaps */
  uint64_t byte_offset;
} DLTensor;

typedef union {
  int64_t v_int64;
  double v_float64;
  void *v_handle;
  const char *v_str;
} TVMValue;

typedef int32_t (*PackedFunction)(TVMValue *args, int *type_codes, int num_args, TVMValue *out_ret,
                                  int *out_ret_type_code, void *resource_handle);

#endif

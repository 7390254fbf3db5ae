/* What the generated part of a batch tells the harness about each module. */
#ifndef HARNESS_H
#define HARNESS_H

#include <stdint.h>

enum { MAX_PORTS = 64, MAX_TENSORS = 128, MAX_CALLS = 64, MAX_ARGUMENTS = 8 };

union value {
    int64_t v_int64;
    double v_float64;
    void *v_handle;
    const char *v_str;
};

struct port {
    uint32_t bytes;
    uint8_t code, bits;
    /* Index of the tensor whose bytes this one shares; its own when it is no view. */
    int view_of;
};

struct call {
    int32_t (*function)(void *, int32_t *, int32_t, void *, int32_t *, void *);
    int argument_count;
    /* Indices of tensors; -1 - i for constant i. */
    int arguments[MAX_ARGUMENTS];
};

struct module {
    const char *name;
    int32_t (*run)(void **inputs, void **outputs);
    int tensor_count, input_count, output_count, call_count, constant_count, case_count;
    const struct port *tensors;
    int inputs[MAX_PORTS], outputs[MAX_PORTS];
    const struct call *calls;
    /* Bytes of each packed constant. */
    uint32_t constants[MAX_CALLS];
};

extern const struct module *const modules[];
extern const int module_count;

#endif

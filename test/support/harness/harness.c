/*
 * Runs the modules of a batch on the cases in a file, through both of their entries: tvmgen_<module>_run, and the
 * packed functions one after the other. Each buffer is a heap block of its own that ends where the buffer ends,
 * at an address as little aligned as the contract allows, so that any byte too many is seen.
 *
 * CASES: for each module its packed constants, then for each of its cases its inputs; all bytes in a row.
 * RESULTS: for each module and case the outputs of run, then those of the packed functions.
 */
#include "harness.h"

#include "io.h"

#define memcpy __builtin_memcpy
#define memset __builtin_memset

static int is_equal(const uint8_t *a, const uint8_t *b, uint32_t bytes)
{
    for (uint32_t i = 0; i < bytes; ++i)
        if (a[i] != b[i])
            return 0;
    return 1;
}

/* TVM's packed calling convention, as far as the modules read it. */
struct tensor {
    void *data;
    struct {
        int32_t type, id;
    } device;
    int32_t ndim;
    struct {
        uint8_t code, bits;
        uint16_t lanes;
    } dtype;
    int64_t *shape;
    int64_t *strides;
    uint64_t byte_offset;
};

static void fail(const struct module *module, const char *what)
{
    io_fail(module->name, what);
}

/* A block of size bytes at an address that is `offset` modulo 16; `block` is what to free. */
struct buffer {
    void *block;
    uint8_t *data;
    uint32_t bytes;
};

static struct buffer allocate(uint32_t bytes, uint32_t alignment, uint32_t turn)
{
    const uint32_t offset = turn * alignment % 16;
    struct buffer buffer = {io_take(bytes + offset), 0, bytes};
    memset(buffer.block, 0xa5, bytes + offset);
    buffer.data = (uint8_t *)buffer.block + offset;
    return buffer;
}

static void fill(struct buffer buffer)
{
    io_read(buffer.data, buffer.bytes);
}

static struct buffer copy_of(struct buffer buffer)
{
    struct buffer copy = {io_take(buffer.bytes + 1), 0, buffer.bytes};
    copy.data = copy.block;
    memcpy(copy.data, buffer.data, buffer.bytes);
    return copy;
}

static void check_unchanged(const struct module *module, struct buffer buffer, struct buffer copy, const char *what)
{
    if (!is_equal(buffer.data, copy.data, buffer.bytes))
        fail(module, what);
}

static void run_streamed(const struct module *module, const struct buffer *inputs, uint32_t turn)
{
    void *in[MAX_PORTS], *out[MAX_PORTS];
    struct buffer outputs[MAX_PORTS];
    for (int i = 0; i < module->input_count; ++i)
        in[i] = inputs[i].data;
    for (int i = 0; i < module->output_count; ++i) {
        const struct port *port = &module->tensors[module->outputs[i]];
        outputs[i] = allocate(port->bytes, port->bits / 8, turn + (uint32_t)i);
        out[i] = outputs[i].data;
    }
    if (module->run(in, out) != 0)
        fail(module, "run returned an error");
    for (int i = 0; i < module->output_count; ++i) {
        io_write(outputs[i].data, outputs[i].bytes);
        io_give(outputs[i].block);
    }
}

static void run_packed(const struct module *module, const struct buffer *inputs, const struct buffer *constants,
                       uint32_t turn)
{
    struct buffer tensors[MAX_TENSORS];
    for (int i = 0; i < module->tensor_count; ++i) {
        const struct port *port = &module->tensors[i];
        if (port->view_of == i)
            tensors[i] = allocate(port->bytes, port->bits / 8, turn + 5 * (uint32_t)i);
    }
    for (int i = 0; i < module->input_count; ++i)
        memcpy(tensors[module->inputs[i]].data, inputs[i].data, inputs[i].bytes);
    for (int i = 0; i < module->tensor_count; ++i)
        tensors[i] = tensors[module->tensors[i].view_of];

    for (int i = 0; i < module->call_count; ++i) {
        const struct call *call = &module->calls[i];
        struct tensor arguments[MAX_ARGUMENTS];
        union value values[MAX_ARGUMENTS];
        int32_t types[MAX_ARGUMENTS];
        int64_t sizes[MAX_ARGUMENTS];
        for (int j = 0; j < call->argument_count; ++j) {
            const int argument = call->arguments[j];
            const int is_constant = argument < 0;
            const struct port *port = &module->tensors[is_constant ? 0 : argument];
            const struct buffer *buffer = is_constant ? &constants[-1 - argument] : &tensors[argument];
            const uint32_t bits = is_constant ? 8 : port->bits;
            sizes[j] = buffer->bytes / (bits / 8);
            memset(&arguments[j], 0, sizeof arguments[j]);
            arguments[j].data = buffer->data;
            arguments[j].device.type = 1;
            arguments[j].ndim = 1;
            arguments[j].shape = &sizes[j];
            arguments[j].dtype.code = is_constant ? 1 : port->code;
            arguments[j].dtype.bits = (uint8_t)bits;
            arguments[j].dtype.lanes = 1;
            values[j].v_handle = &arguments[j];
            types[j] = 7;
        }
        if (call->function(values, types, call->argument_count, 0, 0, 0) != 0)
            fail(module, "a packed function returned an error");
    }
    for (int i = 0; i < module->output_count; ++i) {
        const struct buffer *output = &tensors[module->outputs[i]];
        io_write(output->data, output->bytes);
    }
    for (int i = 0; i < module->tensor_count; ++i)
        if (module->tensors[i].view_of == i)
            io_give(tensors[i].block);
}

static void run_module(const struct module *module)
{
    struct buffer constants[MAX_CALLS], constant_copies[MAX_CALLS];
    for (int i = 0; i < module->constant_count; ++i) {
        /* 4 modulo 8: no more than the contract gives. */
        constants[i] = allocate(module->constants[i], 4, 1);
        fill(constants[i]);
        constant_copies[i] = copy_of(constants[i]);
    }
    for (int turn = 0; turn < module->case_count; ++turn) {
        struct buffer inputs[MAX_PORTS], copies[MAX_PORTS];
        void *const mark = io_mark();
        for (int i = 0; i < module->input_count; ++i) {
            const struct port *port = &module->tensors[module->inputs[i]];
            inputs[i] = allocate(port->bytes, port->bits / 8, (uint32_t)(turn * 3 + i));
            fill(inputs[i]);
            copies[i] = copy_of(inputs[i]);
        }
        run_streamed(module, inputs, (uint32_t)turn * 7);
        for (int i = 0; i < module->input_count; ++i)
            check_unchanged(module, inputs[i], copies[i], "run wrote to an input");
        run_packed(module, inputs, constants, (uint32_t)turn * 5 + 1);
        for (int i = 0; i < module->input_count; ++i) {
            io_give(inputs[i].block);
            io_give(copies[i].block);
        }
        io_release(mark);
    }
    for (int i = 0; i < module->constant_count; ++i) {
        check_unchanged(module, constants[i], constant_copies[i], "a packed function wrote to its constant");
        io_give(constants[i].block);
        io_give(constant_copies[i].block);
    }
}

void run_modules(void)
{
    void *const mark = io_mark();
    for (int i = 0; i < module_count; ++i) {
        run_module(modules[i]);
        io_release(mark);
    }
}

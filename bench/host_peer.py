"""Times mod.so against TensorFlow Lite with XNNPACK, one thread each, in turns in one process.

host_peer.py MODEL.TFLITE MOD.SO NAME IN.BIN SECONDS

Prints lines: peer=<package and version>, peer_nanoseconds=, modo_nanoseconds= (medians over the rounds) and ratio=
(the median of each round's modo time / peer time). IN.BIN holds one input set. Exits with 3 and one line where no
TensorFlow Lite package is installed.
"""

import ctypes
import importlib.metadata
import statistics
import sys
import time

PACKAGES = {
    "ai-edge-litert": "ai_edge_litert.interpreter",
    "tensorflow": "tensorflow.lite.python.interpreter",
    "tflite-runtime": "tflite_runtime.interpreter",
}
ROUND_NANOSECONDS = 10_000_000
LEAST_ROUNDS = 5


def find_interpreter():
    for package, module in PACKAGES.items():
        try:
            version = importlib.metadata.version(package)
            return f"{package} {version}", importlib.import_module(module).Interpreter
        except ImportError:
            continue
    print(f"none of {', '.join(PACKAGES)} is installed", file=sys.stderr)
    sys.exit(3)


def buffers(details):
    return [ctypes.create_string_buffer(size_of(detail) + 64) for detail in details]


def size_of(detail):
    count = 1
    for dimension in detail["shape"]:
        count *= int(dimension)
    return count * detail["dtype"]().itemsize


def pointers(all_buffers):
    addresses = [(ctypes.addressof(buffer) + 63) & ~63 for buffer in all_buffers]
    return (ctypes.c_void_p * len(addresses))(*addresses)


def time_of(function, repeats):
    start = time.perf_counter_ns()
    for _ in range(repeats):
        function()
    return (time.perf_counter_ns() - start) / repeats


def main():
    model, library, name, input_path, seconds = sys.argv[1:]
    peer, interpreter_class = find_interpreter()
    import numpy

    interpreter = interpreter_class(model_path=model, num_threads=1)
    interpreter.allocate_tensors()
    inputs, outputs = interpreter.get_input_details(), interpreter.get_output_details()
    with open(input_path, "rb") as file:
        data = file.read()
    input_buffers, output_buffers = buffers(inputs), buffers(outputs)
    input_pointers, output_pointers = pointers(input_buffers), pointers(output_buffers)
    position = 0
    for detail, pointer in zip(inputs, input_pointers):
        part = data[position : position + size_of(detail)]
        position += len(part)
        interpreter.set_tensor(detail["index"], numpy.frombuffer(part, detail["dtype"]).reshape(detail["shape"]))
        ctypes.memmove(pointer, part, len(part))
    run = getattr(ctypes.CDLL(library), f"tvmgen_{name}_run")

    def run_modo():
        if run(input_pointers, output_pointers) != 0:
            sys.exit("mod.so failed")

    functions = {"peer": interpreter.invoke, "modo": run_modo}
    repeats = {}
    for key, function in functions.items():
        function()
        repeats[key] = max(1, int(ROUND_NANOSECONDS / time_of(function, 3)))
    rounds = []
    end = time.perf_counter() + float(seconds)
    while time.perf_counter() < end or len(rounds) < LEAST_ROUNDS:
        rounds.append({key: time_of(function, repeats[key]) for key, function in functions.items()})
    print(f"peer={peer}")
    for key in functions:
        print(f"{key}_nanoseconds={statistics.median(times[key] for times in rounds):.0f}")
    print(f"ratio={statistics.median(times['modo'] / times['peer'] for times in rounds):.3f}")


main()

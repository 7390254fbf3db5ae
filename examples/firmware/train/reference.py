"""Record what TensorFlow Lite Micro's interpreter answers: inputs/expected.bin.

Runs models/digits.tflite on every input set of inputs/digits.bin and writes the raw outputs (10 int8 each), one
after the other. Whatever else runs the model on the same inputs can be compared with them byte for byte.
"""

from pathlib import Path

import numpy as np
from tflite_micro.python.tflite_micro import runtime

ROOT = Path(__file__).resolve().parent.parent


def main():
    interpreter = runtime.Interpreter.from_bytes((ROOT / 'models/digits.tflite').read_bytes())
    shape = interpreter.get_input_details(0)['shape']
    inputs = np.fromfile(ROOT / 'inputs/digits.bin', dtype=np.int8).reshape(-1, *shape)
    outputs = []
    for one in inputs:
        interpreter.set_input(one, 0)
        interpreter.invoke()
        outputs.append(interpreter.get_output(0).copy())
    expected = np.concatenate(outputs)
    expected.tofile(ROOT / 'inputs/expected.bin')

    labels = np.loadtxt(ROOT / 'inputs/labels.txt', dtype=int)
    right = expected.argmax(axis=1) == labels
    print(f'{right.sum()} of {right.size} inputs predicted as labelled')


if __name__ == '__main__':
    main()

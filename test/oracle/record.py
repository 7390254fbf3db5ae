"""Adds to the files of make-models.ts what TensorFlow Lite Micro's reference kernels answer.

usage: record.py FROM TO

Reads every .jsonl file of the folder FROM, one model per line, runs the models, and writes the file to the folder TO
with `outputs` beside the `inputs` of each case, under a first line that names the interpreter. A model that the
interpreter refuses, or dies on, is left out and reported. Every model runs in a process of its own, since a failed
check of the interpreter ends the process.
"""

import base64
import json
import os
import sys
import tempfile

try:
    import tflite_micro
    import numpy
    from importlib.metadata import version
except ImportError as error:
    sys.exit(f"record.py: {error.name} is not installed for {sys.executable}: "
             "pip install -r test/oracle/requirements.txt, and point PYTHON at that Python")

ARENA_BYTES = 1 << 20


def answers(model, cases):
    """The outputs of every case, each on an interpreter of its own."""
    results = []
    for inputs in cases:
        interpreter = tflite_micro.runtime.Interpreter.from_bytes(model, arena_size=ARENA_BYTES)
        for index, data in enumerate(inputs):
            details = interpreter.get_input_details(index)
            array = numpy.frombuffer(data, dtype=details["dtype"]).reshape(details["shape"])
            interpreter.set_input(array, index)
        interpreter.invoke()
        results.append([interpreter.get_output(0).tobytes()])
    return results


def in_child(model, cases):
    """answers() in a forked process: (outputs, None), or (None, why not)."""
    read_end, write_end = os.pipe()
    with tempfile.TemporaryFile() as words:
        child = os.fork()
        if child == 0:
            os.close(read_end)
            os.dup2(words.fileno(), 1)
            os.dup2(words.fileno(), 2)
            try:
                outputs = [[encode(output) for output in case] for case in answers(model, cases)]
                with os.fdopen(write_end, "w") as pipe:
                    json.dump(outputs, pipe)
                os._exit(0)
            except BaseException as error:  # whatever it is, the parent reports it
                os.write(2, f"{error}\n".encode())
                os._exit(1)
        os.close(write_end)
        with os.fdopen(read_end) as pipe:
            text = pipe.read()
        _, status = os.waitpid(child, 0)
        if status == 0:
            return json.loads(text), None
        words.seek(0)
        lines = words.read().decode(errors="replace").split("\n")
        said = [line.strip() for line in lines if line.strip()]
        signal = f"signal {os.WTERMSIG(status)}: " if os.WIFSIGNALED(status) else ""
        return None, signal + " | ".join(said[:3])


def encode(data):
    return base64.b64encode(data).decode()


def main(source, target):
    os.makedirs(target, exist_ok=True)
    for name in sorted(os.listdir(source)):
        with open(os.path.join(source, name)) as file:
            entries = [json.loads(line) for line in file]
        lines = [{"reference": f"tflite-micro {version('tflite-micro')}"}]
        for entry in entries:
            model = base64.b64decode(entry["model"])
            cases = [[base64.b64decode(data) for data in case["inputs"]] for case in entry["cases"]]
            outputs, why = in_child(model, cases)
            if outputs is None:
                print(f"{name}: {entry['name']}: refused: {why}")
                continue
            for case, case_outputs in zip(entry["cases"], outputs):
                case["outputs"] = case_outputs
            lines.append(entry)
        with open(os.path.join(target, name), "w") as file:
            file.writelines(json.dumps(line, separators=(",", ":")) + "\n" for line in lines)
        print(f"{name}: {len(lines) - 1} of {len(entries)} models recorded")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])

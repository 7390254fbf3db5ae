"""Train models/digits.tflite, a small int8 classifier of handwritten digits, and pick its labelled inputs.

Data: scikit-learn's load_digits(): 1797 grey images of 8x8 pixels, each pixel 0 to 16. It ships inside the
scikit-learn package and is a copy of the test part of "Optical Recognition of Handwritten Digits" by
E. Alpaydin and C. Kaynak, UCI Machine Learning Repository, https://doi.org/10.24432/C50P49, CC BY 4.0.

Writes, below the folder above this one:
  models/digits.tflite  int8 [1,8,8,1] -> int8 [1,10], full-integer post-training quantization
  inputs/digits.bin     the inputs of 20 held-out images, 64 int8 each, already quantized
  inputs/labels.txt     their labels, one digit per line
Prints the operators in the file and the accuracy of the int8 model on all held-out images. Fails when an
operator is not one of OPERATORS or the accuracy is below REQUIRED_ACCURACY.
"""

from pathlib import Path

import keras
import numpy as np
import tensorflow as tf
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from tensorflow.lite.python import schema_py_generated as schema
from tensorflow.python.framework.convert_to_constants import convert_variables_to_constants_v2

SEED = 1
REQUIRED_ACCURACY = 0.95
INPUTS_PER_DIGIT = 2
OPERATORS = {
    'CONV_2D',
    'DEPTHWISE_CONV_2D',
    'FULLY_CONNECTED',
    'ADD',
    'AVERAGE_POOL_2D',
    'SOFTMAX',
    'RESHAPE',
}
ROOT = Path(__file__).resolve().parent.parent


def load_split():
    """Images (float32 [n,8,8,1], 0 to 1) and labels; a fifth of each digit, fixed by the seed, is held out."""
    digits = load_digits()
    images = (digits.images / 16.0).astype(np.float32)[..., np.newaxis]
    return train_test_split(images, digits.target, test_size=0.2, random_state=SEED, stratify=digits.target)


def build_network():
    layers = keras.layers
    return keras.Sequential(
        [
            layers.Input((8, 8, 1), batch_size=1),
            layers.Conv2D(12, 3, padding='same', activation='relu'),
            layers.DepthwiseConv2D(3, padding='same', activation='relu'),
            layers.Conv2D(24, 1, activation='relu'),
            layers.AveragePooling2D(2),
            layers.DepthwiseConv2D(3, padding='same', activation='relu'),
            layers.Conv2D(32, 1, activation='relu'),
            layers.AveragePooling2D(2),
            layers.Flatten(),
            layers.Dense(10),
            layers.Softmax(),
        ]
    )


def train(images, labels):
    """A trained network of batch size 1: it shares its layers with the one that is trained in batches."""
    fixed = build_network()
    free = keras.Sequential([keras.layers.Input((8, 8, 1)), *fixed.layers])
    # Smoothed labels keep the answers away from plain 0 % and 100 %, where a wrong bit inside would not show.
    loss = keras.losses.CategoricalCrossentropy(label_smoothing=0.1)
    free.compile(optimizer='adam', loss=loss, metrics=['accuracy'])
    # Small steps at the end make the result depend less on the last batches seen.
    schedule = keras.callbacks.LearningRateScheduler(lambda epoch: 3e-3 * 0.97**epoch)
    targets = keras.utils.to_categorical(labels)
    free.fit(images, targets, batch_size=32, epochs=80, callbacks=[schedule], verbose=2)
    return fixed


def convert(network, images):
    """The network as a .tflite file, all int8 but the biases; ranges come from training images only."""

    @tf.function(input_signature=[tf.TensorSpec((1, 8, 8, 1), tf.float32, name='image')])
    def classify(image):
        return network(image, training=False)

    frozen = convert_variables_to_constants_v2(classify.get_concrete_function())
    converter = tf.lite.TFLiteConverter.from_concrete_functions([frozen])
    converter.optimizations = [tf.lite.Optimize.DEFAULT]
    converter.representative_dataset = lambda: ([image[np.newaxis]] for image in images)
    converter.target_spec.supported_ops = [tf.lite.OpsSet.TFLITE_BUILTINS_INT8]
    converter.inference_input_type = tf.int8
    converter.inference_output_type = tf.int8
    return converter.convert()


def list_operators(model):
    names = {value: name for name, value in vars(schema.BuiltinOperator).items() if isinstance(value, int)}
    parsed = schema.ModelT.InitFromObj(schema.Model.GetRootAsModel(model, 0))
    assert len(parsed.subgraphs) == 1, 'one subgraph expected'
    return [names[parsed.operatorCodes[op.opcodeIndex].builtinCode] for op in parsed.subgraphs[0].operators]


def quantize(images, details):
    scale, zero_point = details['quantization']
    return np.clip(np.round(images / scale) + zero_point, -128, 127).astype(np.int8)


def predict(interpreter, inputs):
    given = interpreter.get_input_details()[0]['index']
    made = interpreter.get_output_details()[0]['index']
    outputs = []
    for one in inputs:
        interpreter.set_tensor(given, one[np.newaxis])
        interpreter.invoke()
        outputs.append(interpreter.get_tensor(made)[0].copy())
    return np.array(outputs)


def pick(labels):
    """Indices of the first INPUTS_PER_DIGIT images of each digit, easy or not, in held-out order."""
    taken = [np.flatnonzero(labels == digit)[:INPUTS_PER_DIGIT] for digit in range(10)]
    return np.sort(np.concatenate(taken))


def main():
    keras.utils.set_random_seed(SEED)
    tf.config.experimental.enable_op_determinism()
    train_images, test_images, train_labels, test_labels = load_split()
    network = train(train_images, train_labels)
    model = convert(network, train_images)

    operators = list_operators(model)
    print('operators:', ', '.join(operators))
    assert set(operators) <= OPERATORS, f'unexpected operators: {set(operators) - OPERATORS}'

    # The reference kernels, so that the figure does not depend on the machine's vector instructions.
    interpreter = tf.lite.Interpreter(
        model_content=model, experimental_op_resolver_type=tf.lite.experimental.OpResolverType.BUILTIN_REF
    )
    interpreter.allocate_tensors()
    inputs = quantize(test_images, interpreter.get_input_details()[0])
    right = predict(interpreter, inputs).argmax(axis=1) == test_labels
    print(f'held-out accuracy of the int8 model: {right.mean():.4f} ({right.sum()} of {right.size})')
    assert right.mean() >= REQUIRED_ACCURACY, 'accuracy too low'

    chosen = pick(test_labels)
    (ROOT / 'models/digits.tflite').write_bytes(model)
    (ROOT / 'inputs/digits.bin').write_bytes(inputs[chosen].tobytes())
    (ROOT / 'inputs/labels.txt').write_text(''.join(f'{label}\n' for label in test_labels[chosen]))
    print(f'models/digits.tflite: {len(model)} bytes; inputs: {chosen.size}')


if __name__ == '__main__':
    main()

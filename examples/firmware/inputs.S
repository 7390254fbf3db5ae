/* The labelled inputs, as they lie in inputs/. */
    .section .rodata.inputs, "a"
    .balign 4
    .global digits, digits_end
digits:
    .incbin "inputs/digits.bin"
digits_end:

    .section .rodata.labels, "a"
    .global labels, labels_end
labels:
    .incbin "inputs/labels.txt"
labels_end:

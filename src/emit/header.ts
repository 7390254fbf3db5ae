/** Headers: TVM's AOT C interface, with every figure that firmware needs as a macro. */
import { type Module, type Port, prefix } from './names.ts';

/** Figures of a built object, in bytes; see the manifest for their meaning. */
export interface Figures {
  readonly workspace: number;
  readonly stack: number;
  readonly flash: {
    readonly weights: number;
    readonly biases: number;
    readonly requantization: number;
    readonly code: number;
    readonly other: number;
  };
}

/** `mod.h`: one name to include, whatever the module is called. */
export function emitModHeader(module: Module): string {
  return `#include "${prefix(module)}.h"\n`;
}

export function emitHeader(module: Module, figures: Figures): string {
  const name = prefix(module);
  const macro = name.toUpperCase();
  const { flash } = figures;
  const define = (suffix: string, value: string | number): string => `#define ${macro}_${suffix} ${value}`;
  const struct = (kind: string, ports: readonly Port[]): string =>
    `struct ${name}_${kind} {\n${ports.map(({ member }) => `    void *${member};\n`).join('')}};`;
  const total = Object.values(flash).reduce((sum, bytes) => sum + bytes, 0);
  return `#ifndef ${macro}_H_
#define ${macro}_H_

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Inputs and outputs: bytes, elements, and for quantized ones real = scale * (value - zero point). */
${[...module.inputs, ...module.outputs].flatMap((port) => portMacros(port).map(([suffix, value]) => define(suffix, value))).join('\n')}

/* RAM beside the buffers of inputs and outputs: the workspace is in the object; the stack is the worst case. */
${define('WORKSPACE_SIZE', figures.workspace)}
${define('STACK_SIZE', figures.stack)}

/* Flash that ${name}_run brings into an image. */
${define('FLASH_WEIGHTS_SIZE', flash.weights)}
${define('FLASH_BIASES_SIZE', flash.biases)}
${define('FLASH_REQUANTIZATION_SIZE', flash.requantization)}
${define('FLASH_CODE_SIZE', flash.code)}
${define('FLASH_OTHER_SIZE', flash.other)}
${define('FLASH_SIZE', total)}

${struct('inputs', module.inputs)}

${struct('outputs', module.outputs)}

/*
 * One inference. Buffers need the natural alignment of their element type; inputs are not written.
 * Returns 0, or -1 when a pointer is null or not aligned. Not reentrant: the workspace is shared.
 */
int32_t ${name}_run(struct ${name}_inputs *inputs, struct ${name}_outputs *outputs);

#ifdef __cplusplus
}
#endif

#endif
`;
}

function portMacros({ member, tensor, bytes }: Port): [suffix: string, value: string | number][] {
  const name = member.toUpperCase();
  const macros: [string, string | number][] = [
    [`${name}_SIZE`, bytes],
    [`${name}_COUNT`, bytes / (tensor.dtype === 'int8' ? 1 : 4)],
  ];
  if (tensor.dtype === 'int8' && tensor.quantization) {
    const scale = Math.fround(tensor.quantization.scales[0]!).toExponential(8);
    macros.push(
      [`${name}_SCALE`, `${scale}f`],
      [`${name}_ZERO_POINT`, `(${tensor.quantization.zeroPoints[0]})`],
    );
  }
  return macros;
}

/** Kernel files, put together into one C text. */

/** Kernel files by name, such as `conv_2d_s8.c`; a target's own version has taken the place of the portable one. */
export type KernelTexts = ReadonlyMap<string, string>;

/** The kernels among the files. */
export function kernelNames(texts: KernelTexts): ReadonlySet<string> {
  return new Set([...texts.keys()].filter((file) => file.endsWith('.c')).map((file) => file.slice(0, -2)));
}

/**
 * The texts of the named files with their local includes in place, each file once. Includes in angle brackets, which
 * are the compiler's own, come once and first.
 */
export function inlineKernels(texts: KernelTexts, files: readonly string[]): string {
  const seen = new Set<string>();
  const headers = new Set<string>();
  const inline = (file: string): string => {
    if (seen.has(file)) return '';
    seen.add(file);
    const text = texts.get(file);
    if (text === undefined) throw new Error(`no kernel file ${file}`);
    return text
      .replace(/^#include <.*>\n/gm, (line) => {
        headers.add(line);
        return '';
      })
      .replace(/^#include "([^"]+)"\n/gm, (_, name: string) => inline(name));
  };
  const inlined = files.map(inline);
  return [...headers, ...inlined].join('\n');
}

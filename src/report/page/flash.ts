/** Flash by layer: a table whose last column is a stacked bar. */
import type { CodePart } from '../../check/code-parts.ts';
import type { LayeredManifest } from '../../driver/parse-layers.ts';
import { at, grouped, percent } from './format.ts';
import { foreign, type Html, html } from './html.ts';
import { type FlashPart, flashOf, type Layer } from './layers.ts';

const PARTS: readonly FlashPart[] = ['weights', 'biases', 'requantization', 'code'];

export function flashTable(id: string, manifest: LayeredManifest, layers: readonly Layer[]): Html {
  const { flash } = manifest.sizes;
  const total = Object.values(flash).reduce((sum, size) => sum + size, 0);
  const shared = manifest.code.filter(({ operators }) => operators.length > 1);
  const joint = manifest.code.filter(({ operators }) => operators.length === 0);
  const sum = (parts: readonly CodePart[]): number => parts.reduce((all, { bytes }) => all + bytes, 0);
  const most = Math.max(...layers.map(flashOf), sum(shared), sum(joint), flash.other, 1);
  const row = (head: string, parts: Partial<Layer['flash']>, other = 0): Html => {
    const size = PARTS.reduce((all, part) => all + (parts[part] ?? 0), other);
    return html`<tr><th scope="row">${head}</th>${PARTS.map((part) => html`<td class="n">${cell(parts[part])}</td>`)}<td class="n">${grouped(size)}</td><td class="n">${percent(size, total)}</td><td class="bar">${stack(parts, other, most)}</td></tr>
`;
  };
  return html`<ul class="legend" aria-label="Colours">${PARTS.map(
    (part) => html`<li><span class="swatch s-${part}"></span>${part}</li>`,
  )}</ul>
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table class="wide">
<caption id="${id}">Bytes of flash that each operator brings</caption>
<thead><tr><th scope="col">operator</th>${PARTS.map((part) => html`<th scope="col" class="n">${part}</th>`)}<th scope="col" class="n">total</th><th scope="col" class="n">share</th><th scope="col"><span class="hidden">bar</span></th></tr></thead>
<tbody>${layers.map((layer) => row(`${layer.index} ${layer.kind}`, layer.flash))}${
    shared.length > 0 && row('code that several operators share', { code: sum(shared) })
  }${joint.length > 0 && row('code that joins them', { code: sum(joint) })}${
    flash.other > 0 && row('other constants', {}, flash.other)
  }</tbody>
<tfoot><tr><th scope="row">all</th>${PARTS.map((part) => html`<td class="n">${grouped(flash[part])}</td>`)}<td class="n">${grouped(total)}</td><td class="n">${percent(total, total)}</td><td></td></tr></tfoot>
</table></div>
${functionTable(`${id}-functions`, manifest)}`;
}

function cell(value: number | undefined): string {
  return value ? grouped(value) : '–';
}

/** Of 100 units' width; the numbers are in the row. */
function stack(parts: Partial<Layer['flash']>, other: number, most: number): Html {
  let x = 0;
  const rects = [...PARTS.map((part) => [part, parts[part] ?? 0] as const), ['other', other] as const].map(
    ([part, size]) => {
      const [left, width] = [x, (100 * size) / most];
      x += width;
      return (
        size > 0 &&
        html`<rect class="s-${part}" x="${at(left)}" width="${at(Math.max(width, 0.3))}" height="10"/>`
      );
    },
  );
  return html`<svg class="stack" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${rects}</svg>`;
}

function functionTable(id: string, { code }: LayeredManifest): Html {
  return html`<details><summary>Functions of the code</summary><div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<caption id="${id}">Functions and the operators that call them</caption>
<thead><tr><th scope="col">function</th><th scope="col" class="n">bytes</th><th scope="col">operators</th></tr></thead>
<tbody>${code.map(
    ({
      name,
      bytes,
      operators,
    }) => html`<tr><th scope="row"><code>${foreign(name, 100)}</code></th><td class="n">${grouped(bytes)}</td><td>${
      operators.length > 0 ? operators.join(', ') : 'joins all'
    }</td></tr>
`,
  )}</tbody></table></div></details>`;
}

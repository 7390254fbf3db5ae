/** Instructions by layer: absolute, and for each multiply-accumulate. */
import { at, grouped, percent } from './format.ts';
import { type Html, html } from './html.ts';
import type { Layer } from './layers.ts';
import type { LayerInstructions } from './page-data.ts';

export function instructionsTable(
  id: string,
  layers: readonly Layer[],
  { operators, rest }: LayerInstructions,
): Html {
  const total = operators.reduce((sum, count) => sum + count, rest);
  const macs = layers.reduce((sum, layer) => sum + layer.macs, 0);
  const most = Math.max(...operators, rest, 1);
  const row = (
    head: string,
    count: number,
    work: number,
  ): Html => html`<tr><th scope="row">${head}</th><td class="n">${
    work > 0 ? grouped(work) : '–'
  }</td><td class="n">${grouped(count)}</td><td class="n">${percent(count, total)}</td><td class="n">${
    work > 0 ? (count / work).toFixed(2) : '–'
  }</td><td class="bar"><svg class="stack" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="s-instructions" width="${at((100 * count) / most)}" height="10"/></svg></td></tr>
`;
  return html`<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table class="wide">
<caption id="${id}">Instructions of one inference</caption>
<thead><tr><th scope="col">operator</th><th scope="col" class="n">MACs</th><th scope="col" class="n">instructions</th><th scope="col" class="n">share</th><th scope="col" class="n">per MAC</th><th scope="col"><span class="hidden">bar</span></th></tr></thead>
<tbody>${layers.map(({ index, kind, macs: work }) => row(`${index} ${kind}`, operators[index] ?? 0, work))}${row('return', rest, 0)}</tbody>
<tfoot><tr><th scope="row">all</th><td class="n">${grouped(macs)}</td><td class="n">${grouped(total)}</td><td class="n">${percent(total, total)}</td><td class="n">${
    macs > 0 ? (total / macs).toFixed(2) : '–'
  }</td><td></td></tr></tfoot>
</table></div>`;
}

/** What changed since a base: every figure, and the operators whose flash did. */
import type { Manifest } from '../../driver/manifest.ts';
import { hasLayers } from '../../driver/parse-layers.ts';
import { figuresOf } from '../report.ts';
import { FIGURES } from './figures.ts';
import { grouped, signed, signedPercent } from './format.ts';
import { type Html, html } from './html.ts';
import { flashOf, type Layer, layersOf } from './layers.ts';

export function deltaTables(id: string, manifest: Manifest, base: Manifest): Html {
  const [now, before] = [figuresOf(manifest), figuresOf(base)];
  const rows = FIGURES.flatMap(({ name, title }) => {
    const [from, to] = [before[name], now[name]];
    return from === undefined || to === undefined ? [] : [deltaRow(title, from, to)];
  });
  const isSame = FIGURES.every(({ name }) => before[name] === now[name]);
  const words = [
    ...(manifest.key === base.key ? ['Model, options and compiler are those of the base.'] : []),
    ...(isSame ? ['No figure has changed.'] : []),
  ];
  return html`${words.length > 0 && html`<p>${words.join(' ')}</p>`}
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<caption id="${id}">Figures and those of the base</caption>
${deltaHead('figure')}<tbody>${rows}</tbody></table></div>
${layerDeltas(`${id}-layers`, manifest, base)}`;
}

function deltaHead(what: string): Html {
  return html`<thead><tr><th scope="col">${what}</th><th scope="col" class="n">base</th><th scope="col" class="n">now</th><th scope="col" class="n">change</th><th scope="col" class="n">in %</th></tr></thead>
`;
}

function deltaRow(title: string, from: number, to: number): Html {
  const look = to > from ? 'more' : to < from ? 'less' : 'same';
  return html`<tr class="${look}"><th scope="row">${title}</th><td class="n">${grouped(from)}</td><td class="n">${grouped(to)}</td><td class="n change">${signed(to - from)}</td><td class="n change">${signedPercent(from, to)}</td></tr>
`;
}

function layerDeltas(id: string, manifest: Manifest, base: Manifest): Html {
  if (!hasLayers(manifest) || !hasLayers(base)) return html``;
  const [now, before] = [layersOf(manifest), layersOf(base)];
  const isSame = now.length === before.length && now.every(({ kind }, i) => kind === before[i]!.kind);
  if (!isSame) {
    return html`<p>The operators are others than those of the base (${before.length} then, ${now.length} now), so they are not compared one by one.</p>`;
  }
  const changed = now.filter((layer, i) => flashOf(layer) !== flashOf(before[i]!));
  if (changed.length === 0) return html`<p>No operator's flash has changed.</p>`;
  return html`<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<caption id="${id}">Operators whose bytes of flash have changed</caption>
${deltaHead('operator')}<tbody>${changed.map((layer: Layer) =>
    deltaRow(`${layer.index} ${layer.kind}`, flashOf(before[layer.index]!), flashOf(layer)),
  )}</tbody></table></div>`;
}

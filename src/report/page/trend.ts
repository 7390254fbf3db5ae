/** The trend over commits: a small line for each figure, and its ends in words. */
import { FIGURES } from './figures.ts';
import { at, grouped, signed } from './format.ts';
import { foreign, type Html, html } from './html.ts';
import type { HistoryPoint } from './page-data.ts';

const SIZE = { width: 240, height: 36, edge: 4 };

export function trendTable(id: string, history: readonly HistoryPoint[]): Html {
  const rows = FIGURES.flatMap(({ name, title }) => {
    const points = history.flatMap(({ commit, figures }) => {
      const value = figures[name];
      return value === undefined ? [] : [{ commit, value }];
    });
    return points.length > 0 ? [trendRow(title, points)] : [];
  });
  const commits = history.map(({ commit }) => foreign(commit, 12));
  return html`<p>${history.length} commits, from ${html`<code>${commits[0]}</code>`} to ${html`<code>${commits.at(-1)}</code>`}.</p>
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<caption id="${id}">Figures over commits</caption>
<thead><tr><th scope="col">figure</th><th scope="col">trend</th><th scope="col" class="n">first</th><th scope="col" class="n">last</th><th scope="col" class="n">change</th><th scope="col" class="n">least</th><th scope="col" class="n">most</th></tr></thead>
<tbody>${rows}</tbody></table></div>
${valuesTable(`${id}-values`, history)}`;
}

interface Point {
  readonly commit: string;
  readonly value: number;
}

function trendRow(title: string, points: readonly Point[]): Html {
  const values = points.map(({ value }) => value);
  const [first, last] = [values[0]!, values.at(-1)!];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const words = `${title} over ${points.length} commits: ${grouped(first)} first, ${grouped(last)} last`;
  return html`<tr><th scope="row">${title}</th><td>${sparkline(values, words)}</td><td class="n">${grouped(first)}</td><td class="n">${grouped(last)}</td><td class="n">${signed(last - first)}</td><td class="n">${grouped(least)}</td><td class="n">${grouped(most)}</td></tr>
`;
}

/** A line through the values, scaled to them: a flat one lies in the middle. */
export function sparkline(values: readonly number[], title: string): Html {
  const { width, height, edge } = SIZE;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const points = values.map((value, i) => ({
    x: edge + ((width - 2 * edge) * i) / Math.max(values.length - 1, 1),
    y: most === least ? height / 2 : edge + (height - 2 * edge) * (1 - (value - least) / (most - least)),
  }));
  const line = points.map(({ x, y }) => `${at(x)},${at(y)}`).join(' ');
  const end = points.at(-1)!;
  return html`<svg class="spark" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"><title>${title}</title><polyline points="${line}"/><circle cx="${at(end.x)}" cy="${at(end.y)}" r="3"/></svg>`;
}

function valuesTable(id: string, history: readonly HistoryPoint[]): Html {
  const shown = FIGURES.filter(({ name }) => history.some(({ figures }) => figures[name] !== undefined));
  return html`<details><summary>All values</summary><div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<caption id="${id}">Figures of every commit</caption>
<thead><tr><th scope="col">commit</th>${shown.map(({ title }) => html`<th scope="col" class="n">${title}</th>`)}</tr></thead>
<tbody>${history.map(
    ({ commit, figures }) => html`<tr><th scope="row"><code>${foreign(commit, 12)}</code></th>${shown.map(
      ({ name }) => {
        const value = figures[name];
        return html`<td class="n">${value === undefined ? '–' : grouped(value)}</td>`;
      },
    )}</tr>
`,
  )}</tbody></table></div></details>`;
}

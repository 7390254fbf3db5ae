/** The report page: one file of HTML that needs nothing else. Pure; the same data give the same bytes. */
import { createHash } from 'node:crypto';
import { hasLayers } from '../../driver/parse-layers.ts';
import { deltaTables } from './deltas.ts';
import { flashTable } from './flash.ts';
import { arrow, graphChart } from './graph.ts';
import { foreign, Html, html } from './html.ts';
import { instructionsTable } from './instructions.ts';
import { layersOf } from './layers.ts';
import { memoryChart, memoryTable } from './memory.ts';
import type { PageData, PageModel } from './page-data.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';
import { facts, figureCards, indexTable, portTable } from './summary.ts';
import { trendTable } from './trend.ts';

/** The text of the file. */
export function makePage({ modo, models }: PageData): string {
  const isOne = models.length === 1;
  const title = isOne ? foreign(models[0]!.title, 200) : `${models.length} models`;
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${digest(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
  const page = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="modo ${foreign(modo, 40)}">
<title>${title}: modo report</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<header><p class="brand">modo report</p>${isOne ? '' : html`<h1>${title}</h1>`}</header>
${arrow()}
<main id="main" tabindex="-1">
${isOne ? '' : indexTable(models, modelId)}
${models.map((model, i) => modelSection(model, modelId(i), isOne))}
</main>
<footer><p>Made by modo ${foreign(modo, 40)}. Bytes are those of the C interface; one inference runs every step once.</p></footer>
<p id="details" aria-hidden="true" hidden></p>
<script>${new Html(SCRIPT)}</script>
</body>
</html>
`;
  return page.text;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

function modelId(index: number): string {
  return `m${index + 1}`;
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly body: Html;
}

function modelSection(model: PageModel, id: string, isOne: boolean): Html {
  const sections = sectionsOf(model, id);
  const target = foreign(model.manifest.target.name);
  const name = foreign(model.title, 200);
  const head = html`${name} <span class="target">for ${target}</span>`;
  return html`<section class="model" aria-labelledby="${id}">
${isOne ? html`<h1 id="${id}">${head}</h1>` : html`<h2 id="${id}">${head}</h2>`}
${figureCards(model)}
<nav aria-label="Sections of ${name} for ${target}"><ul>${sections.map(
    (section) => html`<li><a href="#${section.id}">${section.title}</a></li>`,
  )}</ul></nav>
${facts(model)}
${sections.map(
  (section) => html`<section aria-labelledby="${section.id}">
${isOne ? html`<h2 id="${section.id}">${section.title}</h2>` : html`<h3 id="${section.id}">${section.title}</h3>`}
<p>${section.about}</p>
${section.body}
</section>
`,
)}</section>
`;
}

/** What there are data for. */
function sectionsOf(model: PageModel, id: string): Section[] {
  const { manifest, instructions, base, history } = model;
  const part = (name: string): string => `${id}-${name}`;
  const sections: Section[] = [];
  const add = (name: string, title: string, about: string, body: Html): void => {
    sections.push({ id: part(name), title, about, body });
  };
  if (base)
    add('deltas', 'Changes', 'What is different from the base.', deltaTables(part('delta'), manifest, base));
  if (history && history.length > 0)
    add('trend', 'Trend', 'Each line is scaled to its own values.', trendTable(part('trends'), history));
  if (hasLayers(manifest)) {
    const layers = layersOf(manifest);
    const { arena, steps } = manifest.memory;
    add(
      'graph',
      'Graph',
      'Operators from top to bottom, column by column, with the shape of their output. Tab goes to the first, arrow keys to the next; the details are at the foot of the window.',
      graphChart(part('graph'), manifest, layers),
    );
    add(
      'memory',
      'Memory map',
      arena === 0
        ? `No tensor needs the arena: all are the caller's. One inference takes ${steps} steps.`
        : `Who lives where in the arena, and when: ${steps} steps from left to right, addresses from bottom to top. Every operator has the same width. A slanted side is a tensor whose rows come, or are done with, one by one, so that others can take their place. Numbers name the operator that writes the tensor; dots are scratch, stripes a ring of rows.`,
      html`${memoryChart(part('memory'), manifest, layers)}
${memoryTable(part('blocks'), manifest, layers)}`,
    );
    add(
      'flash',
      'Flash by layer',
      'What would go away with the operator. Code that several operators call has a row of its own.',
      flashTable(part('flash-table'), manifest, layers),
    );
    if (instructions) {
      add(
        'instructions',
        'Instructions by layer',
        'Counted under QEMU, the mean over the input sets.',
        instructionsTable(part('instructions-table'), layers, instructions),
      );
    }
  } else {
    add('layers', 'Layers', 'The manifest does not describe them: compile the model again.', html``);
  }
  add(
    'ports',
    'Inputs and outputs',
    'The buffers that the caller brings.',
    portTable(part('port-table'), manifest),
  );
  return sections;
}

/** What a model is, where it runs, and what it costs in all. */
import type { Manifest } from '../../driver/manifest.ts';
import { figuresOf } from '../report.ts';
import { bytes, grouped, shapeText, short } from './format.ts';
import { foreign, type Html, html } from './html.ts';
import type { PageModel } from './page-data.ts';

export function totalInstructions({ instructions }: PageModel): number | undefined {
  return instructions?.operators.reduce((sum, count) => sum + count, instructions.rest);
}

export function figureCards(model: PageModel): Html {
  const { flash, ram, arena, stack, macs } = figuresOf(model.manifest);
  const instructions = totalInstructions(model);
  const card = (title: string, large: string, exact: string): Html =>
    html`<div><dt>${title}</dt><dd><strong>${large}</strong><span>${exact}</span></dd></div>`;
  return html`<dl class="cards">${card('Flash', bytes(flash), `${grouped(flash)} bytes`)}${card(
    'RAM',
    bytes(ram),
    `${grouped(ram)} bytes, ${grouped(arena)} of them arena`,
  )}${card('Stack', bytes(stack), stack > 0 ? `${grouped(stack)} bytes at most` : 'not known')}${card(
    'MACs',
    short(macs),
    `${grouped(macs)} per inference`,
  )}${
    instructions !== undefined &&
    card('Instructions', short(instructions), `${grouped(instructions)} per inference`)
  }</dl>`;
}

/** Every part that an edited manifest may lack is left out. */
export function facts({ manifest }: PageModel): Html {
  const { model, target, compiler, key, modo, module, files } = manifest as Loose;
  const object = files.find(({ name }) => name === 'mod.o') ?? files.find(({ name }) => name === 'mod.so');
  const flags = Array.isArray(target.flags) ? target.flags.filter((flag) => typeof flag === 'string') : [];
  const row = (title: string, value: Html | false): Html | false =>
    value && html`<div><dt>${title}</dt><dd>${value}</dd></div>`;
  const code = (value: unknown): Html | false =>
    typeof value === 'string' && value !== '' && html`<code>${foreign(value, 2000)}</code>`;
  const text = (value: unknown): Html | false =>
    typeof value === 'string' && value !== '' && html`${foreign(value, 200)}`;
  return html`<dl class="facts">${row('Target', text(target.name))}${row('Flags', flags.length > 0 && html`${flags.map((flag) => html`<code class="flag">${foreign(flag, 200)}</code> `)}`)}${row(
    'Compiler',
    text([compiler?.name, compiler?.version].filter((part) => typeof part === 'string').join(' ')),
  )}${row('modo', text(modo))}${row('Module', code(module))}${row('Key', code(key))}${row(
    'Model, SHA-256',
    code(model.sha256),
  )}${object && row(`${object.name}, SHA-256`, code(object.sha256))}</dl>`;
}

type Loose = Pick<Manifest, 'key' | 'module' | 'files'> & {
  readonly model: { readonly sha256?: unknown };
  readonly target: { readonly name?: unknown; readonly flags?: unknown };
  readonly compiler?: { readonly name?: unknown; readonly version?: unknown };
  readonly modo?: unknown;
};

export function portTable(id: string, { inputs, outputs }: Manifest): Html {
  const row = (
    role: string,
    { name, dtype, shape, bytes: size, scale, zeroPoint }: Manifest['inputs'][number],
  ) => {
    const isQuantized = typeof scale === 'number' && typeof zeroPoint === 'number';
    return html`<tr><th scope="row">${role}</th><td class="name">${foreign(name)}</td><td>${foreign(dtype, 12)}</td><td>${shapeText(shape)}</td><td class="n">${grouped(size)}</td><td>${
      isQuantized ? `${Number(scale.toPrecision(6))} × (value − ${zeroPoint})`.replace('− -', '+ ') : '–'
    }</td></tr>
`;
  };
  return html`<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<caption id="${id}">Inputs and outputs</caption>
<thead><tr><th scope="col">role</th><th scope="col">name</th><th scope="col">type</th><th scope="col">shape</th><th scope="col" class="n">bytes</th><th scope="col">real value</th></tr></thead>
<tbody>${inputs.map((input, i) => row(`input ${i}`, input))}${outputs.map((output, i) => row(`output ${i}`, output))}</tbody></table></div>`;
}

/** One line for each model, when there are several. */
export function indexTable(models: readonly PageModel[], idOf: (index: number) => string): Html {
  return html`<section aria-labelledby="models"><h2 id="models">Models</h2>
<div class="scroll" role="region" aria-label="Models, scrolls" tabindex="0"><table>
<caption>What each model costs</caption>
<thead><tr><th scope="col">model</th><th scope="col">target</th><th scope="col" class="n">flash</th><th scope="col" class="n">RAM</th><th scope="col" class="n">stack</th><th scope="col" class="n">MACs</th><th scope="col" class="n">instructions</th></tr></thead>
<tbody>${models.map((model, i) => {
    const { flash, ram, stack, macs } = figuresOf(model.manifest);
    const instructions = totalInstructions(model);
    return html`<tr><th scope="row"><a href="#${idOf(i)}">${foreign(model.title, 200)}</a></th><td>${foreign(model.manifest.target.name)}</td><td class="n">${grouped(flash)}</td><td class="n">${grouped(ram)}</td><td class="n">${grouped(stack)}</td><td class="n">${grouped(macs)}</td><td class="n">${
      instructions === undefined ? '–' : grouped(instructions)
    }</td></tr>
`;
  })}</tbody></table></div></section>`;
}

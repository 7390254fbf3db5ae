/** The report page as text: what is in it, what cannot get into it, and how large it becomes. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/driver/manifest.ts';
import { hasLayers } from '../../src/driver/parse-layers.ts';
import { parseManifest } from '../../src/driver/parse-manifest.ts';
import { layOut, NODE } from '../../src/report/page/graph-layout.ts';
import { historyOf, parseHistoryFile } from '../../src/report/page/history-file.ts';
import { makePage } from '../../src/report/page/page.ts';
import type { PageModel } from '../../src/report/page/page-data.ts';
import { sparkline } from '../../src/report/page/trend.ts';
import { instructionsOf, parseProfiles } from '../../src/report/profiles.ts';
import { layeredManifest } from '../support/page-manifest.ts';

function pageOf(...models: Partial<PageModel>[]): string {
  const manifest = layeredManifest(5);
  return makePage({
    modo: '0.1.0',
    models: models.map((model) => ({ manifest, title: 'm.tflite', ...model })),
  });
}

const count = (text: string, part: string): number => text.split(part).length - 1;

describe('the report page', () => {
  it('has a node for each operator, input and output, and an edge for each tensor read', () => {
    const page = pageOf({ manifest: layeredManifest(8) });
    expect(count(page, '<g class="node')).toBe(8 + 2);
    // Each of eight operators reads one tensor, the two ADDs a second one; the output is read once.
    expect(count(page, '<path data-a=')).toBe(8 + 2 + 1);
  });

  it('has a shape for each tensor of the arena, and one for each port below it', () => {
    const page = pageOf({ manifest: layeredManifest(8) });
    expect(count(page, '<g class="block')).toBe(7);
    expect(count(page, 'class="ringed"')).toBe(1);
  });

  it('sums flash to what the manifest says', () => {
    const manifest = layeredManifest(8);
    const total = Object.values(manifest.sizes.flash).reduce((all, size) => all + size, 0);
    const foot = /<tfoot>.*?<\/tfoot>/s.exec(pageOf({ manifest }))![0];
    expect(foot).toContain(`<td class="n">${total.toLocaleString('en-US')}</td>`);
  });

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onfocus='alert(1)",
    '</title></svg><iframe src="https://example.com">',
    '&lt;b&gt;',
    '\u202egnp.exe\u2066',
    'a\u0000b\u001b[31m\u2028',
    '\ud800',
  ])('spells out a hostile name: %j', (hostile) => {
    const honest = pageOf({ manifest: layeredManifest(5) });
    const manifest = {
      ...layeredManifest(5, () => hostile),
      model: { file: hostile, bytes: 1, sha256: hostile },
      target: { name: hostile, triple: hostile, flags: [hostile] },
      compiler: { name: hostile, version: hostile },
      modo: hostile,
      key: hostile,
    };
    const history = [{ commit: hostile, figures: { flash: 1 } }];
    const page = pageOf({ manifest, title: hostile, base: manifest, history });
    expect(page).not.toContain(hostile === '&lt;b&gt;' ? 'title>Input 0: "&lt;b' : hostile);
    // What is not ASCII is the page's own: a few signs of its words and numbers.
    expect([...new Set(page)].filter((character) => !/[ -~\n×–−…]/.test(character))).toEqual([]);
    for (const tag of ['<script', '<img', '<iframe', '<b>', '<meta', '<link'])
      expect(count(page, tag), tag).toBe(count(honest, tag));
    // Attributes hold what the page writes, and no names but by escaping them.
    expect(page).not.toMatch(/<[^>"]*(?:"[^"]*"[^>"]*)*\son\w+=/);
  });

  it('allows its own script and nothing else', () => {
    const page = pageOf({});
    const script = /<script>(.*)<\/script>/s.exec(page)![1]!;
    const digest = createHash('sha256').update(script).digest('base64');
    expect(page).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(page).not.toMatch(/\s(src|href)="(?!#)/);
    expect(page).not.toMatch(/url\((?!#)|@import/);
  });

  it('is the same for the same data', () => {
    expect(pageOf({})).toBe(pageOf({}));
  });

  it('shows what an older manifest has', () => {
    const { operators, code, memory, ...rest } = layeredManifest(3);
    const older = { ...rest, operators: operators.map(({ layer, ...operator }) => operator) } as Manifest;
    expect(parseManifest(JSON.stringify(older))).toEqual(older);
    const page = pageOf({ manifest: older });
    expect(page).toContain('compile the model again');
    expect(page).toContain('Inputs and outputs');
    expect(page).not.toContain('Memory map');
  });

  it('takes a model of one operator, and one that needs no arena', () => {
    const one = layeredManifest(1);
    const page = pageOf({
      manifest: { ...one, memory: { ...one.memory, arena: 0, blocks: [], busiest: { step: 0, bytes: 0 } } },
    });
    expect(page).toContain('No tensor needs the arena');
    expect(page).not.toContain('NaN');
    expect(page).not.toContain('Infinity');
  });

  it('stays small with 200 operators, and grows no faster than they do', () => {
    const sizeOf = (operators: number): number => {
      const manifest = layeredManifest(operators);
      const instructions = { operators: manifest.operators.map(() => 9), rest: 1 };
      const page = pageOf({ manifest, base: manifest, instructions });
      expect(page).not.toContain('NaN');
      return Buffer.byteLength(page);
    };
    const size = sizeOf(200);
    expect(size).toBeLessThan(2 * 2 ** 20);
    expect(sizeOf(400)).toBeLessThan(2.2 * size);
  });

  it('has an index and a section for each of several models', () => {
    const page = pageOf({ title: 'a.tflite' }, { title: 'b.tflite' });
    expect(page).toContain('<a href="#m2">b.tflite</a>');
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    for (const [, label] of page.matchAll(/aria-labelledby="([^"]+)"/g)) expect(ids).toContain(label);
  });

  it('shows what changed since the base, in words and signs', () => {
    const base = layeredManifest(5);
    const operators = base.operators.map((operator, i) =>
      i === 2
        ? {
            ...operator,
            layer: { ...operator.layer, constant: { weights: 5020, biases: 32, requantization: 40 } },
          }
        : operator,
    );
    const flash = { ...base.sizes.flash, weights: base.sizes.flash.weights + 5000 };
    const manifest = { ...base, operators, sizes: { ...base.sizes, flash, stack: 200 } };
    const page = pageOf({ manifest, base });
    expect(page).toMatch(/<tr class="more"><th scope="row">flash: weights<\/th>.*?\+5,000/);
    expect(page).toMatch(/<tr class="less"><th scope="row">stack<\/th>.*?−64.*?−24.24 %/);
    expect(page).toMatch(/<tr class="more"><th scope="row">2 CONV_2D<\/th>.*?\+5,000/);
    expect(page).not.toContain('No figure has changed');
    expect(pageOf({ manifest, base: layeredManifest(4) })).toContain('4 then, 5 now');
    expect(pageOf({ manifest, base: manifest })).toContain('those of the base. No figure has changed.');
  });
});

describe('the layout of the graph', () => {
  const chain = (length: number) =>
    Array.from({ length }, (_, i) => ({ reads: i === 0 ? [] : [i - 1], writes: [i] }));

  it('cuts a long chain into columns that stand side by side', () => {
    const { places, height } = layOut(chain(60));
    expect(new Set(places.map(({ x }) => x)).size).toBe(3);
    expect(height).toBeLessThan(1500);
  });

  it('never puts a node on another', () => {
    // Every node also reads from some way above: branches, long links and merges.
    const nodes = Array.from({ length: 80 }, (_, i) => ({
      reads: i === 0 ? [] : [i - 1 - (i % 3 === 2 ? 1 : 0), Math.max(i - 7, 0)],
      writes: [i],
    }));
    const { places, edges } = layOut(nodes);
    for (const [i, a] of places.entries()) {
      for (const b of places.slice(i + 1)) {
        const apart = Math.abs(a.x - b.x) >= NODE.width || Math.abs(a.y - b.y) >= NODE.height;
        expect(apart).toBe(true);
      }
    }
    for (const { from, to } of edges) expect(from).toBeLessThan(to);
  });

  it('puts branches side by side and goes on below the first', () => {
    // 0 to 1 and 2, then 3 reads both.
    const { places } = layOut([
      { reads: [], writes: [0] },
      { reads: [0], writes: [1] },
      { reads: [0], writes: [2] },
      { reads: [2, 1], writes: [3] },
    ]);
    expect(places[1]!.y).toBe(places[2]!.y);
    expect(places[3]!.x).toBe(places[0]!.x);
  });

  it('ignores what no model has: a tensor that is read before it is written', () => {
    const { edges } = layOut([
      { reads: [1], writes: [0] },
      { reads: [1], writes: [1] },
    ]);
    expect(edges).toEqual([]);
  });
});

describe('what the page is made from', () => {
  it.each([
    [
      'steps past the end',
      (m: Loose) => {
        m.operators[0].layer.steps = [0, 4000];
      },
    ],
    [
      'a code part of no operator',
      (m: Loose) => {
        m.code[0].operators = [99];
      },
    ],
    [
      'a block outside the arena',
      (m: Loose) => {
        m.memory.blocks[0].offset = 4095;
      },
    ],
    [
      'a negative size',
      (m: Loose) => {
        m.memory.blocks[0].bytes = -1;
      },
    ],
    [
      'a fraction',
      (m: Loose) => {
        m.operators[1].macs = 0.5;
      },
    ],
    [
      'a shape that is a text',
      (m: Loose) => {
        m.operators[1].shape = '<b>';
      },
    ],
    [
      'a block of nobody',
      (m: Loose) => {
        m.memory.blocks[0].tensor = undefined;
      },
    ],
    [
      'a port without a tensor',
      (m: Loose) => {
        m.inputs[0].tensor = undefined;
      },
    ],
    [
      'null for a layer',
      (m: Loose) => {
        m.operators[2].layer = null;
      },
    ],
    [
      'too many blocks',
      (m: Loose) => {
        m.memory.blocks = Array(5000).fill(m.memory.blocks[0]);
      },
    ],
  ])('is refused with %s', (_, spoil) => {
    const manifest = structuredClone(layeredManifest(5)) as Loose;
    expect(hasLayers(manifest)).toBe(true);
    spoil(manifest);
    expect(hasLayers(JSON.parse(JSON.stringify(manifest)))).toBe(false);
  });

  it('reads reports and entries as a history, the last 200 of a model', () => {
    const line = (i: number): string =>
      JSON.stringify({
        commit: `c${i}`,
        entries: [
          { model: 'a/kws.tflite', target: 'host', figures: { flash: i, odd: 'x', arena: -1 } },
          { model: 'b/kws.tflite', target: 'host', error: 'no' },
        ],
      });
    const history = parseHistoryFile(`${Array.from({ length: 300 }, (_, i) => line(i)).join('\n')}\n`, 'h');
    const points = historyOf(history, { title: 'kws.tflite', file: 'kws.tflite', target: 'host' });
    expect(points).toHaveLength(200);
    expect(points.at(-1)).toMatchObject({ commit: 'c299', figures: { flash: 299 } });
    expect(historyOf(history, { title: 'kws.tflite', file: 'kws.tflite', target: 'cortex-m4' })).toEqual([]);
    expect(() => parseHistoryFile('{"commit":"a","entries":[]}\n{}\n', 'h')).toThrow('h, line 2');
    const [point] = parseHistoryFile('{"commit":"a","figures":{"flash":3}}', 'h');
    expect(point!.figures).toEqual({ flash: 3 });
  });

  it('draws a flat trend in the middle, and a single value as a dot', () => {
    expect(sparkline([5, 5], 't').text).toContain('points="4,18 236,18"');
    expect(sparkline([7], 't').text).toContain('points="4,18"');
    expect(sparkline([0, 10], 't').text).toContain('points="4,32 236,4"');
  });

  it('takes the profile of the same target and operators', () => {
    const manifest = layeredManifest(2);
    const operators = manifest.operators.map(({ kind, shape, macs }, i) => ({
      kind,
      shape,
      macs,
      instructions: 10 * i,
    }));
    const text = (target: string): string =>
      JSON.stringify({ profileVersion: 1, profiles: [{ target, profile: { operators, rest: 3 } }] });
    expect(instructionsOf(parseProfiles(text('cortex-m4'), 'p'), manifest)).toEqual({
      operators: [0, 10],
      rest: 3,
    });
    expect(instructionsOf(parseProfiles(text('host'), 'p'), manifest)).toBeUndefined();
    expect(instructionsOf(parseProfiles(text('cortex-m4'), 'p'), layeredManifest(3))).toBeUndefined();
    expect(() => parseProfiles('{"profileVersion":1,"profiles":[{}]}', 'p')).toThrow('p holds no profiles');
  });
});

// biome-ignore lint/suspicious/noExplicitAny: manifests are spoilt in every way
type Loose = any;

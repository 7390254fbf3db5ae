/** The report page as a reader sees it, in a real browser. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePage } from '../../src/report/page/page.ts';
import type { PageModel } from '../../src/report/page/page-data.ts';
import { hasBrowser, launchBrowser, NO_BROWSER, openFile, type PageOptions } from '../support/browser.ts';
import { temporaryFolder } from '../support/modo.ts';
import { CONTRAST, HEADINGS, NAMES, OVERFLOW, TABLES } from '../support/page-audit.ts';
import { layeredManifest } from '../support/page-manifest.ts';

const folder = temporaryFolder();

/** Everything that a page can show. */
function fullModel(operators: number, title: string): PageModel {
  const manifest = layeredManifest(operators);
  const base = layeredManifest(operators);
  const layers = base.operators.map((operator, i) => ({
    ...operator,
    layer: { ...operator.layer, constant: { weights: 7 * i, biases: 32, requantization: 40 } },
  }));
  const sizes = { ...base.sizes, stack: 200, workspace: 5000 };
  return {
    manifest,
    title,
    base: { ...base, operators: layers, sizes },
    history: Array.from({ length: 9 }, (_, i) => ({
      commit: `${i}abcdef`,
      figures: { flash: 9000 - 100 * i, arena: 4096 },
    })),
    instructions: { operators: manifest.operators.map((_, i) => 5000 + 10 * i), rest: 12 },
  };
}

function write(name: string, models: readonly PageModel[]): string {
  const path = join(folder, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, makePage({ modo: '0.1.0', models }));
  return pathToFileURL(path).href;
}

describe.skipIf(!hasBrowser)(
  `the report page in a browser${hasBrowser ? '' : ` (skipped: ${NO_BROWSER})`}`,
  () => {
    const one = write('one.html', [fullModel(14, 'models/kws.tflite')]);
    const several = write('several.html', [
      fullModel(60, 'models/large.tflite'),
      fullModel(1, 'models/small.tflite'),
      { manifest: { ...layeredManifest(2), memory: undefined as never }, title: 'older.tflite' },
    ]);
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchBrowser();
    });
    afterAll(async () => browser.close());

    const evaluate = async <T>(url: string, script: string, options: PageOptions = {}): Promise<T> => {
      const { page } = await openFile(browser, url, options);
      const value = (await page.evaluate(script)) as T;
      await page.context().close();
      return value;
    };

    it.each([one, several])('asks for nothing and complains of nothing', async (url) => {
      const { page, requests, complaints } = await openFile(browser, url);
      await page.locator('summary').first().click();
      expect(requests).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it('would not get what it asked for', async () => {
      const { page, requests, complaints } = await openFile(browser, one);
      await page.evaluate(
        `document.body.insertAdjacentHTML('beforeend', '<img src="https://example.com/x.png">')`,
      );
      await page.evaluate(`new Promise((done) => setTimeout(done, 0))`);
      expect(requests).toEqual([]);
      expect(complaints.join()).toContain('Content Security Policy');
      await page.context().close();
    });

    it('follows the system from light to dark', async () => {
      const shots: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page } = await openFile(browser, one, { colorScheme });
        shots.push((await page.screenshot()).toString('base64'));
        await page.context().close();
      }
      expect(shots[0]).not.toBe(shots[1]);
    });

    it.each([
      ['light', one],
      ['dark', one],
      ['light', several],
      ['dark', several],
    ] as const)('has texts that can be read in the %s', async (colorScheme, url) => {
      const open = `document.querySelectorAll('details').forEach((details) => { details.open = true; }); ${CONTRAST}`;
      expect(await evaluate(url, open, { colorScheme })).toEqual([]);
    });

    it.each([one, several])(
      'has headings in order, tables with headers, and names for what it draws',
      async (url) => {
        expect(await evaluate(url, HEADINGS)).toEqual([]);
        expect(await evaluate(url, TABLES)).toEqual([]);
        expect(await evaluate(url, NAMES)).toEqual([]);
      },
    );

    it.each([360, 800])('fits a window %i pixels wide', async (width) => {
      expect(await evaluate(one, OVERFLOW, { width })).toBe(0);
      expect(await evaluate(several, OVERFLOW, { width })).toBe(0);
    });

    it('can be read with the keyboard: nodes, tensors, details', async () => {
      const { page } = await openFile(browser, one);
      const focused = page.locator(':focus');
      /** Of the focused element; the body's when there is none. */
      const classOf = (): Promise<string> =>
        page.evaluate(`document.activeElement.getAttribute('class') ?? ''`);
      const details = page.locator('#details');
      const seen: string[] = [];
      /** Tab until something with this class has the focus. */
      const tabTo = async (look: string): Promise<void> => {
        for (let i = 0; i < 30; ++i) {
          await page.keyboard.press('Tab');
          const name = await classOf();
          seen.push(name);
          if (name.split(' ').includes(look)) return;
        }
        throw new Error(`Tab does not reach ${look}: ${seen}`);
      };
      await page.keyboard.press('Tab');
      expect(await focused.textContent()).toBe('Skip to the report');
      await tabTo('node');
      expect(await details.textContent()).toMatch(/^Input 0: "tensor_0", int8 1×8×16×8/);
      expect(await details.isVisible()).toBe(true);
      await page.keyboard.press('ArrowDown');
      expect(await details.textContent()).toMatch(/^Operator 0, CONV_2D: .*1,000 MACs.*kernel conv_2d_s8$/);
      // The edges from what it reads, and to the two operators that read it.
      expect(await page.locator('path.on').count()).toBe(3);
      await page.keyboard.press('End');
      expect(await details.textContent()).toMatch(/^Output 0/);
      await page.keyboard.press('ArrowDown');
      expect(await details.textContent()).toMatch(/^Output 0/);
      await page.keyboard.press('Escape');
      expect(await details.isVisible()).toBe(false);
      await tabTo('block');
      expect(await details.textContent()).toMatch(/: [\d,]+ bytes at [\d,]+ to [\d,]+, steps \d+ to \d+$/);
      // A chart is one stop: the next is none of its parts.
      await page.keyboard.press('Tab');
      expect(await classOf()).not.toContain('block');
      expect(await details.isVisible()).toBe(false);
      await page.context().close();
    });

    it('shows where the focus is', async () => {
      const { page } = await openFile(browser, one);
      const node = page.locator('g.node').first();
      const before = await node.screenshot();
      await node.focus();
      expect((await node.screenshot()).equals(before)).toBe(false);
      await page.context().close();
    });

    it('shows details to a mouse', async () => {
      const { page } = await openFile(browser, one);
      await page.locator('g.node').nth(3).hover();
      expect(await page.locator('#details').textContent()).toMatch(/^Operator 2/);
      await page.mouse.move(2, 2);
      expect(await page.locator('#details').isVisible()).toBe(false);
      await page.context().close();
    });

    it('needs no script', async () => {
      const { page, complaints } = await openFile(browser, one, { javaScriptEnabled: false });
      expect(await page.locator('g.node').count()).toBe(16);
      await page.locator('summary', { hasText: 'Memory map as a table' }).click();
      expect(await page.locator('caption', { hasText: 'Tensors and scratch' }).isVisible()).toBe(true);
      // Every node is a stop of its own.
      await page.locator('g.node').first().focus();
      await page.keyboard.press('Tab');
      expect(await page.locator('g.node:focus title').textContent()).toMatch(/^Operator 0/);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it('prints every section without scrolling', async () => {
      const { page } = await openFile(browser, several, { colorScheme: 'dark' });
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const background = await page.evaluate('getComputedStyle(document.body).backgroundColor');
      expect(background).toBe('rgb(255, 255, 255)');
      expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(10_000);
      await page.context().close();
    });
  },
);

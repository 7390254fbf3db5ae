/** Debian's Chromium, as a reader of a page has it: without any network. */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

export const hasBrowser = existsSync(CHROMIUM);
export const NO_BROWSER = `there is no ${CHROMIUM}: apt-get install chromium`;

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface PageOptions {
  readonly colorScheme?: 'light' | 'dark';
  readonly javaScriptEnabled?: boolean;
  readonly width?: number;
}

export interface OpenPage {
  readonly page: Page;
  /** What the page asked for besides itself. */
  readonly requests: readonly string[];
  /** What it wrote to the console, and errors of its script. */
  readonly complaints: readonly string[];
}

/** Opens a file in a context of its own. Nothing that it asks for is answered. */
export async function openFile(browser: Browser, url: string, options: PageOptions = {}): Promise<OpenPage> {
  const { width = 1280, ...rest } = options;
  const context = await browser.newContext({ ...rest, viewport: { width, height: 800 } });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  await context.route('**/*', async (route) => {
    if (route.request().url() === url) return route.continue();
    requests.push(route.request().url());
    return route.abort();
  });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  return { page, requests, complaints };
}

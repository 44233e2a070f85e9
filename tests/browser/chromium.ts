import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { Dataset } from '../../src/dataset/types.generated.ts';
import type { InputDocument } from '../../src/document.ts';
import { readAssets } from '../../src/explore/assets.ts';
import { explorerData } from '../../src/explore/explorer-data.ts';
import { pageParts } from '../../src/explore/page.ts';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of the system, or null; `CHROMIUM` names another. Playwright's own are never downloaded. */
export const chromiumPath = (): string | null =>
  [process.env['CHROMIUM'] ?? '', ...PLACES].find((path) => path !== '' && existsSync(path)) ?? null;

export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });

/** Writes the explorer of a dataset into a folder of its own, which goes with the test. */
export function writePage(dataset: Dataset, documents: readonly InputDocument[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'rasd-explorer-'));
  const path = join(folder, 'explorer.html');
  writeFileSync(path, [...pageParts(explorerData(dataset, documents).data, readAssets())].join(''));
  pages.push(folder);
  return `file://${path}`;
}
const pages: string[] = [];
export const removePages = (): void => pages.forEach((folder) => rmSync(folder, { recursive: true, force: true }));

/** An opened page and whatever it should not have done. */
export interface Visit {
  readonly page: Page;
  readonly faults: string[];
}

/** Opens a page and notes requests, messages of the console, errors and dialogs: an explorer has none. */
export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    locale: 'en-GB',
    ...options,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const faults: string[] = [];
  const [file] = address.split('#');
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== file) faults.push(`request: ${request.url()}`);
  });
  page.on('console', (message) => faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address);
  await page.waitForSelector('.table tbody tr');
  return { page, faults };
}

/** The colour of one pixel, read from a picture of just that pixel: what a person sees, not what the DOM says. */
export async function pixel(page: Page, x: number, y: number): Promise<[number, number, number]> {
  const png = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  // One row of one pixel: the filter byte, then red, green, blue.
  const [, red = 0, green = 0, blue = 0] = inflateSync(Buffer.concat(parts));
  return [red, green, blue];
}

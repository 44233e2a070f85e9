import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textDigest } from '../../src/dataset/build.ts';
import type { Dataset, Event } from '../../src/dataset/types.generated.ts';
import { validateDataset } from '../../src/dataset/validate.ts';
import { bundleClient } from '../../src/build/bundle-client.ts';
import { readDocuments } from '../../src/io/read-documents.ts';
import { dataset, datasetDocument, event } from '../dataset/samples.ts';
import { generate } from '../explore/generated.ts';
import { HOSTILE } from '../explore/hostile.ts';
import { chromiumPath, launch, pixel, removePages, visit, writePage } from './chromium.ts';

const path = chromiumPath();
if (path === null) console.warn('SKIPPED: no Chromium (apt-get install chromium fonts-noto-core, or name one in CHROMIUM).');

const MANY = 20_000;
const LOADED_WITHIN_MS = 5000;
const PHONE = { viewport: { width: 390, height: 844 } };

const shown = async (page: Page): Promise<number> =>
  Number(((await page.textContent('.shown')) ?? '').replace(/ of .*/, '').replaceAll(',', ''));

/** Chooses a value of a facet; its name ends with the count. */
const check = (page: Page, name: string): Promise<void> =>
  page.getByRole('checkbox', { name: new RegExp(`^${name} ?[\\d,]+$`) }).check();

describe.skipIf(path === null)('the explorer in Chromium', () => {
  let browser: Browser;
  const many = generate(MANY);
  let manyPage = '';
  /** The seeds with the committed dataset. */
  let seedPage = '';
  let seedTexts = '';

  beforeAll(async () => {
    await bundleClient();
    browser = await launch(path ?? '');
    manyPage = writePage(many.dataset, many.documents);
    const documents = [...readDocuments(['seeds'], () => undefined)];
    seedTexts = documents.map(({ text }) => text).join('\n');
    seedPage = writePage(JSON.parse(readFileSync('tests/browser/seed-dataset.json', 'utf8')) as Dataset, documents);
  });
  afterAll(async () => {
    await browser.close();
    removePages();
  });

  it(`shows ${MANY} events in under ${LOADED_WITHIN_MS / 1000} s`, async () => {
    const start = performance.now();
    const { page, faults } = await visit(browser, manyPage);
    await page.waitForSelector('.marker');
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    const time = performance.now() - start;
    console.info(`${MANY} events loaded in ${Math.round(time)} ms`);
    expect(time).toBeLessThan(LOADED_WITHIN_MS);
    expect(await shown(page)).toBe(MANY);
    expect(faults).toEqual([]);
  });

  it('keeps the signs of 20,000 events apart, however far one zooms', async () => {
    const { page, faults } = await visit(browser, manyPage);
    for (let step = 0; step < 8; step += 1) {
      const overlaps = await page.evaluate(() => {
        const discs = [...document.querySelectorAll('.marker .disc')].map((disc) => disc.getBoundingClientRect());
        const middle = (box: DOMRect): [number, number] => [box.x + box.width / 2, box.y + box.height / 2];
        return discs.filter((a, at) =>
          discs.slice(at + 1).some((b) => {
            const [[ax, ay], [bx, by]] = [middle(a), middle(b)];
            return Math.hypot(ax - bx, ay - by) < (a.width + b.width) / 2 - 1;
          }),
        ).length;
      });
      expect(overlaps).toBe(0);
      await page.mouse.move(700, 250);
      await page.mouse.wheel(0, -250);
      await page.waitForTimeout(120);
    }
    expect(faults).toEqual([]);
  });

  it('filters by type, status, force, source, confidence and words', async () => {
    const { page, faults } = await visit(browser, manyPage);
    const expected = (test: (each: Event) => boolean): number => many.dataset.events.filter(test).length;
    const captures = ({ type }: Event): boolean => type === 'capture';
    await check(page, 'Capture');
    expect(await shown(page)).toBe(expected(captures));
    await check(page, 'Denied or failed');
    const denied = (each: Event): boolean => captures(each) && each.status === 'denied';
    expect(await shown(page)).toBe(expected(denied));
    await page.getByRole('button', { name: 'Remove the filter Denied or failed' }).click();
    expect(await shown(page)).toBe(expected(captures));
    await check(page, 'Iraqi Army');
    const army = (each: Event): boolean => captures(each) && each.actors.some(({ id }) => id === 'iraqi-army');
    expect(await shown(page)).toBe(expected(army));
    await check(page, 'SANA');
    const sana = (each: Event): boolean => army(each) && each.claimedBy.some(({ id }) => id === 'sana');
    expect(await shown(page)).toBe(expected(sana));
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await page.getByLabel('Confidence at least').fill('0.9');
    expect(await shown(page)).toBe(expected(({ confidence }) => confidence >= 0.9));
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    // Other spelling, and found in the sentence.
    await page.getByRole('searchbox', { name: 'Search words and names' }).fill('الدَّعم السريع');
    expect(await shown(page)).toBe(expected(({ actors }) => actors.some(({ id }) => id === 'rsf')));
    expect(faults).toEqual([]);
  });

  it('takes a range of days from a brush', async () => {
    const { page, faults } = await visit(browser, manyPage);
    const box = await page.locator('.timeline svg').boundingBox();
    if (box === null) throw new Error('no timeline');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.4, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, y, { steps: 5 });
    await page.mouse.move(box.x + box.width * 0.6, y, { steps: 5 });
    await page.mouse.up();
    // The address follows a moment later than the page.
    await page.waitForTimeout(600);
    expect(page.url()).toMatch(/from=\d{4}-\d\d-01/);
    const parameters = new URLSearchParams(new URL(page.url()).hash.slice(1));
    const [from, to] = [parameters.get('from') ?? '', parameters.get('to') ?? ''];
    const inside = many.dataset.events.filter(({ date }) => date !== null && date.to >= from && date.from <= to).length;
    expect(inside).toBeGreaterThan(500);
    expect(await shown(page)).toBe(inside);
    expect(await page.inputValue('#from')).toBe(from);
    await page.getByRole('button', { name: 'All days' }).click();
    expect(await shown(page)).toBe(MANY);
    expect(faults).toEqual([]);
  });

  it('leads from the map to the sentence and between words and fields', async () => {
    const { page, faults } = await visit(browser, seedPage);
    await page.getByRole('button', { name: 'Aleppo: 1 event' }).click();
    await page.waitForSelector('blockquote mark');
    const quote = await page.evaluate(() => {
      const element = document.querySelector('blockquote');
      if (element === null) throw new Error('no sentence');
      const { direction } = getComputedStyle(element);
      return {
        direction,
        lang: element.lang,
        text: element.textContent,
        marks: [...element.querySelectorAll('mark')].map((mark) => mark.textContent),
      };
    });
    expect(quote.direction).toBe('rtl');
    expect(quote.lang).toBe('ar');
    expect(seedTexts).toContain(quote.text);
    expect(quote.marks).toContain('سيطرة');
    expect(quote.marks.join(' ')).toContain('حلب');
    const place = page.locator('dd[data-fields="places-0"]');
    const word = page.locator('mark[data-fields~="places-0"]').first();
    await place.hover();
    expect(await word.getAttribute('class')).toContain('lit');
    await word.click();
    expect(await place.getAttribute('class')).toContain('lit');
    await page.locator('h1').hover();
    expect(await place.getAttribute('class')).toContain('lit');
    expect(await word.getAttribute('aria-pressed')).toBe('true');
    expect(faults).toEqual([]);
  });

  it('zooms into a cluster, and lists the events of one place', async () => {
    const { page, faults } = await visit(browser, `${seedPage}#map=34.4_37_7`);
    const before = page.url();
    await page.locator('.marker:has(.disc)').first().click();
    await page.waitForURL((url) => url.href !== before);
    expect(page.url()).toContain('map=');
    expect(faults).toEqual([]);
    const { page: crowded } = await visit(browser, `${manyPage}#map=36.2_37.16_13`);
    await crowded.getByRole('button', { name: /^Aleppo: \d+ events$/ }).click();
    const count = Number(/\d+/.exec((await crowded.textContent('.detail h2')) ?? '')?.[0]);
    expect(count).toBe(many.dataset.events.filter(({ places }) => places.some(({ id }) => id === 'town-0')).length);
    await crowded.locator('.place-events button').nth(1).click();
    expect(await crowded.textContent('.detail .position')).toBe(`2 of ${count}`);
    await crowded.getByRole('button', { name: 'Back to the place' }).click();
    await crowded.waitForSelector('.place-events');
  });

  it('keeps the view in the address', async () => {
    const { page, faults } = await visit(browser, seedPage);
    await check(page, 'Capture');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.locator('.table tbody button').nth(1).click();
    await page.waitForTimeout(600);
    const state = async (): Promise<{ texts: (string | null)[]; map: number[] }> => ({
      texts: [await page.textContent('.shown'), await page.textContent('.detail h2')],
      map: ((await page.locator('.ground').getAttribute('transform')) ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [],
    });
    const before = await state();
    await page.reload();
    await page.waitForSelector('.marker');
    const after = await state();
    expect(after.texts).toEqual(before.texts);
    // Within a pixel: the address holds the centre with five decimals.
    expect(after.map.filter((value, at) => Math.abs(value - (before.map[at] ?? NaN)) > 1)).toEqual([]);
    await page.goBack();
    await page.waitForSelector('.detail .nothing');
    expect(faults).toEqual([]);
  });

  it('works by keyboard', async () => {
    const { page, faults } = await visit(browser, seedPage);
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('table');
    await page.locator('.table tbody button').nth(2).focus();
    const title = await focused();
    await page.keyboard.press('Enter');
    expect(await focused()).toBe(title);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
    expect(await focused()).toBe(title);

    await page.locator('.map > svg').focus();
    const transform = (): Promise<string | null> => page.locator('.ground').getAttribute('transform');
    const before = await transform();
    await page.keyboard.press('ArrowRight');
    await expect.poll(transform).not.toBe(before);
    await page.keyboard.press('0');
    await page.keyboard.press('Tab');
    const first = await focused();
    expect(first).toMatch(/\d event/);
    const names = new Set([first]);
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowUp']) {
      await page.keyboard.press(key);
      names.add(await focused());
    }
    expect(names.size).toBeGreaterThan(2);
    await page.getByRole('button', { name: 'Aleppo: 1 event' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.textContent('.detail h2')).toContain('captured Aleppo');
    await page.locator('mark.linked').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('dd.lit').count()).toBeGreaterThan(0);
    await page.locator('dd[data-fields="places-0"] button').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('mark.lit').first().textContent()).toContain('حلب');
    expect(faults).toEqual([]);
  });

  it('gives every control a name', async () => {
    const { page } = await visit(browser, seedPage);
    await page.locator('.table tbody button').first().click();
    for (const language of ['en', 'ar']) {
      const nameless = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('button, input, select, [role=button], [tabindex="0"]')]
          .filter((each) => {
            const label = each instanceof HTMLInputElement ? each.labels?.[0]?.textContent : each.textContent;
            return ((each.getAttribute('aria-label') ?? '') || (label ?? '')).trim() === '';
          })
          .map(({ outerHTML }) => outerHTML),
      );
      expect(nameless).toEqual([]);
      if (language === 'en') await page.click('#language');
    }
  });

  it('writes a title from left to right though it begins with an Arabic name', async () => {
    const dataset = JSON.parse(readFileSync('tests/browser/seed-dataset.json', 'utf8')) as Dataset;
    const [first] = dataset.events;
    if (first === undefined) throw new Error('no event');
    first.summary = `حسن عبد الغني called on others. ${first.summary}`;
    const { page, faults } = await visit(browser, writePage(dataset, [...readDocuments(['seeds'], () => undefined)]));
    await page.getByText('called on others').first().click();
    await page.waitForSelector('.detail h2');
    const directions = (): Promise<string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll('.detail h2, .detail h2 bdi, .table tbody button bdi')].map(
          (each) => getComputedStyle(each).direction,
        ),
      );
    expect(new Set(await directions())).toEqual(new Set(['ltr']));
    await page.click('#language');
    expect(new Set(await directions())).toEqual(new Set(['rtl']));
    expect(faults).toEqual([]);
  });

  it('speaks Arabic from right to left', async () => {
    const { page, faults } = await visit(browser, seedPage);
    await page.click('#language');
    expect(await page.evaluate(() => [document.documentElement.dir, document.documentElement.lang])).toEqual(['rtl', 'ar']);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('language');
    expect(await page.textContent('.shown')).toBe('٨ من أصل ٨');
    expect(await page.textContent('.names')).toContain('حلب');
    const [filters, detail] = [await page.locator('.filters').boundingBox(), await page.locator('.detail').boundingBox()];
    expect(filters?.x).toBeGreaterThan(detail?.x ?? Infinity);
    await page.locator('.table tbody button').first().click();
    expect(await page.textContent('.detail h2')).toMatch(/^سيطرة إدارة العمليات العسكرية على/);
    expect(faults).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('draws land and sea in %s', async (theme) => {
    const { page, faults } = await visit(browser, `${seedPage}#theme=${theme}&map=34.6_36.0_8`);
    await page.waitForSelector('.marker');
    const box = await page.locator('.map > svg').boundingBox();
    if (box === null) throw new Error('no map');
    // The coast runs through the middle of this map: sea in the west, Syria in the east.
    const y = box.y + box.height * 0.3;
    const [sea, land] = [await pixel(page, box.x + 40, y), await pixel(page, box.x + box.width * 0.62, y)];
    expect(sea).toEqual(theme === 'light' ? [227, 234, 237] : [16, 20, 23]);
    expect(land).toEqual(theme === 'light' ? [250, 248, 242] : [34, 39, 44]);
    expect(faults).toEqual([]);
  });

  it('fits a phone', async () => {
    const { page, faults } = await visit(browser, seedPage, PHONE);
    const overflow = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBe(0);
    expect(await page.locator('.filters').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Filters' }).click();
    await check(page, 'Defection');
    await page.getByRole('button', { name: 'Show the events' }).click();
    expect(await page.locator('.table tbody tr').count()).toBe(1);
    await page.locator('.table tbody button').first().click();
    expect((await page.locator('.detail').boundingBox())?.width).toBe(390);
    expect(await overflow()).toBe(0);
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await page.locator('.detail').isVisible()).toBe(false);
    await page.click('#language');
    expect(await overflow()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('cannot be injected into by articles or gazetteers', async () => {
    const documents = HOSTILE.map((text, at) => ({
      id: `${at}${text}`,
      text: `${text} انسحبت ${text}`,
      title: text,
      source: text,
      url: text,
    }));
    const hostile: Dataset = dataset({
      generator: { name: HOSTILE[0] ?? '', version: HOSTILE[2] ?? '', gazetteers: `sha256:${'0'.repeat(64)}` },
      documents: documents.map(({ text, ...document }, at) =>
        datasetDocument({
          ...document,
          sha256: textDigest(text),
          entities: [
            {
              kind: 'place',
              field: 'text',
              start: 0,
              end: HOSTILE[at]?.length ?? 1,
              text: HOSTILE[at] ?? '',
              name: HOSTILE[at] ?? '',
              lat: 33,
              lon: 36,
            },
          ],
        }),
      ),
      events: HOSTILE.map((text, at) => {
        const named = { name: text, nameEn: text };
        const sentence = { start: 0, end: documents[at]?.text.length ?? 1 };
        return event({
          id: `ev-${at.toString(16).padStart(16, '0')}`,
          summary: text,
          actors: [{ ...named, id: text }],
          targets: [named],
          claimedBy: [{ ...named, id: `s${text}` }],
          places: [{ role: 'at', ...named, id: text, within: text, lat: 33 + at / 2, lon: 36 + (at % 3), geoPrecision: 3 }],
          codes: { plover: text, cameo: null, acled: text },
          mentions: [
            {
              documentId: documents[at]?.id ?? '',
              field: 'text',
              trigger: { text, start: 0, end: text.length },
              sentence,
              rule: text,
            },
          ],
        });
      }),
    });
    expect(validateDataset(hostile)).toEqual([]);
    const { page, faults } = await visit(browser, writePage(hostile, documents));
    const elements = (): Promise<unknown> =>
      page.evaluate(() => ({
        injected: 'injected' in globalThis,
        scripts: document.scripts.length,
        others: document.querySelectorAll(
          'img, iframe, object, embed, base, form, [style]:not(svg *), [onerror], [onload], [onmouseover]',
        ).length,
        links: [...document.querySelectorAll('a')]
          .map(({ protocol }) => protocol)
          .filter((protocol) => protocol === 'javascript:'),
      }));
    for (const language of ['en', 'ar']) {
      for (let at = 0; at < HOSTILE.length; at += 1) {
        await page.locator('.table tbody button').nth(at).click();
        expect(await page.textContent('blockquote')).toContain('انسحبت');
      }
      await page.locator('.marker').first().hover();
      expect(await elements()).toEqual({ injected: false, scripts: 0, others: 0, links: [] });
      if (language === 'en') await page.click('#language');
    }
    // What the address says is someone else's text, too.
    await page.goto(
      `${page.url().split('#')[0] ?? ''}#q=${encodeURIComponent(HOSTILE.join(' '))}&actor=${encodeURIComponent(HOSTILE[2] ?? '')}&event=<b>`,
    );
    await page.waitForSelector('.chip');
    expect(await elements()).toEqual({ injected: false, scripts: 0, others: 0, links: [] });
    expect(faults).toEqual([]);
  });

  it('has a policy that holds even if markup gets in', async () => {
    const { page, faults } = await visit(browser, seedPage);
    const outcome = await page.evaluate(async () => {
      const attempt = (action: () => void): string => {
        try {
          action();
          return 'done';
        } catch (error) {
          return (error as Error).name;
        }
      };
      const [script, style] = [document.createElement('script'), document.createElement('style')];
      style.textContent = 'body { display: none }';
      document.body.append(style);
      return [
        attempt(() => (document.body.innerHTML = '<b>')),
        attempt(() => (script.textContent = 'globalThis.injected = true')),
        attempt(() => document.body.setAttribute('onclick', 'globalThis.injected = true')),
        await fetch('https://example.invalid/').catch((error: Error) => error.name),
        getComputedStyle(document.body).display,
      ];
    });
    expect(outcome).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError', 'grid']);
    // The refusals are told on the console, and nothing else is.
    expect(faults.filter((fault) => !/TrustedHTML|TrustedScript|Trusted Type|Content Security Policy/.test(fault))).toEqual([]);
  });
});

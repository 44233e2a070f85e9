import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { explorerData } from '../../src/explore/explorer-data.ts';
import { jsonForHtml, pageParts } from '../../src/explore/page.ts';
import type { ExplorerData } from '../../src/explore/model.ts';
import { dataset, event, place } from '../dataset/samples.ts';
import { HOSTILE } from './hostile.ts';

const ASSETS = { script: 'let a = 1;', style: 'p { color: red }', boundaries: '{"a":1}', world: '{"b":2}' };
const page = (data: ExplorerData): string => [...pageParts(data, ASSETS)].join('');
const hostileData = (text: string): ExplorerData =>
  explorerData(dataset({ events: [event({ summary: text, actors: [{ name: text }], places: [place(text, text)] })] }), []).data;

describe('jsonForHtml', () => {
  it.each(HOSTILE)('keeps %j and lets nothing of it out', (text) => {
    const json = jsonForHtml({ [text]: text });
    expect(json).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual({ [text]: text });
  });
});

describe('pageParts', () => {
  it.each(HOSTILE)('has the same elements whatever the names are: %j', (text) => {
    const tags = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];
    expect(tags(page(hostileData(text)))).toEqual(tags(page(hostileData('القريتين'))));
  });

  it('carries all data, in pieces', () => {
    const events = Array.from({ length: 1203 }, (_, at) => event({ id: `ev-${at.toString(16).padStart(16, '0')}` }));
    const { data } = explorerData(dataset({ events }), []);
    const json = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page(data))?.[1];
    expect(JSON.parse(json ?? '')).toEqual(data);
  });

  it('allows its own script and style and nothing else', () => {
    const html = page(hostileData('x'));
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${hash(ASSETS.script)}'`,
      `style-src 'sha256-${hash(ASSETS.style)}'`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
    // The policy stands before all that it must hold for.
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<(style|script)/));
    expect(html).not.toMatch(/\s(style|on\w+|src|href)=/);
  });

  it('refuses a bundle that would end its own element', () => {
    expect(() => [...pageParts(hostileData('x'), { ...ASSETS, script: '"</script>"' })]).toThrow('end its own element');
  });
});

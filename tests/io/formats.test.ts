import { describe, expect, it } from 'vitest';
import { bareName, formatOfContent, formatOfName, HEAD_BYTES } from '../../src/io/formats.ts';
import { isTextHeader } from '../../src/io/readers/csv-columns.ts';

const of = (named: Parameters<typeof formatOfContent>[0], head: string) =>
  formatOfContent(named, Buffer.from(head), isTextHeader);

describe('formatOfName', () => {
  it.each([
    ['news.jsonl', 'jsonl', 'news'],
    ['NEWS.HTML', 'page', 'NEWS'],
    ['news.jsonl.gz', 'jsonl', 'news'],
    ['CC-1.warc.wet.gz', 'warc', 'CC-1.warc'],
    ['2024-12-07.حمص.txt', 'text', '2024-12-07.حمص'],
    ['news.pdf', 'unknown', 'news'],
    ['news.pdf.gz', 'unknown', 'news'],
    ['export', null, 'export'],
    ['export.gz', null, 'export'],
  ])('%s is %s, named %s', (name, format, bare) => {
    expect(formatOfName(name)).toBe(format);
    expect(bareName(name)).toBe(bare);
  });
});

describe('formatOfContent', () => {
  it.each([
    ['{"id":"a","text":"ن"}\n{"id":"b","text":"ن"}\n', 'jsonl'],
    ['{"id":"a","text":"ن"}', 'json'],
    ['{\n "name": "ق",\n "messages": []\n}', 'json'],
    ['[{"id":"a"}]', 'json'],
    [`{"id":"a","text":"${'ن'.repeat(HEAD_BYTES)}`, 'jsonl'],
    ['WARC/1.0\r\nWARC-Type: warcinfo', 'warc'],
    ['\ufeff<!DOCTYPE html>\n<html>', 'page'],
    ['<!-- خبر --><html lang="ar">', 'page'],
    ['<?xml version="1.0"?><!-- x --><?xml-stylesheet href="a"?><rss version="2.0">', 'feed'],
    ['<feed xmlns="http://www.w3.org/2005/Atom">', 'feed'],
    ['<?xml version="1.0"?><rdf:RDF>', 'feed'],
    ['id,text\n1,ن', 'csv'],
    ['العنوان;النص\nأ;ب', 'csv'],
    ['نص', 'text'],
    ['text', 'text'],
    ['انسحبت القوات، وقال ناطق', 'text'],
    ['---\nid: a\n---\nانسحبت', 'text'],
    ['', 'text'],
  ])('without a name, %j is %s', (head, format) => {
    expect(of(null, head)).toBe(format);
  });

  it('believes the content where a name is often wrong', () => {
    expect(of('json', '{"id":"a"}\n{"id":"b"}')).toBe('jsonl');
    expect(of('json', '{"id":"a"}\n')).toBe('json');
    expect(of('text', '<!doctype html><p>ن')).toBe('page');
    expect(of('page', '<?xml version="1.0"?><rss>')).toBe('feed');
    expect(of('feed', '<!DOCTYPE html><html>')).toBe('page');
  });

  it('and the name where it is not', () => {
    expect(of('text', '{"id":"a"}\n{"id":"b"}')).toBe('text');
    expect(of('text', 'id,text\n1,ن')).toBe('text');
    expect(of('jsonl', '{\n')).toBe('jsonl');
    expect(of('csv', '<html>')).toBe('csv');
  });

  it('is not led astray by comments without end', () => {
    const start = process.cpuUsage();
    expect(of(null, '<!-- --><!-- -->'.repeat(4000))).toBe('text');
    expect(of(null, '<!--'.repeat(16_000))).toBe('text');
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
  });
});

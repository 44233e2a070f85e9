import { describe, expect, it } from 'vitest';
import { decodePage } from '../../src/io/decode-page.ts';
import { encode } from './helpers.ts';

const TEXT = 'انسحبت القوات من البلدة، وقال ناطق إنها "إعادة انتشار".';
const page = (charset: string): string => `<html><head><meta charset="${charset}"></head><body><p>${TEXT}</p></body></html>`;
const http = (charset: string): string =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body>${TEXT}</body></html>`;

describe('decodePage', () => {
  it.each([
    ['UTF-8, declared', Buffer.from(page('utf-8'))],
    ['UTF-8, not declared', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${page('windows-1256')}`)],
    ['UTF-8 that calls itself Windows-1256', Buffer.from(page('windows-1256'))],
    ['Windows-1256, declared', encode(page('windows-1256'), 'windows-1256')],
    ['Windows-1256 by its other name', encode(http('cp1256'), 'windows-1256')],
    ['Windows-1256, not declared', encode(`<p>${TEXT}</p>`, 'windows-1256')],
    ['Windows-1256 that calls itself UTF-8', encode(page('utf-8'), 'windows-1256')],
    ['Windows-1256 that calls itself nonsense', encode(page('arabic-nonsense'), 'windows-1256')],
    ['ISO-8859-6, declared', encode(page('iso-8859-6'), 'iso-8859-6')],
    ['ISO-8859-6 as "arabic"', encode(http('arabic'), 'iso-8859-6')],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16BE with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
    [
      'a page that leaves its encoding out',
      encode(`<meta http-equiv="content-type" content="charset="><p>${TEXT}`, 'windows-1256'),
    ],
    ['a page that breaks off', encode(`<meta http-equiv="content-type" content="charset"><p>${TEXT}`, 'windows-1256')],
    ['a feed in Windows-1256', encode(`<?xml version="1.0" encoding="windows-1256"?><a>${TEXT}</a>`, 'windows-1256')],
  ])('reads %s', (_, bytes) => {
    expect(decodePage(bytes)).toMatchObject({ lost: 0, text: expect.stringContaining(TEXT) as string });
  });

  it('believes the server before the page, but not against the bytes', () => {
    expect(decodePage(encode(page('windows-1252'), 'windows-1256'), 'windows-1256')).toMatchObject({
      text: expect.stringContaining(TEXT) as string,
    });
    expect(decodePage(Buffer.from(page('utf-8')), 'windows-1256')).toMatchObject({
      text: expect.stringContaining(TEXT) as string,
    });
  });

  it('counts what is damaged', () => {
    const damaged = Buffer.concat([Buffer.from(page('utf-8').repeat(5)), Buffer.from([0xd9])]);
    expect(decodePage(damaged)).toMatchObject({ lost: 1, text: expect.stringContaining(TEXT) as string });
  });

  it.each([
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00])],
  ])('refuses %s', (_, bytes) => {
    expect(decodePage(bytes)).toEqual({ fault: 'E_FILE_BINARY' });
  });
});

import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { httpAnswer, plainBody } from '../../src/io/http-answer.ts';
import { MAX_PAGE_BYTES } from '../../src/io/limits.ts';

const PAGE = Buffer.from('<p>انسحبت القوات من البلدة</p>'.repeat(20));
const body = (bytes: Buffer, headers: Readonly<Record<string, string>>): string =>
  plainBody({ status: 200, headers: new Map(Object.entries(headers)), body: bytes }).toString();

const chunked = (bytes: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`5;x=y\r\n`),
    bytes.subarray(0, 5),
    Buffer.from(`\r\n${(bytes.length - 5).toString(16)}\r\n`),
    bytes.subarray(5),
    Buffer.from('\r\n0\r\n\r\n'),
  ]);

describe('httpAnswer', () => {
  it('takes status, headers and body apart', () => {
    const answer = httpAnswer(Buffer.from('HTTP/1.1 200 OK\r\nContent-Type:text/html\r\nnonsense\r\n\r\n<p>\r\n\r\nانسحبت'));
    expect(answer).toMatchObject({ status: 200, headers: new Map([['content-type', 'text/html']]) });
    expect(answer?.body.toString()).toBe('<p>\r\n\r\nانسحبت');
    expect(httpAnswer(Buffer.from('HTTP/2 404\n\n'))?.status).toBe(404);
  });

  it.each(['', 'انسحبت', 'HTTP/1.1 200 OK\r\nno end'])('refuses %j', (text) => {
    expect(httpAnswer(Buffer.from(text))).toBeNull();
  });
});

describe('plainBody', () => {
  it.each([
    ['plain', PAGE, {}],
    ['gzip', gzipSync(PAGE), { 'content-encoding': 'gzip' }],
    ['x-gzip', gzipSync(PAGE), { 'content-encoding': 'x-gzip' }],
    ['deflate', deflateSync(PAGE), { 'content-encoding': 'deflate' }],
    ['raw deflate', deflateRawSync(PAGE), { 'content-encoding': 'deflate' }],
    ['brotli', brotliCompressSync(PAGE), { 'content-encoding': 'br' }],
    ['chunks', chunked(PAGE), { 'transfer-encoding': 'chunked' }],
    ['chunks of gzip', chunked(gzipSync(PAGE)), { 'transfer-encoding': 'chunked', 'content-encoding': 'gzip' }],
    ['gzip by its header only', PAGE, { 'content-encoding': 'gzip' }],
    ['a way that every object would know', PAGE, { 'content-encoding': 'constructor' }],
    ['brotli by its header only', PAGE, { 'content-encoding': 'br' }],
    ['chunks by its header only', PAGE, { 'transfer-encoding': 'chunked' }],
  ])('reads %s', (_, bytes, headers) => {
    expect(body(bytes, headers)).toBe(PAGE.toString());
  });

  it('gives what is there of a cut body', () => {
    const cut = body(gzipSync(PAGE).subarray(0, -8), { 'content-encoding': 'gzip' });
    expect(PAGE.toString().startsWith(cut)).toBe(true);
    expect(cut).not.toBe('');
  });

  it('refuses a bomb', () => {
    expect(() => body(gzipSync(Buffer.alloc(MAX_PAGE_BYTES + 1)), { 'content-encoding': 'gzip' })).toThrow(RangeError);
  });
});

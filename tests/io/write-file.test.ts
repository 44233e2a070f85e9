import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFileAtomically } from '../../src/io/write-file.ts';
import { folder } from './helpers.ts';

describe('writeFileAtomically', () => {
  it('writes a new file, folders included', () => {
    const base = folder({});
    writeFileAtomically(join(base, 'a/b/x.json'), ['{ "name": ', '"القريتين" }', '\n']);
    expect(readFileSync(join(base, 'a/b/x.json'), 'utf8')).toBe('{ "name": "القريتين" }\n');
    expect(readdirSync(join(base, 'a/b'))).toEqual(['x.json']);
  });

  it('replaces an old one', () => {
    const base = folder({ 'x.json': 'a longer old content' });
    writeFileAtomically(join(base, 'x.json'), ['new']);
    expect(readFileSync(join(base, 'x.json'), 'utf8')).toBe('new');
  });

  it('leaves the old one and nothing else if the parts fail', () => {
    const base = folder({ 'x.json': 'old' });
    const parts = function* (): Generator<string> {
      yield 'new';
      throw new Error('out of parts');
    };
    expect(() => writeFileAtomically(join(base, 'x.json'), parts())).toThrow('out of parts');
    expect(readFileSync(join(base, 'x.json'), 'utf8')).toBe('old');
    expect(readdirSync(base)).toEqual(['x.json']);
  });

  it('replaces the file behind a link', () => {
    const base = folder({ 'real.json': 'old' });
    symlinkSync(join(base, 'real.json'), join(base, 'link.json'));
    writeFileAtomically(join(base, 'link.json'), ['new']);
    expect(readFileSync(join(base, 'real.json'), 'utf8')).toBe('new');
    expect(lstatSync(join(base, 'link.json')).isSymbolicLink()).toBe(true);
  });

  it('refuses a folder and a device, and leaves nothing behind', () => {
    const base = folder({});
    mkdirSync(join(base, 'x.json'));
    expect(() => writeFileAtomically(join(base, 'x.json'), ['new'])).toThrow('is not a plain file');
    expect(readdirSync(base)).toEqual(['x.json']);
    expect(() => writeFileAtomically('/dev/null', ['new'])).toThrow('is not a plain file');
  });
});

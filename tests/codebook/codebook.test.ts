import { describe, expect, it } from 'vitest';
import { codebook, columnTable } from '../../src/codebook/codebook.ts';
import { fillBlock } from '../../src/codebook/fill-block.ts';
import { markdownTable } from '../../src/codebook/markdown.ts';
import { datasetSchema } from '../../src/dataset/schema.ts';
import { loadFrames } from '../../src/events/frames.ts';
import { loadGazetteer } from '../../src/gazetteer/load.ts';

describe('codebook', () => {
  const text = codebook();

  it('has every field of the schema with its description', () => {
    for (const { title, properties = {} } of Object.values(datasetSchema().$defs ?? {})) {
      if (title === undefined) continue;
      expect(text).toContain(`### ${title}\n`);
      for (const [name, { description }] of Object.entries(properties)) {
        expect(text).toContain(`| \`${name}\` |`);
        if (description !== undefined) expect(text).toContain(description.replaceAll('|', '\\|'));
      }
    }
    expect(text).not.toMatch(/undefined|\[object/);
  });

  it('has every rule with its examples, and every actor', () => {
    for (const { name, subtype, examples, nearMisses } of loadFrames().frames) {
      expect(text).toContain(`#### Rule \`${name}\``);
      expect(text).toContain(`\`${subtype}\``);
      for (const example of [...examples, ...nearMisses]) expect(text).toContain(example);
    }
    for (const { id } of loadGazetteer().organisations) expect(text).toContain(`| \`${id}\` |`);
  });

  it('links only to its own sections', () => {
    const sections = new Set([...text.matchAll(/^### (\w+)$/gm)].map(([, title = '']) => title.toLowerCase()));
    for (const [, target] of text.matchAll(/\]\(#(\w+)\)/g)) expect(sections).toContain(target);
  });
});

describe('columnTable', () => {
  it('has a row for each column', () => {
    expect(columnTable('acled').split('\n')).toHaveLength(2 + 31);
    expect(columnTable('ucdp').split('\n')).toHaveLength(2 + 49);
  });
});

describe('fillBlock', () => {
  it('replaces what is between the marks, and nothing else', () => {
    const page = 'a\n<!-- x:begin -->\nold $1\n<!-- x:end -->\nb <!-- x-y:begin --><!-- x-y:end -->';
    const filled = fillBlock(page, 'x', 'القريتين $&');
    expect(filled).toBe('a\n<!-- x:begin -->\nالقريتين $&\n<!-- x:end -->\nb <!-- x-y:begin --><!-- x-y:end -->');
    expect(fillBlock(filled, 'x', 'القريتين $&')).toBe(filled);
  });

  it('throws for a page without the block', () => {
    expect(() => fillBlock('a', 'x', 'b')).toThrow('no block "x"');
  });
});

describe('markdownTable', () => {
  it('keeps cells in their place', () => {
    expect(markdownTable(['a'], [['b|c\nd']])).toBe('| a |\n| --- |\n| b\\|c d |');
  });
});

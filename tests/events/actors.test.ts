import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../src/pipeline.ts';

const pipeline = createPipeline();

/** A paragraph, and of some of its events the type, a place or word that tells it, and who leaves or gains. */
interface Paragraph {
  readonly published: string;
  readonly source: string;
  readonly text: string;
  readonly wanted: readonly (readonly [type: string, word: string, actors: string])[];
}

/** `## day | outlet`, the text, and lines `= type | word | actors`, `-` for nobody. */
function readParagraphs(): Paragraph[] {
  const [, ...blocks] = readFileSync(new URL('actors.txt', import.meta.url), 'utf8').split(/^## /m);
  return blocks.map((block) => {
    const [head = '', text = '', ...lines] = block.trim().split('\n');
    const [published = '', source = ''] = head.split(' | ');
    const wanted = lines.map((line): Paragraph['wanted'][number] => {
      const [type = '', word = '', actors = ''] = line.slice(2).split(' | ');
      return [type, word, actors === '-' ? '' : actors];
    });
    return { published, source, text, wanted };
  });
}

/** The actors of each event of a type that a word names or tells. */
function actorsOf({ published, source, text }: Paragraph, type: string, word: string): string[] {
  const { events, mentions, tokens } = pipeline.read({ id: 'a', text, published, source });
  return events
    .filter(
      (event) =>
        event.type === type &&
        (event.places.some(({ mention }) => mentions[mention]?.name.includes(word)) ||
          event.mentions.some(({ first, last }) => tokens.slice(first, last + 1).some(({ form }) => form.includes(word)))),
    )
    .map(({ actors }) =>
      actors
        .map(({ id, name }) => id ?? name)
        .sort()
        .join(','),
    );
}

describe('who leaves and who gains', () => {
  for (const paragraph of readParagraphs()) {
    it(paragraph.text.slice(0, 60), () => {
      for (const [type, word, actors] of paragraph.wanted)
        expect(actorsOf(paragraph, type, word), `${type} ${word}`).toContain(actors);
    });
  }
});

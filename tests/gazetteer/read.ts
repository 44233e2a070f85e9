import type { Layers, Mention, ResolvedPlace } from '../../src/document.ts';
import type { Pipeline } from '../../src/pipeline.ts';
import { createPipeline } from '../../src/pipeline.ts';

let pipeline: Pipeline | undefined;

/** All layers of a text. */
export function layersOf(text: string, published = '2020-01-01'): Layers {
  pipeline ??= createPipeline();
  return pipeline.read({ id: 'a', text, published });
}

export interface FoundPlace {
  /** The words in the text. */
  readonly text: string;
  readonly mention: Mention;
  readonly place: ResolvedPlace;
}

/** The places of a text, in its order, with their words. */
export function placesOf(text: string): FoundPlace[] {
  const { mentions, places } = layersOf(text);
  return mentions
    .flatMap((mention) => {
      const place = places.get(mention.index);
      return place === undefined ? [] : [{ text: text.slice(mention.start, mention.end), mention, place }];
    })
    .sort((a, b) => a.mention.start - b.mention.start);
}

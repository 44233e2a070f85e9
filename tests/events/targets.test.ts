import type { EventDraft } from '../../src/dataset/extractor.ts';
import { expectEvents } from './sentences.ts';

/** An event on one line: its type, who does it and the other side. */
function line({ type, actors, targets }: EventDraft): string {
  const names = (forces: EventDraft['actors']): string => forces.map(({ id, name }) => id ?? name).join('، ');
  return `${type} | ${names(actors)} | ${names(targets)}`.trimEnd();
}

expectEvents('the other side of an event', ['targets.txt'], line);

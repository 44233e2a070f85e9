import { eventOut } from '../../events/assemble.ts';
import { evidenceOf } from '../../events/confidence.ts';
import { loadGazetteer } from '../../gazetteer/load.ts';
import { registryOf } from '../../gazetteer/registry.ts';
import type { Event } from '../../dataset/types.generated.ts';
import type { InputDocument, Layers } from '../../document.ts';
import type { GoldDocument } from '../gold.ts';
import { pairEvents } from '../score.ts';

/** An event that was found, its evidence, its confidence, and whether the gold has it. */
export interface Judged {
  readonly evidence: readonly string[];
  readonly confidence: number;
  readonly confirmed: boolean;
}

/** Reads gold documents one by one, so that nothing is merged, and judges each event by the gold of its document. */
export function judge(gold: readonly GoldDocument[], read: (document: InputDocument) => Layers): Judged[] {
  const registry = registryOf(loadGazetteer());
  return gold.flatMap((document) => {
    const layers = read(document);
    const drafts = layers.events.map((event) => eventOut(layers, registry, event)) as unknown as Event[];
    const right = new Set(pairEvents(document, drafts).values());
    return layers.events.map((event, i): Judged => {
      const draft = drafts[i] as Event;
      return { evidence: evidenceOf(event), confidence: draft.confidence, confirmed: right.has(draft) };
    });
  });
}

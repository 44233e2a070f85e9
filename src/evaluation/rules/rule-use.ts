import type { InputDocument, Layers } from '../../document.ts';
import { frameNamed } from '../../events/frames.ts';
import { governorsOf } from '../../events/governors.ts';
import { indexStarts } from '../../events/items/starts.ts';
import { itemsOf } from '../../events/items/items.ts';
import type { Item } from '../../events/items/item.ts';
import { loadPrepositions } from '../../events/prepositions.ts';
import { foldName } from '../../text/fold.ts';

/** Which rules have fired, each by a short name: `withdraw انسحب`, `class:deny`, `باتجاه`. */
export interface RuleUse {
  readonly frames: Set<string>;
  /** Verbs of frames: `withdraw انسحب`. */
  readonly verbs: Set<string>;
  /** Rows of governors.tsv that have decided on an event. */
  readonly governors: Set<string>;
  /** Folded rows of prepositions.tsv that stand in a sentence with an event. */
  readonly prepositions: Set<string>;
}

/** That no rule was used yet. */
export const noRuleUse = (): RuleUse => ({ frames: new Set(), verbs: new Set(), governors: new Set(), prepositions: new Set() });

/** What the chain of a status says of one governor: `نفى: deny`, `أعلن: assert (negated)`; of a particle only itself: `سوف`. */
const GOVERNED = /^([^:]+)(?:: (\S+))?(?: \(negated\))?$/;

function noteVerb(use: RuleUse, rule: string, trigger: Item | undefined): void {
  const frame = frameNamed(rule);
  for (const { lemma } of trigger?.readings ?? []) if (frame?.verbs.includes(lemma) === true) use.verbs.add(`${rule} ${lemma}`);
}

function noteGovernors(use: RuleUse, status: string, items: readonly Item[]): void {
  for (const step of status.split(' ← ')) {
    const [, word, effect] = GOVERNED.exec(step) ?? [];
    if (word === undefined) continue;
    for (const item of items)
      if (item.folded === word)
        for (const governor of governorsOf(item))
          if (effect === undefined ? governor.match.startsWith('particle:') : governor.effect === effect)
            use.governors.add(governor.match);
  }
}

/** What is only named (ما وصفه بانسحاب، مناورة للسيطرة على) is dropped for a governor of effect `name`. */
function noteNaming(use: RuleUse, items: readonly Item[]): void {
  for (const item of items) for (const { effect, match } of governorsOf(item)) if (effect === 'name') use.governors.add(match);
}

/** Prepositions as whole words, with و or ف before; those that end in an attached letter (وصولا لـ) with what it is attached to. */
const PREPOSITIONS = [...loadPrepositions().roles.keys()].map(
  (form) => [form, new RegExp(`(^| )[وف]?${form}${/ [بل]$/.test(form) ? '' : '( |$)'}`)] as const,
);

/** Adds the rules that fire in a document: those of its event candidates, before any are merged. */
export function noteRuleUse(use: RuleUse, document: InputDocument, read: (document: InputDocument) => Layers): void {
  const layers = read(document);
  const starts = indexStarts(layers);
  for (const { sentence, reason } of layers.detection.dropped) {
    const extent = layers.sentences[sentence];
    if (extent !== undefined && reason === 'neither told nor asked for') noteNaming(use, itemsOf(extent, layers, starts));
  }
  for (const { mentions, why } of layers.detection.candidates) {
    for (const { sentence, first, rule } of mentions) {
      const extent = layers.sentences[sentence];
      if (extent === undefined) continue;
      const items = itemsOf(extent, layers, starts);
      use.frames.add(rule);
      noteVerb(
        use,
        rule,
        items.find((item) => item.first <= first && first <= item.last),
      );
      noteGovernors(use, why['status'] ?? '', items);
      const text = foldName((document[extent.field] ?? '').slice(extent.start, extent.end).replace(/[^\p{L}\p{N}]+/gu, ' '));
      for (const [form, pattern] of PREPOSITIONS) if (pattern.test(text)) use.prepositions.add(form);
    }
  }
}

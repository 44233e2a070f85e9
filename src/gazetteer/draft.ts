import type { Mention, MentionKind } from '../document.ts';
import type { Words } from './words.ts';
import { nameOf } from './words.ts';

/** A mention before mentions are numbered; `organisation` and `container` point at other drafts. */
export interface Draft {
  readonly kind: MentionKind;
  readonly first: number;
  readonly last: number;
  readonly name: string;
  readonly entries: readonly string[];
  readonly head: number;
  readonly rule: string;
  /** Places whose name the mention's own contains (جسر الرستن: الرستن). */
  readonly near: readonly string[];
  organisation: Draft | null;
  container: Draft | null;
}

/** A mention in the making, linked to nothing yet. */
export const draft = (
  fields: Omit<Draft, 'organisation' | 'container' | 'near'> & { readonly near?: readonly string[] },
): Draft => ({
  near: [],
  ...fields,
  organisation: null,
  container: null,
});

/**
 * A place that no gazetteer has, named by the words from `first` to `last`.
 *
 * @param form  the first word as it stands in the name, without particles
 */
export const unlistedPlace = (
  words: Words,
  { form, ...fields }: Pick<Draft, 'first' | 'last' | 'head' | 'rule'> & { readonly form: string },
): Draft => draft({ kind: 'place', ...fields, name: nameOf(words, fields.first, fields.last, form), entries: [] });

/** Which tokens are already part of a mention. */
export interface Claims {
  readonly taken: (first: number, last: number) => boolean;
  readonly take: (first: number, last: number) => void;
}

/** No token of a document taken yet. */
export function claimsOver(length: number): Claims {
  const owned = new Uint8Array(length);
  return {
    taken: (first, last) => {
      for (let at = first; at <= last; at++) if (owned[at] === 1) return true;
      return false;
    },
    take: (first, last) => void owned.fill(1, first, last + 1),
  };
}

/** Numbers the drafts in the order of the text and points them at one another by number. */
export function numbered(words: Words, drafts: readonly Draft[]): Mention[] {
  const ordered = [...drafts].sort((a, b) => a.first - b.first || b.last - a.last);
  const indexOf = new Map<Draft, number>();
  ordered.forEach((each, index) => indexOf.set(each, index));
  const at = (target: Draft | null): number => (target === null ? -1 : (indexOf.get(target) ?? -1));
  return ordered.flatMap((each, index) => {
    const first = words.tokens[each.first];
    const last = words.tokens[each.last];
    if (first === undefined || last === undefined) return [];
    const { kind, name, entries, head, rule, near } = each;
    return [
      {
        index,
        kind,
        field: first.field,
        start: first.start,
        end: last.end,
        first: each.first,
        last: each.last,
        name,
        entries,
        head,
        rule,
        near,
        organisation: at(each.organisation),
        container: at(each.container),
      },
    ];
  });
}

import { foldLetters } from '../../text/fold.ts';
import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import type { Finder } from '../find-organisations.ts';
import { bestFirst } from '../forces.ts';
import type { Gazetteer, Organisation } from '../gazetteer.ts';
import { NOUN } from '../traits.ts';
import { hasTrait } from '../words.ts';

/** Words of the longest name behind the noun. */
const LONGEST = 4;

const names = new WeakMap<Gazetteer, ReadonlyMap<string, readonly Organisation[]>>();

function bodiesNamed({ gazetteer }: Finder, name: string): readonly Organisation[] {
  let known = names.get(gazetteer);
  if (known === undefined) {
    const byName = new Map<string, Organisation[]>();
    for (const body of gazetteer.organisations)
      for (const each of [body.name, ...body.names, ...body.localNames]) {
        const key = foldLetters(each);
        const there = byName.get(key);
        if (there === undefined) byName.set(key, [body]);
        else there.push(body);
      }
    names.set(gazetteer, (known = byName));
  }
  return known.get(name) ?? [];
}

/** حركتا, كتيبتي: the singular of a noun for bodies in the dual before a name; null for other words. */
function singularAt({ words, tables }: Finder, at: number): string | null {
  if (!hasTrait(words, at, NOUN) || !/[اي]$/.test(words.tokens[at]?.folded ?? '')) return null;
  const noun = (words.analyses[at] ?? []).find(
    ({ rank, pos, features, enclitic }) => rank === 0 && pos === 'noun' && features.number === 'dual' && enclitic === null,
  );
  return noun !== undefined && tables.organisationHeads.get(foldLetters(noun.lemma))?.role === 'name' ? noun.lemma : null;
}

/**
 * حركتا العدل والمساواة وتحرير السودان, كتيبتي القعقاع والصواعق: two bodies by the dual of their noun; both of the registry, or each of one word with the
 * article. Null where no two stand there.
 */
export function pairOfBodies(finder: Finder, at: number): readonly [Draft, Draft] | null {
  const noun = singularAt(finder, at);
  return noun === null ? null : pairUnder(finder, at, noun);
}

/** The two bodies behind a noun in the dual, of which `noun` is the singular. */
function pairUnder(finder: Finder, at: number, noun: string): readonly [Draft, Draft] | null {
  const { words, setting } = finder;
  const end = words.sentenceEnd(at);
  const wordsOf = (first: number, last: number, cut: number): string =>
    words.tokens
      .slice(first, last + 1)
      .map(({ form }, i) => (i === 0 ? form.slice(cut) : form))
      .join(' ');
  const build = (first: number, from: number, last: number, cut: number): Draft => {
    const short = wordsOf(from, last, cut);
    const full = `${noun} ${short}`;
    const known = [full, short].map((each) => bodiesNamed(finder, foldLetters(each))).find((each) => each.length > 0) ?? [];
    const entries = bestFirst([...new Set(known)], setting).map(({ id }) => id);
    return draft({
      kind: 'organisation',
      first,
      last,
      name: first === at ? full : short,
      entries,
      head: first === at ? at : -1,
      rule: 'pair',
    });
  };
  let plain: readonly [Draft, Draft] | null = null;
  for (let joint = at + 2; joint <= Math.min(end, at + 1 + LONGEST); joint++) {
    if (!/^و../.test(words.tokens[joint]?.folded ?? '')) continue;
    const first = build(at, at + 1, joint - 1, 0);
    for (let last = Math.min(end, joint + LONGEST - 1); last >= joint; last--) {
      const pair = [first, build(joint, joint, last, 1)] as const;
      if (pair.every(({ entries }) => entries.length > 0)) return pair;
      const single =
        joint === at + 2 && last === joint && [at + 1, joint].every((i) => /^و?ال/.test(words.tokens[i]?.folded ?? ''));
      if (single) plain = pair;
    }
  }
  return plain;
}

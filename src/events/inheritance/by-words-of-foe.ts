import type { Asked, Inherited } from './asked.ts';
import { likelierFirst } from './asked.ts';
import { opponentOf } from './opponents.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { mayBeInsurgent } from '../discourse/insurgents.ts';
import { sameActor } from '../forces/actor.ts';
import { MILITARY } from '../forces/force-nominal.ts';
import type { Item } from '../items/item.ts';
import { isInQuotes } from '../speakers/speaker-of.ts';
import { hasAnyClass, hasClass, isSign } from '../words/words.ts';

/**
 * «They» in the very words of a body, where these name nobody before, are others than those who speak, for of their own they say «we»: the likeliest one before,
 * else the other side. Undefined outside such words, and where it had told of its own before.
 *
 * @example // «قال ناطق القسام: «هربوا من رفح»»: the Israelis
 */
export function byWordsOfFoe(asked: Asked): Inherited | undefined {
  const { work, reporter, token, trigger, excluded, government, verb } = asked;
  const { context, discourse, items, told, index } = work;
  const speech = government.speech?.governor ?? trigger;
  if (verb === null || reporter === null || speech >= trigger) return undefined;
  if (verb.features.person !== 3 || verb.features.number !== 'plural' || verb.features.voice === 'passive') return undefined;
  const from = openingOf(items, speech, trigger);
  if (from < 0 || items.slice(from, trigger).some(tellsWho)) return undefined;
  // «سيطر المجاهدون على X». وأضاف: «ثم استولوا على Y»: they had spoken of their own.
  const own = told
    .recent(index - 1)
    .some(
      ({ mentions: [mention], actors }) =>
        (mention?.sentence ?? 0) >= index - 1 && actors.some((each) => sameActor(each, reporter)),
    );
  if (own) return undefined;
  const others = likelierFirst(
    asked,
    (exclude) => discourse.forceForVerb(verb, token, [...exclude, reporter]),
    (found) => found.length === 0,
  );
  const home = mayBeInsurgent(context.registry, reporter) ? context.homeArmy() : null;
  const actors = others.length > 0 ? others : [opponentOf(context, [reporter]) ?? home].filter((each) => each !== null);
  const closed = actors.some((actor) => excluded.some((other) => sameActor(other, actor)));
  return actors.length === 0 || closed ? undefined : { actors, why: 'others than those whose words it is' };
}

/** Where the words that are quoted begin in which an item stands: behind a quotation mark or colon that follows the verb of saying; -1 where none are. */
function openingOf(items: readonly Item[], speech: number, at: number): number {
  const mark = items.findLastIndex(({ index }) => index > speech && index < at && isSign(items[index], '«“":'));
  if (mark < 0 || !isFiniteVerb(items, speech) || !(isSign(items[mark], ':') || isInQuotes(items, at))) return -1;
  // قال إنهم «سيحررون» البلدة: only some of the words are his.
  return items.slice(speech, mark).some((item) => hasClass(item, 'complementiser')) ? -1 : mark + 1;
}

/** Whoever the words may speak of: a body, fighters, we. */
const tellsWho = (item: Item): boolean =>
  item.kind === 'force' ||
  item.kind === 'person' ||
  hasAnyClass(item, [...MILITARY, 'civilian']) ||
  item.readings.some(({ rank, enclitic }) => rank === 0 && enclitic === 'نا');

import type { Mention } from '../../document.ts';
import type { Context } from '../context.ts';
import { startOf } from '../discourse/named-before.ts';
import { SETTLED } from './kinship.ts';
import type { NamedPlaces } from './named-places.ts';
import { IN_PARAGRAPH, IN_SENTENCE, numbersOf } from './named-places.ts';
import { longRow } from './place-antecedents.ts';
import { pairOfKind, placeOfKind } from './places-of-kind.ts';

const WIDE = new Set(['country', 'admin1', 'region', 'continent', 'sea', 'river']);
/** What speaks against a place, in tokens of distance: to be no place of one's own. */
const UNFIT = 60;

/** مطار، معبر، حاجز … keep a masculine class noun in the name. */
const isMasculineSite = ({ layers }: Context, mention: Mention): boolean =>
  layers.analyses[mention.first]?.some(({ classes, features }) => classes.includes('place-kind') && features.gender === 'm') ??
  false;

/** How ill a place agrees with a pronoun, in tokens of distance; null where it does not. */
function misfit(named: NamedPlaces, mention: Mention, enclitic: string): number | null {
  const { context } = named;
  const { gender } = named.agreement(mention);
  const kept = startOf(mention) === mention.first;
  const wide = WIDE.has(context.featureOf(mention)) && !named.isTold(mention) ? UNFIT : 0;
  // وادي بنجشير … عليه: however large, where its own noun agrees.
  if (wide > 0 && !(enclitic === 'ه' && gender === 'm' && kept)) return wide;
  if (enclitic === 'ه') return gender === 'm' ? 0 : gender === null ? UNFIT : null;
  if (gender !== 'm') return 0;
  if (!kept) return UNFIT;
  return SETTLED.has(context.featureOf(mention)) || !isMasculineSite(context, mention) ? 0 : null;
}

/** What a class noun before a pronoun means, and how much speaks for it. */
interface Spoken {
  readonly known: readonly number[];
  readonly weight: number;
}

/**
 * المدينة … استعادتها: what a definite class noun means that stands before the pronoun, in its sentence, or as a town in the one before, with no
 * place named since (… دخلت الحركة المدينة. ففي عام 2012 استولت عليها); null where there is none.
 */
function classNounBefore(named: NamedPlaces, token: number, enclitic: string): Spoken | null {
  const here = named.sentenceOf(token);
  const nearest = named.before(token)[0]?.first ?? -1;
  for (let at = token - 1; at >= 0 && named.sentenceOf(at) >= here - 1; at--) {
    const inSentence = named.sentenceOf(at) === here;
    if (!inSentence && nearest > at) return null;
    const readings = named.context.layers.analyses[at] ?? [];
    const noun = readings.find(
      ({ classes, proclitics, rank }) =>
        rank === 0 && proclitics.includes('ال') && classes.includes(inSentence ? 'place-kind' : 'settlement'),
    );
    if (noun === undefined || (noun.features.gender === 'm') !== (enclitic === 'ه')) continue;
    // بلغوا البوابة 27 غرب العاصمة وسيطروا عليها: by which another place is told.
    const locates = named.context.layers.analyses[at - 1]?.some(
      ({ rank, classes }) => rank === 0 && classes.includes('direction'),
    );
    if (inSentence && locates === true) continue;
    const known = placeOfKind(named, readings, at);
    const near = (inSentence ? IN_SENTENCE : 0) + (named.paragraphOf(at) === named.paragraphOf(token) ? IN_PARAGRAPH : 0);
    if (known.length > 0) return { known, weight: at - token + near };
  }
  return null;
}

/** The two that هما means: those of the latest event or row, else the last two named. */
function pairBefore(named: NamedPlaces, mentions: readonly Mention[]): number[] {
  const { context, standing, latest } = named;
  const fitting = mentions.filter(
    (mention) => named.isTold(mention) || (!WIDE.has(context.featureOf(mention)) && !standing.onlyLocates(mention)),
  );
  // أخلت القاعدة والقلعة متجهة إلى مصراتة، فتسلمهما: not where they go.
  const last = fitting.find((mention) => !named.isDestination(mention)) ?? fitting[0];
  if (last === undefined) return [];
  if (latest.length === 2 && latest.includes(last.index)) return [...latest];
  const row = named.rowBefore(last);
  const at = fitting.indexOf(last);
  return numbersOf(row.length === 2 ? row : fitting.slice(at, at + 2).reverse());
}

/** دخلت المدينتين … منهما: the two that a dual class noun before the pronoun, in its sentence, means; of معسكرين قرب X or نقطتين في X وY, which have no name, X and Y. */
function pairSpokenOf(named: NamedPlaces, token: number): number[] {
  for (let at = token - 1; named.sentenceOf(at) === named.sentenceOf(token); at--) {
    const readings = (named.context.layers.analyses[at] ?? []).filter(({ rank }) => rank === 0);
    const dual = readings.filter(({ classes, features }) => features.number === 'dual' && classes.includes('place-kind'));
    // معسكري وادي الضيف والحامدية: the valley of a name, whose letters two of them have.
    const ofName = dual.length < readings.length && named.before(token).some(({ first, last }) => first <= at && at <= last);
    if (dual.length === 0 || ofName) continue;
    const unnamed = dual.every(({ proclitics, enclitic }) => !proclitics.includes('ال') && enclitic === null);
    const near = unnamed ? named.before(token).filter(({ first }) => first > at) : [];
    const row = near.length === 2 ? numbersOf(named.rowBefore(near[0] as Mention)) : [];
    if (near.length === 1 || row.length === 2) return numbersOf(near).reverse();
    // جزيرتي بوبيان ووربة: the two that it names.
    const own = near.filter(({ head }) => head === at).reverse();
    if (own.length === 2) return numbersOf(own);
    const pair = pairOfKind(named, dual, at);
    return pair.length > 0 ? pair : pairBefore(named, named.before(at));
  }
  return [];
}

/** بعد انسحاب الجيش منها، سيطر X على مدينة Y: where none was named before, the first that its sentence goes on to name behind a comma. */
function placeAhead(named: NamedPlaces, enclitic: string, token: number): Mention[] {
  const { places, isAside, isComma } = named.standing;
  const ahead = places.find(({ first }) => first > token);
  if (ahead === undefined || !named.inSentence(ahead, token) || isAside(ahead)) return [];
  let comma = token + 1;
  while (comma < ahead.first && !isComma(comma)) comma++;
  return comma < ahead.first && misfit(named, ahead, enclitic) === 0 ? [ahead] : [];
}

/**
 * What a pronoun at a token means: several places where those of the latest event or of a row of names are meant.
 *
 * @example // 'دخل الجيش تدمر … ثم انسحب منها' → تدمر
 */
export function placesFor(named: NamedPlaces, enclitic: string, token: number): number[] {
  const mentions = named.before(token);
  if (enclitic === 'هما') {
    const pair = pairSpokenOf(named, token);
    return pair.length > 0 ? pair : pairBefore(named, mentions);
  }
  // سكان كابل … رحلت عنهم: of people only those of a place.
  if (enclitic === 'هم') {
    const dwelling = mentions.find((mention) => named.inSentence(mention, token) && named.standing.isOfDwellers(mention));
    return dwelling === undefined ? [] : [dwelling.index];
  }
  const { best, weight } = named.likeliest(mentions, token, (mention) => {
    const unfit = misfit(named, mention, enclitic);
    return unfit === null ? null : -unfit;
  });
  const noun = classNounBefore(named, token, enclitic);
  if (noun !== null && noun.weight > weight) return [...noun.known];
  // انتهت معركة الفلوجة بسيطرة الجيش على آخر أحيائها: the place of the battle, where no other was named.
  const meant = best ?? mentions[0] ?? named.before(token, true).find((mention) => misfit(named, mention, enclitic) !== null);
  if (meant === undefined) return numbersOf(placeAhead(named, enclitic, token));
  if (enclitic !== 'ها') return [meant.index];
  if (named.latest.length > 1 && named.latest.includes(meant.index)) return [...named.latest];
  const row = longRow(named, lastOfRow(named, quartersOf(named, meant) ?? meant, token));
  return row.length > 0 ? row : [meant.index];
}

/** The last of the names that are joined to a place behind it, up to a token: of some in the middle of a row it is the row that is meant. */
function lastOfRow({ context, standing }: NamedPlaces, mention: Mention, token: number): Mention {
  let last = mention;
  for (let next = standing.neighbour(last, 1); next !== undefined && next.first < token; next = standing.neighbour(next, 1)) {
    if (next.first !== last.last + 1 || context.layers.tokens[next.first]?.folded.startsWith('و') !== true) break;
    last = next;
  }
  return last;
}

/** أحياء الحميدية والعرضي والجبيلة في دير الزور … انتزعها: the last of a row of names that a place right behind it only holds. */
function quartersOf(named: NamedPlaces, whole: Mention): Mention | undefined {
  const last = named.standing.neighbour(whole, -1);
  if (last === undefined || named.heldBy(whole) === undefined || !named.inSentence(last, whole.first)) return undefined;
  return last.container === whole.index ? last : undefined;
}

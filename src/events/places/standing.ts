import type { Mention } from '../../document.ts';
import { isNameCue } from '../../gazetteer/cue-words.ts';
import type { Context } from '../context.ts';
import { isCue } from '../cue-words.ts';
import { ofMention, startOf } from '../discourse/named-before.ts';
import { isCommaAt, isOfSeat, isWholeOf } from './appositions.ts';
import { isBeneficiary } from './backers.ts';
import { isLocative } from './locative.ts';
import { inDateline, isActingState, isParty, lendsName } from './named-aside.ts';
import { isSeenFrom, speechPlaces } from './speech-places.ts';

/** How the places of a document stand in their sentences: what they are named for, whatever happens there. */
export interface PlaceStanding {
  /** Places in the order of the text. */
  readonly places: readonly Mention[];
  /** Places that hold another one that is named with them (القريتين بريف حمص: حمص). */
  readonly containers: ReadonlySet<number>;
  /** The place named before or behind one. */
  readonly neighbour: (mention: Mention, step: 1 | -1) => Mention | undefined;
  /** A place that is named for something else: the dateline, what lends its name to talks or troops, a capital that speaks. */
  readonly isAside: (mention: Mention) => boolean;
  /** معركة الرمادي: named for the battle that was fought for it. */
  readonly isOfBattle: (mention: Mention) => boolean;
  /** Says where something else is, or whence somebody speaks or comes. */
  readonly onlyLocates: (mention: Mention) => boolean;
  /** استسلموا قرب الزبير: beside a place, whatever happened there, and not in it. */
  readonly isNearBy: (mention: Mention) => boolean;
  /** وفي رأس العين، … المدينة: the scene of its sentence, up to the next name. */
  readonly isScene: (mention: Mention, token: number) => boolean;
  /** خرجوا باتجاه كفرنبل: whither somebody goes. */
  readonly isGoal: (mention: Mention) => boolean;
  /** وصلت إليهم تعزيزات من البيضاء, أرتال قادمة من X: whence somebody comes to what happens elsewhere. */
  readonly isOrigin: (mention: Mention) => boolean;
  /** سكان كابل: the place of people. */
  readonly isOfDwellers: (mention: Mention) => boolean;
  /** بارنتو، كبرى مدن إقليم القاش: the area of which the place before the comma is one town. */
  readonly isWhole: (mention: Mention) => boolean;
  readonly isComma: (token: number) => boolean;
}

/** Reads how the places of one document stand: in 'انسحبوا من بارا بريف الأبيض باتجاه كوستي', الأبيض only locates and كوستي is a goal. */
export function placeStanding(context: Context): PlaceStanding {
  const { tokens, sentences, mentions } = context.layers;
  const places = mentions.filter(({ kind }) => kind === 'place');
  const placeNumber = new Map(places.map((place, number) => [place.index, number]));
  const containers = new Set(places.map((place) => place.container).filter((container) => container >= 0));
  const isSaidFrom = speechPlaces(context);
  const isOf = ofNouns(context);
  const isOfTeller = ofMention((mention) => isOf(mention, WITNESSES) || isSeenFrom(context, mention));
  const neighbour = (mention: Mention, step: 1 | -1): Mention | undefined => places[(placeNumber.get(mention.index) ?? 0) + step];

  const isAside = ofMention(
    (mention) =>
      mention.kind === 'place' &&
      (inDateline(context, mention) ||
        lendsName(context, mention) ||
        isActingState(context, mention) ||
        isBeneficiary(context, mention) ||
        isParty(context, mention) ||
        (context.isState(mention) && isSaidFrom(mention) && !isOfTeller(mention))),
  );
  /** وفي رأس العين، … المدينة; قال مراسلنا في غوري إن … المدينة: the scene of its sentence, up to the next name. */
  const isScene = (mention: Mention, token: number): boolean => {
    const start = startOf(mention);
    const next = neighbour(mention, 1)?.first ?? Infinity;
    const opens = sentences[tokens[start]?.sentence ?? -1]?.first === start - 1;
    return next >= token && ((/^[وف]?في$/.test(tokens[start - 1]?.folded ?? '') && opens) || isOfTeller(mention));
  };
  const isWhole = ofMention((mention) => isWholeOf(context, neighbour(mention, -1), mention));
  /** Says where something else is, or whence somebody speaks or comes. */
  const onlyLocates = ofMention(
    (mention): boolean =>
      containers.has(mention.index) ||
      isLocative(context, mention, (each) => neighbour(each, -1)) ||
      isOrigin(context, mention) ||
      isOfSeat(context, neighbour(mention, -1), mention) ||
      isWhole(mention) ||
      (!isOfTeller(mention) && (isSaidFrom(mention) || isOf(mention, OFFICES, true))),
  );
  return {
    places,
    containers,
    neighbour,
    isAside,
    isOfBattle: (mention) => isOfBattle(context, mention),
    onlyLocates,
    isNearBy: (mention) => isNearBy(context, mention),
    isScene,
    isGoal: (mention) => isGoal(context, mention, neighbour(mention, -1)),
    isOrigin: (mention) => isOrigin(context, mention),
    isOfDwellers: (mention) => isOf(mention, DWELLERS),
    isWhole,
    isComma: (at) => isCommaAt(context, at),
  };
}

const foldedAt = ({ layers: { tokens } }: Context, at: number): string => tokens[at]?.folded ?? '';

/** معركة الرمادي: named for the battle that was fought for it. */
const isOfBattle = ({ layers: { analyses } }: Context, { first }: Mention): boolean =>
  (analyses[first - 1] ?? []).some(
    ({ rank, enclitic, classes }) => rank === 0 && enclitic === null && classes.includes('battle'),
  );

/** استسلموا قرب الزبير: beside a place, whatever happened there, and not in it. */
function isNearBy(context: Context, mention: Mention): boolean {
  const start = startOf(mention);
  const before = foldedAt(context, start - 1);
  return isCue(before, 'near') || (before === 'من' && isCue(foldedAt(context, start - 2), 'near'));
}

/** خرجوا باتجاه كفرنبل: whither somebody goes. */
function isGoal(context: Context, mention: Mention, former: Mention | undefined): boolean {
  const to = startOf(mention) - 1;
  if (isNameCue(foldedAt(context, to), 'towards')) return true;
  if (foldedAt(context, to) !== 'الي') return false;
  const leaves = (context.layers.analyses[to - 1] ?? []).some(
    ({ rank, pos, classes }) => rank === 0 && pos === 'participle' && classes.some((name) => WAYS.has(name)),
  );
  return leaves || (former?.last === to - 1 && foldedAt(context, startOf(former) - 1) === 'من');
}

/** وصلت إليهم تعزيزات من البيضاء, أرتال قادمة من X: whence somebody comes to what happens elsewhere. */
function isOrigin(context: Context, mention: Mention): boolean {
  const start = startOf(mention);
  if (foldedAt(context, start - 1) !== 'من') return false;
  return (
    isCue(foldedAt(context, start - 2).replace(/^ال/, ''), 'coming') ||
    (context.layers.analyses[start - 2] ?? []).some(({ rank, classes }) => rank === 0 && classes.includes('reinforcement'))
  );
}

/**
 * Whether a noun of one of the classes stands in construct before a place, or with في behind it (حكومة ولاية سنار, محافظ X); where `bodies`, also whether
 * a body does (المجلس العسكري في X).
 */
function ofNouns({ layers: { analyses, mentions, tokens } }: Context) {
  const bodiesByLast = new Set(mentions.flatMap(({ kind, last }) => (kind === 'organisation' || kind === 'unit' ? [last] : [])));
  return (mention: Mention, names: readonly string[], bodies = false): boolean => {
    const start = startOf(mention);
    const inside = tokens[start - 1]?.folded === 'في';
    const at = inside ? start - 2 : start - 1;
    // دخلت طالبان قندوز: a body, whatever people have its letters.
    if (bodiesByLast.has(at)) return bodies && inside;
    return (analyses[at] ?? []).some(
      ({ rank, pos, proclitics, enclitic, classes }) =>
        rank === 0 &&
        pos === 'noun' &&
        enclitic === null &&
        !proclitics.includes('ال') &&
        names.some((name) => classes.includes(name)),
    );
  };
}

const WAYS = new Set(['leave', 'flee', 'return', 'advance', 'move', 'begin']);

const DWELLERS = ['witness', 'civilian'];
const WITNESSES = ['witness'];
const OFFICES = ['title', 'source', 'political', 'unarmed', ...DWELLERS];

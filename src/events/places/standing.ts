import type { Analysis, Mention, Sentence } from '../../document.ts';
import { isNameCue } from '../../gazetteer/cue-words.ts';
import type { Context } from '../context.ts';
import { isCue } from '../cue-words.ts';
import { ofMention, startOf } from '../discourse/named-before.ts';
import { isCommaAt, isOfSeat, isWholeOf } from './appositions.ts';
import { isBeneficiary } from './backers.ts';
import { isLocative } from './locative.ts';
import { isSeenFrom, isSpeech, speechPlaces } from './speech-places.ts';
import { DASHES } from '../words/words.ts';

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

/** Words from a government back to which a capital joined to it may stand. */
const FARTHEST_PARTY = 3;
/** Tokens of a line that tells where and by whom a text was filed. */
const LONGEST_BYLINE = 12;

/** Reads how the places of one document stand. */
export function placeStanding(context: Context): PlaceStanding {
  const { analyses, tokens, sentences, blocks, mentions } = context.layers;
  const places = mentions.filter(({ kind }) => kind === 'place');
  /** Last tokens of bodies. */
  const bodiesByLast = new Set(mentions.flatMap(({ kind, last }) => (kind === 'organisation' || kind === 'unit' ? [last] : [])));
  const placeNumber = new Map(places.map((place, number) => [place.index, number]));
  const containers = new Set(places.map((place) => place.container).filter((container) => container >= 0));
  const isSaidFrom = speechPlaces(context);
  const isOfTeller = ofMention((mention) => isOf(mention, WITNESSES) || isSeenFrom(context, mention));
  const folded = (token: number): string => tokens[token]?.folded ?? '';
  const isComma = (at: number): boolean => isCommaAt(context, at);
  const neighbour = (mention: Mention, step: 1 | -1): Mention | undefined => places[(placeNumber.get(mention.index) ?? 0) + step];

  /** اتفاق الرياض، مسار جنيف، مقاتلو الزنتان: a place whose name is that of something else; احتلال الخيام is a deed, and حامية باما is in it. */
  const lendsName = (mention: Mention): boolean => {
    const readings = (analyses[mention.first - 1] ?? []).filter(({ rank, enclitic }) => rank === 0 && enclitic === null);
    const isDeed = readings.some(({ pos }) => pos === 'masdar');
    return readings.some(
      ({ proclitics, classes }) =>
        classes.includes('namesake') ||
        (!isDeed &&
          !proclitics.includes('ال') &&
          !classes.includes('garrison') &&
          (classes.includes('force') || classes.includes('member'))),
    );
  };

  const isOfBattle = (mention: Mention): boolean =>
    (analyses[mention.first - 1] ?? []).some(
      ({ rank, enclitic, classes }) => rank === 0 && enclitic === null && classes.includes('battle'),
    );

  const hasVerb = ({ first, last }: Sentence): boolean =>
    analyses.slice(first, last + 1).some((readings) => readings[0]?.pos === 'verb');
  /** بغداد – …, أسمرا - «الحياة»: where the text was filed, not what it speaks of. */
  const inDateline = (mention: Mention): boolean => {
    const sentence = sentences[tokens[mention.first]?.sentence ?? -1];
    if (sentence === undefined) return false;
    if (DASHES.has(tokens[sentence.last]?.form ?? '')) return true;
    // On a line of its own, before who filed it.
    const opens = sentence.field === 'text' && blocks[sentence.block - 1]?.field !== 'text';
    if (!opens || sentence.last - sentence.first >= LONGEST_BYLINE) return false;
    const dash = tokens.slice(mention.last + 1, sentence.last + 1).some(({ form }) => DASHES.has(form));
    return dash && !hasVerb(sentence);
  };
  /** نفت يريفان سقوطها, وكينشاسا تنفي سقوط المدينة, دمشق دخلت المدينتين: a capital that speaks or acts is the state. */
  const isSpeaker = (mention: Mention): boolean => {
    if (!context.isState(mention)) return false;
    const before = analyses[mention.first - 1] ?? [];
    // دخلت طالبان كابول وسيطرت عليها: a verb that is joined has a subject of its own.
    const behind = (analyses[mention.last + 1] ?? []).filter(({ proclitics }) => !proclitics.includes('و'));
    const isVerb = (names: ReadonlySet<string>): boolean =>
      before.some(({ rank, pos, classes }) => rank === 0 && pos === 'verb' && classes.some((name) => names.has(name)));
    // كان المغرب قد انسحب منه: who did it; of a capital, something may have happened to it.
    if (isVerb(SENDS) || (context.featureOf(mention) === 'country' && isVerb(BE))) return true;
    return isSpeech(before) || isDeed(behind) || (isFeminine(behind) && isSpeech(behind)) || isActing(mention);
  };
  /** ما لم تضغط عليها كيغالي, التي تديرها أديس أبابا: a capital or country behind a pronoun, so that nothing but the verb governs it. */
  const isActing = (mention: Mention): boolean =>
    !folded(mention.first).startsWith('و') &&
    (analyses[mention.first - 1] ?? []).some(
      ({ rank, pos, enclitic, features, classes }) =>
        rank === 0 &&
        (pos === 'verb'
          ? enclitic !== null && features.gender === 'f'
          : enclitic !== null || (classes.includes('preposition') && /ها?$/.test(folded(mention.first - 1)))),
    );
  /** المتنازع عليها بين حكومة الإقليم وبغداد: a capital joined to a government is one. */
  const isParty = (mention: Mention): boolean =>
    folded(mention.first).startsWith('و') &&
    analyses
      .slice(Math.max(0, mention.first - FARTHEST_PARTY), mention.first)
      .some((readings) => readings.some(({ rank, classes }) => rank === 0 && classes.includes('authorities')));
  const isAside = ofMention(
    (mention) =>
      mention.kind === 'place' &&
      (inDateline(mention) ||
        lendsName(mention) ||
        isSpeaker(mention) ||
        isBeneficiary(context, mention) ||
        (context.isState(mention) && isParty(mention)) ||
        (context.isState(mention) && isSaidFrom(mention) && !isOfTeller(mention))),
  );

  /** استسلموا قرب الزبير: beside a place, whatever happened there, and not in it. */
  const isNearBy = (mention: Mention): boolean => {
    const start = startOf(mention);
    const before = folded(start - 1);
    return isCue(before, 'near') || (before === 'من' && isCue(folded(start - 2), 'near'));
  };
  /** وفي رأس العين، … المدينة; قال مراسلنا في غوري إن … المدينة: the scene of its sentence, up to the next name. */
  const isScene = (mention: Mention, token: number): boolean => {
    const start = startOf(mention);
    const next = neighbour(mention, 1)?.first ?? Infinity;
    const opens = sentences[tokens[start]?.sentence ?? -1]?.first === start - 1;
    return next >= token && ((/^[وف]?في$/.test(folded(start - 1)) && opens) || isOfTeller(mention));
  };
  /** خرجوا باتجاه كفرنبل: whither somebody goes. */
  const isGoal = (mention: Mention): boolean => {
    const to = startOf(mention) - 1;
    if (isNameCue(folded(to), 'towards')) return true;
    if (folded(to) !== 'الي') return false;
    const former = neighbour(mention, -1);
    const leaves = (analyses[to - 1] ?? []).some(
      ({ rank, pos, classes }) => rank === 0 && pos === 'participle' && classes.some((name) => WAYS.has(name)),
    );
    return leaves || (former?.last === to - 1 && folded(startOf(former) - 1) === 'من');
  };
  const isWhole = ofMention((mention) => isWholeOf(context, neighbour(mention, -1), mention));
  /** Says where something else is, or whence somebody speaks or comes. */
  const onlyLocates = ofMention(
    (mention): boolean =>
      containers.has(mention.index) ||
      isLocative(context, mention, (each) => neighbour(each, -1)) ||
      isOrigin(mention) ||
      isOfSeat(context, neighbour(mention, -1), mention) ||
      isWhole(mention) ||
      (!isOfTeller(mention) && (isSaidFrom(mention) || isOfOffice(mention))),
  );
  /** وصلت إليهم تعزيزات من البيضاء, أرتال قادمة من X: whence somebody comes to what happens elsewhere. */
  function isOrigin(mention: Mention): boolean {
    const start = startOf(mention);
    const comes = folded(start - 2).replace(/^ال/, '');
    if (folded(start - 1) !== 'من') return false;
    return (
      isCue(comes, 'coming') ||
      (analyses[start - 2] ?? []).some(({ rank, classes }) => rank === 0 && classes.includes('reinforcement'))
    );
  }
  /** حكومة ولاية سنار, محافظ X, المجلس العسكري في X: the seat or district of an office or body. */
  function isOfOffice(mention: Mention): boolean {
    const start = startOf(mention);
    return isOf(mention, OFFICES) || (folded(start - 1) === 'في' && bodiesByLast.has(start - 2));
  }
  /** A noun of one of these classes stands in construct before a place, or with في behind it. */
  function isOf(mention: Mention, names: readonly string[]): boolean {
    const start = startOf(mention);
    const at = folded(start - 1) === 'في' ? start - 2 : start - 1;
    // دخلت طالبان قندوز: a body, whatever people have its letters.
    if (bodiesByLast.has(at)) return false;
    return (analyses[at] ?? []).some(
      ({ rank, pos, proclitics, enclitic, classes }) =>
        rank === 0 &&
        pos === 'noun' &&
        enclitic === null &&
        !proclitics.includes('ال') &&
        names.some((name) => classes.includes(name)),
    );
  }

  const isOfDwellers = (mention: Mention): boolean => isOf(mention, DWELLERS);
  return {
    places,
    containers,
    neighbour,
    isAside,
    isOfBattle,
    onlyLocates,
    isNearBy,
    isScene,
    isGoal,
    isOrigin,
    isOfDwellers,
    isWhole,
    isComma,
  };
}

/** تنفي, أكدت: as the name of a capital wants it. */
const isFeminine = (readings: readonly Analysis[]): boolean =>
  readings.some(({ pos, rank, features }) => pos === 'verb' && rank === 0 && features.gender === 'f');

/** What a state does, and no town: a feminine verb of leaving, taking, entering or sending. */
const isDeed = (readings: readonly Analysis[]): boolean =>
  readings.some(
    ({ pos, rank, features, classes }) =>
      pos === 'verb' && rank === 0 && features.gender === 'f' && classes.some((name) => DEEDS.has(name)),
  );

/** سحب المغرب جنوده: what a state does with its troops, so that it is no object. */
const SENDS = new Set(['send-away', 'deploy', 'redeploy']);
const BE = new Set(['be']);
const DEEDS = new Set([
  'leave',
  'enter',
  'take',
  'retake',
  'attack',
  'advance',
  'send-away',
  'deploy',
  'force',
  'clash',
  'expel',
]);

const WAYS = new Set(['leave', 'flee', 'return', 'advance', 'move', 'begin']);

const DWELLERS = ['witness', 'civilian'];
const WITNESSES = ['witness'];
const OFFICES = ['title', 'source', 'political', 'unarmed', ...DWELLERS];

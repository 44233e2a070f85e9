import type { Mention } from '../../document.ts';
import type { Context } from '../context.ts';
import type { Agreement } from '../discourse/named-before.ts';
import { agreementOf, ofMention } from '../discourse/named-before.ts';
import { countBefore } from '../merging/sorted.ts';
import type { Kinship } from './kinship.ts';
import { createKinship } from './kinship.ts';
import type { PlaceStanding } from './standing.ts';
import { placeStanding } from './standing.ts';

const FARTHEST_TOKENS = 400;
/** Sentences back to the names of which a word counts or picks some (في الأولى …؛ وفي الثانية …). */
const FARTHEST_ROW = 2;
/** What speaks for a place, in tokens of distance: to stand in the same sentence, to be where the latest event happened. */
export const IN_SENTENCE = 30;
/** To stand in the same paragraph, which speaks of one place and its surroundings. */
export const IN_PARAGRAPH = 20;
const TOLD = 15;
/** What speaks for the place that opens the sentence (وفي رأس العين، … سيطر على المدينة). */
const SCENE = 30;
/** What speaks against it: to be where those went who left, to say only where something else is. */
const GOAL = 40;
const LOCATES = 40;
/** Tokens behind which it does not matter how far off a place is. */
const FARTHEST_WEIGHED = 80;

/** The places of a document as what comes behind them sees them: what was named, and what happened where. */
export class NamedPlaces {
  readonly context: Context;
  readonly standing: PlaceStanding;
  readonly kinship: Kinship;
  readonly agreement: (mention: Mention) => Agreement;
  /** Places of the latest event. */
  latest: readonly number[] = [];
  private latestSentence = -1;
  /** The first place that each container locates. */
  private readonly firstInside = new Map<number, Mention>();
  private readonly told = new Set<number>();
  private readonly destinations = new Set<number>();

  constructor(context: Context) {
    this.context = context;
    this.standing = placeStanding(context);
    this.kinship = createKinship(context, this.standing);
    this.agreement = ofMention((mention) => agreementOf(context, mention));
    for (const place of this.standing.places)
      if (!this.firstInside.has(place.container)) this.firstInside.set(place.container, place);
  }

  /** Tells where an event happened, and where those went who left. */
  record(sentence: number, at: readonly number[], to: readonly number[]): void {
    if (at.length > 0) [this.latest, this.latestSentence] = [at, sentence];
    for (const mention of at) this.told.add(mention);
    for (const mention of to) this.destinations.add(mention);
  }

  sentenceOf(token: number): number {
    return this.context.layers.tokens[token]?.sentence ?? -1;
  }

  /** Number of the paragraph or line in which a token stands. */
  paragraphOf(token: number): number {
    return this.context.layers.sentences[this.sentenceOf(token)]?.block ?? -1;
  }

  inSentence(mention: Mention, token: number): boolean {
    return this.sentenceOf(mention.first) === this.sentenceOf(token);
  }

  /**
   * Places named before a token, the nearest first, without those that are named for something else and where nothing happened.
   *
   * @param ofBattles whether those count for which a battle is named (معركة الرمادي)
   */
  before(token: number, ofBattles = false): Mention[] {
    const { places, isAside, isOfBattle } = this.standing;
    const found: Mention[] = [];
    for (let i = countBefore(places, token) - 1; i >= 0; i--) {
      const mention = places[i] as Mention;
      if (token - mention.first > FARTHEST_TOKENS) break;
      if (!isAside(mention) || this.isTold(mention) || (ofBattles && isOfBattle(mention))) found.push(mention);
    }
    return found;
  }

  /** Where some event happened. */
  isTold({ index }: Mention): boolean {
    return this.told.has(index);
  }

  isDestination({ index }: Mention): boolean {
    return this.destinations.has(index);
  }

  /** The places of the latest event, where no sentence stands between it and the token. */
  latestNear(token: number): readonly number[] {
    return this.sentenceOf(token) - this.latestSentence <= 1 ? this.latest : [];
  }

  /** القريتين بريف حمص: the place that a container locates, where it is named before it. */
  heldBy(container: Mention): Mention | undefined {
    const inner = this.firstInside.get(container.index);
    return inner !== undefined && inner.first < container.first ? inner : undefined;
  }

  /**
   * The likeliest of some places to be what a word at `token` goes back to, with its weight.
   *
   * @param fit  what else speaks for a place, in tokens of distance; null where it cannot be meant
   */
  likeliest(
    mentions: readonly Mention[],
    token: number,
    fit: (mention: Mention) => number | null,
  ): { readonly best: Mention | undefined; readonly weight: number } {
    let best: Mention | undefined;
    let most = -Infinity;
    for (const mention of mentions) {
      const fits = fit(mention);
      if (fits === null) continue;
      const weight = this.weigh(mention, token) + fits;
      if (weight > most) [best, most] = [mention, weight];
    }
    return { best, weight: most };
  }

  /** How likely a place is to be what a word at `token` goes back to. */
  private weigh(mention: Mention, token: number): number {
    const { isScene, isGoal, isNearBy, isOrigin, onlyLocates } = this.standing;
    // تراجعوا عنها بعدما وصلت تعزيزات من البيضاء، قبل أن يستعيدوها: nobody fights where others come from.
    const isHere = this.inSentence(mention, token) && !isOrigin(mention);
    // سيطر على X وY وZ بعد فك حصار W، وانسحب العدو منها: in the same sentence what was done to many speaks for them all.
    const since = this.sentenceOf(token) - this.latestSentence;
    const isLatest = this.latest.includes(mention.index) && (since === 1 || (since === 0 && this.latest.length > 2));
    return (
      Math.max(mention.first - token, -FARTHEST_WEIGHED) +
      (isHere ? IN_SENTENCE + (isScene(mention, token) ? SCENE : 0) : 0) +
      (isLatest ? TOLD : 0) +
      (this.paragraphOf(mention.first) === this.paragraphOf(token) ? IN_PARAGRAPH : 0) -
      (this.isDestination(mention) || isGoal(mention) ? GOAL : 0) -
      (isNearBy(mention) || (onlyLocates(mention) && !this.isTold(mention)) ? LOCATES : 0)
    );
  }

  /** الصالحية والحسينية وحطلة … فيها: the names joined to one another up to a mention, itself among them. */
  rowBefore(end: Mention): Mention[] {
    const { containers, neighbour } = this.standing;
    const row = [end];
    let latter = end;
    for (let former = neighbour(end, -1); former !== undefined; former = neighbour(former, -1)) {
      const word = this.context.layers.tokens[latter.first]?.folded;
      const joined = latter.first === former.last + 1 && word?.startsWith('و') === true;
      if (!joined || containers.has(former.index)) break;
      row.unshift(former);
      latter = former;
    }
    return row;
  }

  /** الثلاث, كلتيهما, الأخيرة: the row of names or the places of the latest event, of a size (two or more where it is null); empty where none is near. */
  groupBefore(token: number, size: number | null): readonly number[] {
    const fits = (length: number): boolean => (size === null ? length > 1 : length === size);
    for (const mention of this.before(token)) {
      if (this.sentenceOf(token) - this.sentenceOf(mention.first) > FARTHEST_ROW) break;
      const row = this.rowBefore(mention);
      if (fits(row.length)) return numbersOf(row);
      if (fits(this.latest.length) && this.latest.includes(mention.index)) return this.latest;
    }
    if (fits(this.latest.length)) return this.latest;
    // سيطر على X الأحد وعلى Y الاثنين. واستعاد الجيش الأولى: those of the events of one sentence, if no row of them was named.
    for (let sentence = this.sentenceOf(token); sentence >= this.sentenceOf(token) - 1; sentence--) {
      const told = this.before(token).filter((each) => this.sentenceOf(each.first) === sentence && this.isTold(each));
      const distinct = told.filter((each, at) => told.findIndex(({ name }) => name === each.name) === at);
      if (fits(distinct.length)) return numbersOf(distinct.reverse());
    }
    return [];
  }
}

/** Mentions by their number. */
export const numbersOf = (mentions: readonly Mention[]): number[] => mentions.map(({ index }) => index);

import type { Analysis } from '../../document.ts';
import type { Continuation } from '../places/continuations.ts';
import type { PlaceRef } from '../event.ts';
import type { ActorRef } from '../forces/actor.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import type { Frame } from '../frames.ts';
import type { Item } from '../items/item.ts';

export type Usage = 'verb' | 'masdar';

/** Arguments of one trigger, as far as its own clause gives them. */
export interface Arguments {
  actors: ActorRef[];
  targets: ActorRef[];
  places: PlaceRef[];
  /** Item of the number that counts its people; of its places. -1 where there is none. */
  quantity: number;
  placeQuantity: number;
  /** Item of the one man who does it, named with what governs it or before it (تمكن ضابط من الفرار), or -1. */
  loneDoer: number;
  /** The dual of a class noun with no names behind it (سيطر على قريتين). */
  twoPlaces: boolean;
  /** A class noun of places with «any» before it (على أي قرية). */
  anyPlace: boolean;
  /** The nominal in subject position, named or not. */
  subject: ForceNominal | null;
  object: ForceNominal | null;
  /** What makes it another thing than the frame's: a subject or object of a class that the frame does not take. */
  forbidden: string | null;
  /** Class noun of a place without a name (مواقعها، ثلاثة حواجز). */
  unnamedPlace: Item | null;
  /** It is a town of which the words only tell where it lies: a new one (بلدة شمال حلب) or a known one (البلدة الواقعة …). */
  unnamedTown: 'new' | 'known' | null;
  /** A masdar with the pronoun of its subject (انسحابهم). */
  subjectPronoun: Analysis | null;
  /** Forces beside the subject (ومعها الشرطة الروسية, إلى جانب X). */
  allies: ActorRef[];
  /** A state does it, by its name or an adjective (انسحبت تركيا, الانسحاب التركي), with no word of its troops. */
  byState: boolean;
  /** The side that is joined is told, named or not (انحاز إلى الشعب). */
  otherSide: boolean;
  /** Words for the other side that name nobody (من المتمردين, من خصومها), or null. */
  unnamedTarget: ForceNominal | null;
  /** The pronoun of those to whom they surrender or go over (استسلموا لهم, لقواته), or null. */
  receiver: string | null;
  /** The side that is left is named by the words of the event (انشقّ عن X); the subject's own unit adds nothing then. */
  sideLeft: boolean;
  /** Places of the same kind of event on another day (سيطر على القائم …، ثم يوم الجمعة على راوة). */
  later: Continuation[];
  why: Record<string, string>;
}

/** A word that may tell an event, with the reading and frame under which it does. */
export interface Trigger {
  /** Item of the word, and of the last word of its phrase (ألقى سلاحه). */
  readonly at: number;
  readonly end: number;
  /** First item of the object that the phrase consists of; that of one word is its last. */
  readonly from: number;
  readonly usage: Usage;
  readonly reading: Analysis;
  readonly frame: Frame;
}

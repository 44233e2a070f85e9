import type { Analysis } from '../../document.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Context } from '../context.ts';
import type { Discourse } from '../discourse/discourse.ts';
import { argumentEnd } from '../places/extent.ts';
import type { ArgumentField, Frame } from '../frames.ts';
import type { Item } from '../items/item.ts';
import type { PlaceNominal } from '../places/places.ts';
import type { Arguments, Trigger, Usage } from './arguments.ts';

/** What a reader of phrases gives, in place of the last item that it took, where the arguments of the event are over. */
export const STOP = Infinity;

/** The arguments of one trigger while they are being found: what is read, what is found, and which positions of its frame are open. */
export interface Filling {
  readonly context: Context;
  /** Earlier places and forces, for pronouns and definite class nouns (منها، المدينة). */
  readonly discourse: Discourse;
  readonly items: readonly Item[];
  readonly clauses: readonly Clause[];
  readonly clause: Clause;
  readonly trigger: Trigger;
  readonly usage: Usage;
  readonly reading: Analysis;
  readonly frame: Frame;
  readonly fields: Frame['arguments'];
  readonly objectField: ArgumentField | undefined;
  /** Last item that may belong to the arguments. */
  readonly end: number;
  /** First token of the trigger. */
  readonly token: number;
  readonly args: Arguments;
  subjectOpen: boolean;
  objectOpen: boolean;
  /** Last item of a place that is the object, or -1. */
  objectEnd: number;
  /** A place that counts only where nothing else names one. */
  fallback: { readonly nominal: PlaceNominal; readonly why: string } | null;
  /** Last item that was looked at behind the trigger. */
  reached: number;
}

const noArguments = (): Arguments => ({
  actors: [],
  targets: [],
  places: [],
  quantity: -1,
  placeQuantity: -1,
  loneDoer: -1,
  twoPlaces: false,
  anyPlace: false,
  subject: null,
  object: null,
  forbidden: null,
  unnamedPlace: null,
  unnamedTown: null,
  subjectPronoun: null,
  later: [],
  otherSide: false,
  unnamedTarget: null,
  receiver: null,
  sideLeft: false,
  byState: false,
  allies: [],
  why: {},
});

/** A frame with all its positions open. */
export function openFilling(
  context: Context,
  discourse: Discourse,
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  trigger: Trigger,
): Filling {
  const { usage, reading, frame } = trigger;
  const objectField = frame.arguments['object'];
  return {
    context,
    discourse,
    items,
    clauses,
    clause,
    trigger,
    usage,
    reading,
    frame,
    fields: frame.arguments,
    objectField,
    end: argumentEnd(items, clause, trigger.end),
    token: items[trigger.at]?.first ?? 0,
    args: noArguments(),
    subjectOpen: frame.arguments['subject'] !== undefined && !frame.subjectIsPlace,
    objectOpen: objectField !== undefined || frame.subjectIsPlace,
    objectEnd: -1,
    fallback: null,
    reached: trigger.at,
  };
}

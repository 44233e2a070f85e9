import type { Context } from '../context.ts';
import type { EventCandidate, PlaceRef } from '../event.ts';
import { sameActor } from '../forces/actor.ts';
import type { ActorRef } from '../forces/actor.ts';
import { unnamedIn } from './unnamed-in.ts';
import { foldedName } from '../../text/fold.ts';

/** How a headline's event fits one of the body, the best first; 0 where they are two events. */
export const FITS = { place: 4, namesake: 3, unplaced: 2, around: 1, no: 0 } as const;

const WIDE = new Set(['country', 'admin1', 'admin2', 'region', 'continent']);

/**
 * How well a headline's event fits an event of the body of one kind, day and status, since a headline tells in brief what the body tells
 * again: at the same place (`place`), at one of the same name (عدن، محافظة عدن; حليمة قارة، قارة), with no place of its own (`unplaced`), or
 * around the body's place, by the same side (درعا for الحراك in its governorate).
 *
 * @param placeKey  what makes two place mentions one place
 * @example // headline 'فرار 17 عنصرا غربي دير الزور', body 'فروا من بادية التبني' → around
 */
export function fitOfHeadline(
  context: Context,
  headline: EventCandidate,
  body: EventCandidate,
  placeKey: (mention: number) => string,
): number {
  const [ours, theirs] = [groundOf(headline), groundOf(body)];
  const onePlace = some(ours, theirs, (a, b) => placeKey(a.mention) === placeKey(b.mention));
  if (onePlace) return FITS.place;
  if (!actorsFit(context, headline.actors, body.actors)) return FITS.no;
  if (ours.length === 0 || theirs.length === 0) return FITS.unplaced;
  if (some(ours, theirs, (a, b) => areNamesakes(context, a, b))) return FITS.namesake;
  // بلدتين في دونيتسك, قرى بمحيط منبج: the name only says where those lie that the body names.
  const around = ours.every(
    (place) =>
      isWide(context, place) || theirs.some((inner) => liesIn(context, inner, place)) || unnamedIn(context, place) !== null,
  );
  return around ? FITS.around : FITS.no;
}

const groundOf = ({ places }: EventCandidate): readonly PlaceRef[] => places.filter(({ role }) => role === 'at');

const some = <Thing>(left: readonly Thing[], right: readonly Thing[], test: (a: Thing, b: Thing) => boolean): boolean =>
  left.some((a) => right.some((b) => test(a, b)));

/** One body, or two of one side: a headline names the coalition, the body its army. */
const actorsFit = (context: Context, ours: readonly ActorRef[], theirs: readonly ActorRef[]): boolean =>
  ours.length === 0 || theirs.length === 0 || some(ours, theirs, (a, b) => sameActor(a, b) || context.sameSide(a, b));

/** A country, governorate or district, which holds the towns that the text tells of. */
export const isWide = (context: Context, { mention }: PlaceRef): boolean => {
  const named = context.layers.mentions[mention];
  return named !== undefined && WIDE.has(context.featureOf(named));
};

const wordsOf = (context: Context, { mention }: PlaceRef): string[] =>
  foldedName(context.layers.mentions[mention]?.name ?? '')
    .split(' ')
    .map((word) => word.replace(/^ال/, ''));

/** One name holds all words of the other. */
function areNamesakes(context: Context, a: PlaceRef, b: PlaceRef): boolean {
  const [ours, theirs] = [wordsOf(context, a), wordsOf(context, b)];
  const [few, many] = ours.length <= theirs.length ? [ours, theirs] : [theirs, ours];
  return few.every((word) => many.includes(word));
}

/** The outer place gives its name to the governorate or district of the inner one. */
function liesIn(context: Context, inner: PlaceRef, outer: PlaceRef): boolean {
  const { places } = context.layers;
  const named = places.get(outer.mention)?.name;
  return named !== undefined && (places.get(inner.mention)?.admin ?? []).slice(1).includes(named);
}

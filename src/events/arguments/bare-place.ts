import type { ForceNominal } from '../forces/force-nominal.ts';
import { isCue } from '../cue-words.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Item } from '../items/item.ts';
import { ADVERBS, isAdverb, isDefiniteAdjective, isDefiniteNoun, pronounPreposition } from '../words/nominals.ts';
import { endOfPhrase } from '../words/phrase-ends.ts';
import { isPlaceLike, isPowerName, isRank } from '../words/place-nouns.ts';
import { readPlaces } from '../places/places.ts';
import { COMMAS, QUOTES, hasAnyClass, hasClass, isMainly, isSelfsame, isSign } from '../words/words.ts';
import { addPlaces } from './add-places.ts';
import { beforeTarget } from './bare-force.ts';
import type { Filling } from './filling.ts';
import { postOf, takeSubject } from './take.ts';
import { addWhole, wholeOf } from './whole-of.ts';

/** A place without a preposition: the object, or who holds or stands for it; returns its last item, null where no place stands there. */
export function barePlace(filling: Filling, at: number): number | null {
  const { context, items, trigger, usage, frame, objectField, end, args } = filling;
  const item = items[at] as Item;
  if (hasClass(item, 'garrison') && filling.subjectOpen && !item.joined && (objectField !== 'at' || placeBehind(filling, at))) {
    const garrison = readForces(context, items, at, beforeTarget(filling, at));
    if (garrison !== null) {
      takeSubject(filling, garrison, 'subject after the verb');
      return Math.max(garrison.lastItem, postOf(filling, garrison)?.lastItem ?? 0);
    }
  }
  if (!isPlaceLike(items, at)) return null;
  // انتزع متحرك سنار صباح اليوم بلدتي X وY: of where the force is, where what it took stands behind it.
  if (
    objectField === 'at' &&
    filling.objectOpen &&
    args.subject?.lastItem === at - 1 &&
    isConstruct(items[at - 1]) &&
    placeBehind(filling, at)
  )
    return at;
  // سلم محافظ نمروز مدينة زرنج: what he governs tells who he is.
  if (args.subject?.lastItem === at - 1 && isCue(items[at - 1]?.folded, 'local-office')) return at;
  const force = filling.subjectOpen ? readForces(context, items, at, end) : null;
  // تركيا سحبت قواتها, غادرت روسيا قاعدة حميميم: a state acts where another place or its own troops follow.
  if (
    force !== null &&
    (force.states.length > 0
      ? stateActs(filling, force)
      : // سرية: a unit as well as a post.
        item.kind !== 'place' &&
        (force.actors.length > 0 || hasClass(item, 'unit')) &&
        // أخلت سرية من الجيش بلدة X: with what it leaves behind it.
        (!filling.objectOpen || (hasClass(item, 'unit') && objectField === 'at' && usage === 'verb' && placeBehind(filling, at))))
  ) {
    takeSubject(filling, force, 'subject after the verb');
    return force.lastItem;
  }
  // سقوط نظام الرئيس: a noun for people or power, whatever hamlet has it for its name.
  if (filling.objectOpen && (frame.subjectIsPlace || objectField === 'at') && isPowerName(context, item))
    args.forbidden ??= `the object ${item.folded}`;
  // خرجت المدينة من عزلتها: nothing else can be the subject of a verb without an object; a post stands for those in it.
  const alone = usage === 'verb' && filling.subjectOpen && objectField === undefined && !frame.subjectIsPlace;
  if (alone && frame.type !== 'capture' && at === trigger.at + 1 && !hasClass(item, 'post'))
    args.forbidden ??= `the subject ${item.folded}`;
  // سقطت أجزاء واسعة من الفلوجة, احتل الجيش جزءا من X: the place of which it is a part.
  const whole =
    filling.objectOpen && (frame.subjectIsPlace || objectField === 'at') && hasClass(item, 'part')
      ? wholeOf(filling, at, 'on')
      : null;
  if (whole !== null) {
    addWhole(filling, whole, 'at');
    if (!frame.subjectIsPlace) filling.objectEnd = whole.last;
    filling.objectOpen = false;
    return whole.last;
  }
  const rank = isRank(items, at);
  if (rank && filling.objectOpen && (objectField === 'at' || frame.subjectIsPlace)) args.forbidden ??= `the rank ${item.folded}`;
  const nominal = rank ? null : readPlaces(items, at, end, null);
  if (nominal === null) return at;
  // قائد الحامية في بلدة بوزوم: a genitive of the subject; the phrase behind it is the event's own.
  const phrase = items.slice(at + 1, nominal.lastItem + 1).find(({ kind, role }) => kind === 'preposition' || role !== null);
  if (!filling.objectOpen && nominal.places.length === 0 && phrase !== undefined) return phrase.index - 1;
  if (filling.objectOpen && (frame.subjectIsPlace || objectField === 'at')) {
    // احتل الميناء المركز العاشر, تستعيد بغداد مكانتها, استعادة بغداد السيطرة على X: of two bare nominals the first is the subject, the second no place.
    const second = items[nominal.lastItem + 1];
    if (
      filling.subjectOpen &&
      !frame.subjectIsPlace &&
      second !== undefined &&
      (usage === 'verb' || (second.role === null && !second.joined && isMainly(second, 'hold'))) &&
      second.index <= end &&
      isDefiniteNoun(second) &&
      !isSelfsame(second)
    )
      args.forbidden ??= `the object ${second.folded}`;
    // أخلت الشرطة منازل في المخيم: people are put out of their homes.
    const home = item.kind === 'quantity' ? items[at + 1] : item;
    if (PUTTING_OUT.has(filling.reading.lemma) && areHomes(home)) args.forbidden ??= 'homes';
    // اجتاح الجراد مدينة درنة: of two bare names the first is the subject, and no force, unless people have it (الصفويون).
    const [named, next] = [item.kind === 'place' && item.mention?.head === -1 && !/[وي]ن$/.test(item.folded), items[at + 1]];
    if (usage === 'verb' && filling.subjectOpen && named && next?.role === null && !next.joined && isPlaceLike(items, at + 1))
      args.forbidden ??= `the subject ${item.folded}`;
    addPlaces(filling, nominal, 'at', 'object');
    if (!frame.subjectIsPlace) filling.objectEnd = nominal.lastItem;
    filling.objectOpen = false;
  }
  return nominal.lastItem;
}

/** Verbs of leaving that with homes tell that people are put out of them. */
const PUTTING_OUT = new Set(['أخلى', 'أفرغ']);

/** منازل, المنزل; بيت إيبا is a village. */
const areHomes = (item: Item | undefined): boolean =>
  isMainly(item, 'hearth') &&
  item?.readings.some(
    ({ rank, features, proclitics }) => rank === 0 && (features.number === 'plural' || proclitics.includes('ال')),
  ) === true;

/** متحرك، كتيبة: a noun for a force with neither article nor pronoun, behind which a genitive may stand. */
const isConstruct = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  item.readings.some(
    ({ rank, pos, classes, proclitics, enclitic }) =>
      rank === 0 && pos === 'noun' && classes.includes('force') && enclitic === null && !proclitics.includes('ال'),
  );

/** أخلت حامية X بلدة Y, سلمت الحامية في X البلدة: another place stands bare behind the garrison, so that it is no garrison that is left. */
function placeBehind(filling: Filling, at: number): boolean {
  const { context, items, end } = filling;
  const own = readForces(context, items, at, end);
  const from = own === null ? at : Math.max(own.lastItem, postOf(filling, own)?.lastItem ?? 0);
  for (let i = from + 1; i <= end; i++) {
    const next = items[i] as Item;
    if (next.kind === 'preposition' && next.role === 'in' && isPlaceLike(items, i + 1)) i = endOfPhrase(context, items, i, end);
    else if (next.kind !== 'date' && !isDefiniteAdjective(next))
      return next.role === null && !next.joined && isPlaceLike(items, i);
  }
  return false;
}

/** جنودها, آخر مئة من جنودها: men or troops with the pronoun of a state. */
function ownTroopsAt({ context, items, end }: Filling, at: number): boolean {
  const troops = readForces(context, items, isCue(items[at]?.folded, 'last-of') ? at + 1 : at, end);
  return troops?.pronoun === 'ها' && troops.military;
}

/** True where another place or its own troops follow a state, or the verb has its object with it (استردتها إثيوبيا), so that it acts. */
function stateActs(filling: Filling, force: ForceNominal): boolean {
  const { context, items, usage, reading, fields, objectField, end } = filling;
  if (objectField === undefined || (usage === 'verb' && reading.enclitic !== null)) return true;
  for (let i = force.lastItem + 1; i <= end; i++) {
    const next = items[i] as Item;
    if (next.kind === 'date' || isSign(next, `${QUOTES}${COMMAS}`)) continue;
    // سحبت روسيا لاحقا قواتها, فعلا قواتها: between a state and what it pulls back.
    const adverb = isAdverb(next) && (items[i + 1]?.role === 'about' || ownTroopsAt(filling, i + 1));
    if (hasAnyClass(next, ADVERBS) || adverb) continue;
    // تخلت روسيا عن مدينة ليمان: the verb has the place behind its preposition.
    if (next.kind === 'preposition' && next.role === 'about') return fields['about'] === 'at' && isPlaceLike(items, i + 1);
    // أجلت واشنطن منها آخر مئة من جنودها: whence, before its own troops.
    if (next.role === 'from' || pronounPreposition(next)?.role === 'from') {
      const last = pronounPreposition(next) === null ? endOfPhrase(context, items, i, end) : i;
      return ownTroopsAt(filling, last + 1);
    }
    // سحبت روسيا في الثالث من مايو قواتها: when or how.
    if (next.role !== null && !next.joined) {
      i = endOfPhrase(context, items, i, end);
      continue;
    }
    if (isCue(next.folded, 'last-of')) return ownTroopsAt(filling, i);
    return next.role === null && !next.joined && (isPlaceLike(items, i) || readForces(context, items, i, end) !== null);
  }
  return false;
}

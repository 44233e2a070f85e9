import { armyOfCountry } from '../forces/actor.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Item } from '../items/item.ts';
import { NOBODY } from '../words/nominals.ts';
import { hasClass, isMainly } from '../words/words.ts';
import type { Filling } from './filling.ts';
import { takeSubject } from './take.ts';

/** الانسحاب الأمريكي, انكفاء سعودي: the adjective names the state whose act it is. */
export function takeNationality(filling: Filling): void {
  const { context, usage, frame, args } = filling;
  const country = usage === 'masdar' && filling.subjectOpen && frame.type !== 'defection' ? nationalityAfter(filling) : null;
  if (country === null) return;
  const army = armyOfCountry(context, country);
  takeSubject(filling, { ...NOBODY, unnamed: false, actors: army === null ? [] : [army] }, 'adjective of nationality');
  args.byState = true;
}

/** The country of an adjective right behind a verbal noun that agrees with it in its article; null where none stands there. */
function nationalityAfter(filling: Filling): string | null {
  const { context, items, trigger, reading } = filling;
  const next = items[trigger.at + 1];
  if (next?.kind !== 'word' || next.role !== null || next.joined || reading.enclitic !== null) return null;
  const article = reading.proclitics.includes('ال');
  const adjective = next.readings.find(({ pos, classes }) => pos === 'adjective' && classes.includes('nationality'));
  if (adjective === undefined || adjective.proclitics.includes('ال') !== article) return null;
  return context.registry.countryOfNisba(next.folded);
}

/** Items from a trigger to the adjective that tells who holds the post left (إخلاء ثلاث نقاط مراقبة تركية). */
const FARTHEST_HOLDER = 5;

/** إخلاء نقطة المراقبة التركية, إخلاء مواقع الجيش: nobody is said to leave, and the adjective or the genitive tells whose troops hold the post. */
export function takeHolder(filling: Filling): void {
  const { context, items, trigger, frame, objectField, end, args } = filling;
  if (frame.type !== 'withdrawal' || objectField !== 'at' || args.actors.length > 0 || args.subject !== null) return;
  for (let at = trigger.end + 1; at <= Math.min(end, trigger.end + FARTHEST_HOLDER); at++) {
    const item = items[at] as Item;
    if (item.kind === 'preposition' || item.kind === 'sign') return;
    const genitive = item.role === null && !item.joined && isBarePost(items[at - 1]) ? readForces(context, items, at, end) : null;
    if (genitive !== null && genitive.actors.length > 0) {
      args.actors.push(...genitive.actors);
      args.why['actors'] = 'whose post it is';
      return;
    }
    const country = item.kind === 'word' && hasClass(item, 'nationality') ? context.registry.countryOfNisba(item.folded) : null;
    if (country === null || !items.slice(trigger.end + 1, at).some((noun) => isMainly(noun, 'post'))) continue;
    const army = armyOfCountry(context, country);
    if (army === null) return;
    args.actors.push(army);
    args.why['actors'] = 'adjective of nationality on the post';
    return;
  }
}

/** مواقع, مقرات, معسكر: a post without the article, of which the next word tells whose it is. */
const isBarePost = (item: Item | undefined): boolean =>
  isMainly(item, 'post') &&
  item?.readings.some(
    ({ rank, classes, proclitics, enclitic }) =>
      rank === 0 && classes.includes('post') && !proclitics.includes('ال') && enclitic === null,
  ) === true;

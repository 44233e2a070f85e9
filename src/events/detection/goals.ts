import type { Mention } from '../../document.ts';
import type { Trigger } from '../arguments/arguments.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Context } from '../context.ts';
import type { Item } from '../items/item.ts';
import { finiteReading, hasAnyClass } from '../words/words.ts';
import { speaksOfArms } from './arms.ts';
import type { Findings, Refusal } from './report.ts';

/** Features that a bare name has without doubt; smaller places share theirs with ordinary words. */
const EVIDENT = new Set(['country', 'admin1', 'city', 'town', 'region']);
const TELLING = ['light', 'begin', 'continue', 'be'];

/** True where a class noun introduces the name, or no ordinary word is a likelier reading of it. */
function isEvidentPlace(context: Context, index: number): boolean {
  const mention = context.layers.mentions[index] as Mention;
  return mention.head >= 0 || EVIDENT.has(context.featureOf(mention));
}

const isWholeCountry = (context: Context, mention: number): boolean =>
  context.featureOf(context.layers.mentions[mention] as Mention) === 'country';

/** السيطرة على X تفتح الطريق إلى …: a definite verbal noun that is the subject of a present verb behind it. */
function isThoughtOf(items: readonly Item[], { at, usage, reading }: Trigger): boolean {
  if (usage !== 'masdar' || !reading.proclitics.includes('ال') || items[at]?.role !== null) return false;
  for (let i = at + 1; i < items.length; i++) {
    if (items[i]?.kind === 'sign') return false;
    if (!isFiniteVerb(items, i)) continue;
    return items[i]?.joined === false && finiteReading(items[i])?.features.tense === 'present' && !hasAnyClass(items[i], TELLING);
  }
  return false;
}

/** لا تكلف أكثر من استيلاء على الإذاعة: a thought of one, and nobody's. */
const isAnybodys = ({ work: { items }, use: { at, reading }, args }: Findings): boolean =>
  reading.enclitic === null &&
  !reading.proclitics.includes('ال') &&
  items[at + 1]?.kind === 'preposition' &&
  args.actors.length === 0;

/**
 * A capture that is only thought of or wished for: of a whole country (تحرير فلسطين), in a remark (إن الاستيلاء على X ينطوي على …), or where
 * nothing speaks of a force.
 */
export const isMereGoal: Refusal = (findings) => {
  const { work, use, government, actors, targets, places } = findings;
  const { context, items } = work;
  if (use.frame.type !== 'capture' || !use.frame.needs.includes('place') || places.length === 0) return null;
  // تحرير فلسطين, السيطرة على لبنان: a cause or power in the state, unless a force is said to have done it.
  const countries = places.every(({ mention }) => isWholeCountry(context, mention));
  const goal = use.usage === 'masdar' && !['occurred', 'ongoing'].includes(government.status);
  if (countries && (goal || actors.length === 0)) return 'a whole country as a goal';
  const nobody = actors.length === 0 && targets.length === 0;
  if (nobody && isThoughtOf(items, use)) return 'a remark about one';
  // نفت الحكومة سقوط المدينة: whoever denies that a town has fallen speaks of war.
  const fallDenied = use.frame.subjectIsPlace && government.status === 'denied';
  // الإعداد لاحتلال المباني: a goal where no arms are spoken of.
  const unarmed = nobody && !fallDenied && !speaksOfArms(context);
  if (goal && (unarmed || isAnybodys(findings))) return 'a goal, and no force';
  const evident = !unarmed || places.some(({ mention }) => isEvidentPlace(context, mention));
  return evident ? null : 'nothing says that it is a place or that a force is there';
};

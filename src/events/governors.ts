import type { Analysis } from '../document.ts';
import type { Item } from './items/item.ts';
import { ofReadings } from './words/readings.ts';
import { isJussive } from './words/words.ts';
import { listOf, notEmpty, oneOf, readTable } from '../tables/read-table.ts';

const EFFECTS = [
  'assert',
  'deny',
  'conceal',
  'mean',
  'demand',
  'order',
  'plan',
  'ongoing',
  'possible',
  'consider',
  'fail',
  'manage',
  'try',
  'prevent',
  'support',
  'able',
  'name',
] as const;
/** What a governing predicate does to the status of the event under it. */
export type Effect = (typeof EFFECTS)[number];

const SUBJECTS = ['same', 'object', 'none'] as const;

/** One row of `data/governors.tsv`. */
export interface Governor {
  readonly match: string;
  readonly markers: readonly string[];
  readonly effect: Effect;
  readonly speech: boolean;
  /** Whose subject the governed event shares. */
  readonly subject: (typeof SUBJECTS)[number];
}

interface GovernorTable {
  readonly byLemma: ReadonlyMap<string, Governor>;
  /** Verbs of which the masdar governs otherwise (أعاد احتلال المدينة, but إعادة انتشار). */
  readonly byVerb: ReadonlyMap<string, Governor>;
  /** Classes of verbs, with their masdars and participles. */
  readonly byClass: ReadonlyMap<string, Governor>;
  /** Classes of nouns: محاولة، أنباء، دعوة. */
  readonly byNounClass: ReadonlyMap<string, Governor>;
  /** Classes of adjectives: قادر، عازم، عاجز. */
  readonly byAdjectiveClass: ReadonlyMap<string, Governor>;
  readonly byParticle: ReadonlyMap<string, Governor>;
  readonly classOrder: readonly string[];
}

let table: GovernorTable | undefined;

function loadGovernors(): GovernorTable {
  if (table !== undefined) return table;
  const rows = readTable(new URL('../../src/events/data/governors.tsv', import.meta.url), {
    match: notEmpty,
    markers: notEmpty,
    effect: oneOf(EFFECTS),
    speech: oneOf(['yes', 'no']),
    subject: oneOf(SUBJECTS),
  });
  const byLemma = new Map<string, Governor>();
  const byVerb = new Map<string, Governor>();
  const byClass = new Map<string, Governor>();
  const byNounClass = new Map<string, Governor>();
  const byAdjectiveClass = new Map<string, Governor>();
  const byParticle = new Map<string, Governor>();
  for (const { cells } of rows) {
    const governor: Governor = {
      match: cells.match,
      markers: listOf(cells.markers),
      effect: cells.effect as Effect,
      speech: cells.speech === 'yes',
      subject: cells.subject as Governor['subject'],
    };
    if (cells.match.startsWith('class:')) byClass.set(cells.match.slice('class:'.length), governor);
    else if (cells.match.startsWith('verb:')) byVerb.set(cells.match.slice('verb:'.length), governor);
    else if (cells.match.startsWith('noun:')) byNounClass.set(cells.match.slice('noun:'.length), governor);
    else if (cells.match.startsWith('adjective:')) byAdjectiveClass.set(cells.match.slice('adjective:'.length), governor);
    else if (cells.match.startsWith('particle:')) byParticle.set(cells.match.slice('particle:'.length), governor);
    else byLemma.set(cells.match, governor);
  }
  table = { byLemma, byVerb, byClass, byNounClass, byAdjectiveClass, byParticle, classOrder: [...byClass.keys()] };
  return table;
}

/**
 * The governor entry of a reading: by lemma, else by the first class of the table that the lemma has. A noun governs by its
 * own classes, so that the military `force` is not the verb that forces.
 *
 * @example governorOf(reading of 'نفى')?.effect // 'deny'
 */
export function governorOf(reading: Analysis): Governor | null {
  const { byLemma, byVerb, byClass, byNounClass, byAdjectiveClass, byParticle, classOrder } = loadGovernors();
  const first = (table: ReadonlyMap<string, Governor>, names: readonly string[]): Governor | null => {
    for (const name of names) if (table.has(name)) return table.get(name) ?? null;
    return null;
  };
  if (reading.pos === 'particle') return first(byParticle, reading.classes);
  if (reading.pos === 'noun') return first(byNounClass, reading.classes);
  if (reading.pos === 'adjective') return first(byAdjectiveClass, reading.classes);
  const own = (reading.pos === 'verb' ? byVerb.get(reading.lemma) : undefined) ?? byLemma.get(reading.lemma);
  if (own !== undefined || reading.classes.length === 0) return own ?? null;
  return byClass.get(classOrder.find((name) => reading.classes.includes(name)) ?? '') ?? null;
}

/** شدّد قبضته, شدّد على أن …; اعتبره, اعتبر أن …: what has a row of its own for an object governs clauses as another class of it does. */
export function clauseGovernorOf(reading: Analysis): Governor | null {
  const { byClass, classOrder } = loadGovernors();
  const own = governorOf(reading);
  if (own === null || own.markers.includes('that') || !['verb', 'masdar', 'participle'].includes(reading.pos)) return null;
  const speaks = (governor: Governor | undefined): boolean => governor?.speech === true && governor.markers.includes('that');
  const name = classOrder.find((each) => reading.classes.includes(each) && speaks(byClass.get(each)));
  return name === undefined ? null : (byClass.get(name) ?? null);
}

/**
 * What a word of the sentence may govern, by its likeliest readings.
 *
 * @example governorsOf(items[i]) // of 'نفى': [{ effect: 'deny', … }]; of 'المتحدث', who is a person: []
 */
export function governorsOf(item: Item | undefined): readonly Governor[] {
  if (item?.kind !== 'word') return NONE;
  return governorsIn(item);
}

const NONE: readonly Governor[] = [];
const governorsIn = ofReadings(governorsAmong);

function governorsAmong(readings: readonly Analysis[]): readonly Governor[] {
  const found: Governor[] = [];
  const best = readings[0]?.rank ?? 0;
  // يجب أن: "must", and not the short form of another verb.
  const near = readings.filter(({ rank }) => rank <= best);
  const full = near.filter((reading) => !isJussive(reading));
  const likely = full.length > 0 ? full : near;
  const nouns = likely.filter(({ pos }) => pos === 'noun');
  const noun = nouns.length > 0;
  const plain = likely.some(({ pos, proclitics }) => pos === 'verb' && proclitics.length === 0);
  // قادرة على: an adjective that governs is no participle of its verb.
  const adjective = likely.some((reading) => reading.pos === 'adjective' && governorOf(reading) !== null);
  const third = likely.some(({ pos, features }) => pos === 'verb' && features.person === 3);
  const reports = likely.some(({ pos, classes }) => pos === 'noun' && classes.includes('statement'));
  for (const reading of likely) {
    // المتحدث، المصدر، المدينة: a definite participle, or one with the letters of a noun, names and does not speak.
    // مشيرا إلى أن: no marshal; مقرا بأن: no headquarters; متهما X بأن: not he who is accused.
    const nominal = ['rank', 'post', ...(reading.classes.includes('accuse') ? ['civilian'] : [])];
    const doing = /ا$/.test(reading.stem) && nouns.every(({ classes }) => nominal.some((name) => classes.includes(name)));
    const names = (noun && !doing) || adjective || reading.proclitics.includes('ال') || !/[اة]$/.test(reading.stem);
    if (reading.pos === 'participle' && names) continue;
    // قناة محسوبة على الحركة: whose it is, and nothing that is thought.
    if (reading.pos === 'participle' && reading.features.voice === 'passive' && reading.classes.includes('linked')) continue;
    // آمر المحور is the commander of the axis, not "I order".
    const { person, number } = reading.features;
    if (reading.pos === 'verb' && noun && person === 1 && number === 'singular') continue;
    // توجهوا، تقدموا: they went, and not the short form of "you direct"; آب: August, and no short form of "I refuse".
    if (reading.pos === 'verb' && third && (person === 2 || (person === 1 && number === 'singular'))) continue;
    // ما لبث أن: no broadcast (ل + بث), where the letters as they stand are a verb.
    if (reading.pos === 'masdar' && plain && reading.proclitics.length > 0) continue;
    // دفاعات الجيش: what is defended behind, a noun of its own, and no act; ابطال الجيش: heroes, and nothing that is foiled.
    const own = nouns.some(
      ({ features: { number }, classes }) => number === 'plural' && (classes.length === 0 || classes.includes('own')),
    );
    if (reading.pos === 'masdar' && own) continue;
    // وأدان مجلس الأمن …: "condemned", and not two deeds of burying.
    if (reading.pos === 'masdar' && number === 'dual') continue;
    // العمد are mayors, no intention.
    if (reading.pos === 'masdar' && noun && reading.proclitics.includes('ال')) continue;
    for (const governor of [governorOf(reading), clauseGovernorOf(reading)]) {
      // جاء في تقريره أن …: a report, and nothing that he decided.
      if (reading.pos === 'masdar' && reports && (governor?.effect === 'plan' || governor?.effect === 'order')) continue;
      if (governor !== null && !found.includes(governor)) found.push(governor);
    }
  }
  return found;
}

import { bodyOfCommander } from './composed-body.ts';
import { isLoyal } from './loyal-bodies.ts';
import { isNameCue } from '../cue-words.ts';
import type { Draft } from '../draft.ts';
import { organisationNamesAt } from '../find-names.ts';
import type { Finder } from '../find-organisations.ts';
import { bestFirst, validOn } from '../forces.ts';
import { FIGHTING } from '../short-forms.ts';
import { nextWord } from '../words.ts';
import { isForeign, listed } from './listed-bodies.ts';
import { byNationality } from './national-forces.ts';

/** قوة "طرابلس" من المارينز, لواء الصقور التابع للجيش الأمريكي: what no list holds is of the army that it is said to belong to. */
export function ofArmy(finder: Finder, body: Draft): Draft {
  const { words, gazetteer } = finder;
  const partitive = nextWord(words, body.last);
  if (partitive < 0 || !isNameCue(words.tokens[partitive]?.folded, 'part-of')) return body;
  const next = nextWord(words, partitive);
  const whole = next < 0 ? null : (listed(finder, next) ?? byNationality(finder, next));
  const id = whole?.entries[0];
  return id !== undefined && gazetteer.organisation(id)?.kind === 'army' ? { ...body, entries: [id] } : body;
}

/** What leads from a unit to the body that it is in: الفرقة التاسعة في الجيش الحر. */
const IN = ['في', 'ضمن', 'لدي'];
/** Bodies of a state that have numbered units; others that fight have them as well. */
const OF_STATES = new Set(['army', 'security']);

/**
 * الفرقة التاسعة في الجيش الحر, اللواء الثاني بالحشد, اللواء 53 حشد شعبي: a numbered unit is of the body that it is said to be in, and of
 * the army of the country where none is told.
 */
export function ofForce(finder: Finder, unit: Draft): Draft {
  const { words, gazetteer } = finder;
  const branch = ofBranch(finder, unit);
  if (branch !== null) return branch;
  const next = nextWord(words, unit.last);
  if (next < 0) return unit;
  // اللواء 117 الموالي للحوثيين: of those to whom it is loyal.
  const adjective = words.tokens[next]?.folded ?? '';
  const within = IN.includes(adjective) || isNameCue(adjective, 'part-of') || isLoyal(adjective, finder.tables.bodyWords);
  // كتيبة الفاروق التابعة للجيش الحر keeps its name; one in the forces of a state does not.
  const named = unit.kind !== 'unit';
  const at = within ? nextWord(words, next) : next;
  if (at < 0) return unit;
  // انسحب اللواء 105 الجيش …: what stands bare behind it with its article is another argument.
  const hits = organisationNamesAt(words, at).filter(
    ({ agreement, reading: { particles }, stored: { local, organisation } }) =>
      // الفوج 70 التابع للميليشيا: what means a body of another country there.
      !(local && isForeign(finder, organisation)) &&
      ((agreement === 'exact' &&
        (within || particles.at(-1) === 'ب' || (!named && particles.at(-1) === 'ل' && !isDone(finder, unit)))) ||
        (agreement === 'article' && !within && particles.length === 0)),
  );
  const id =
    hits.length === 0
      ? within
        ? ofLeader(finder, at)
        : undefined
      : bestFirst(
          [...new Set(hits.filter(({ last }) => last === hits[0]?.last).map(({ stored }) => stored.organisation))],
          finder.setting,
        )[0]?.id;
  const whole = id === undefined ? '' : (gazetteer.organisation(id)?.kind ?? '');
  return id !== undefined && (named ? OF_STATES : FIGHTING).has(whole) ? { ...unit, entries: [id] } : unit;
}

/** اللواء الثاني عمالقة, اللواء 105 حرس جمهوري: the words behind the number, without their article, are the name of a force that has such units. */
function ofBranch(finder: Finder, unit: Draft): Draft | null {
  if (unit.kind !== 'unit' || unit.last === unit.first) return null;
  for (let at = unit.first + 2; at <= unit.last; at++) {
    const hit = organisationNamesAt(finder.words, at).find(
      ({ agreement, last, reading: { particles }, stored: { organisation } }) =>
        (agreement === 'article' || agreement === 'article-dropped') &&
        particles.length === 0 &&
        last >= unit.last &&
        organisation.contract &&
        !isForeign(finder, organisation) &&
        validOn(organisation, finder.setting.published),
    );
    if (hit !== undefined) return { ...unit, last: hit.last, entries: [hit.stored.organisation.id] };
  }
  return null;
}

/** Words from what is done to the unit whose men do it. */
const FARTHEST_DEED = 6;

/**
 * استسلم اللواء 52 للجيش, استسلام عشرة من جنود اللواء 52 للجيش: behind what is done, لـ may tell to whom; elsewhere whose the unit is (اللواء 36 للجيش
 * الأوكراني).
 */
function isDone({ words }: Finder, { first }: Draft): boolean {
  for (let at = first - 1; at >= Math.max(words.sentenceStart(first), first - FARTHEST_DEED); at--) {
    if (words.analyses[at]?.[0]?.pos === 'particle') {
      if (words.tokens[at]?.folded === 'من') continue;
      return false;
    }
    if ((words.analyses[at] ?? []).some(({ rank, pos }) => rank === 0 && (pos === 'verb' || pos === 'masdar'))) return true;
  }
  return false;
}

/** اللواء التاسع التابع لحفتر, لعلي عبد الله صالح: the body of the man behind لـ who is known to command it. */
function ofLeader(finder: Finder, at: number): string | undefined {
  const to = finder.words.readings(at).find(({ particles }) => particles.at(-1) === 'ل');
  return to === undefined ? undefined : bodyOfCommander(finder, at, to.folded);
}

/**
 * اللواء التاسع التابع لحفتر, كتيبة حرس الحدود التابعة للجيش: a unit of the registry that no reader knows by its id, and of which the text may say whose it is.
 */
export const isListedUnit = ({ words, tables, gazetteer }: Finder, { first, head, entries: [id] }: Draft): boolean =>
  id !== undefined &&
  gazetteer.organisation(id)?.contract === false &&
  [first, head].some((at) => tables.unitNouns.has(words.tokens[at]?.folded ?? ''));

/** لواء المهمات الخاصة, فوج المغاوير: a unit by a name that no list holds. */
export const isNamedUnit = ({ words, tables }: Finder, { first, entries }: Draft): boolean =>
  entries.length === 0 && tables.unitNouns.has(words.tokens[first]?.folded ?? '');

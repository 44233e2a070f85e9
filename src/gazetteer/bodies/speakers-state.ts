import { isNameCue } from '../cue-words.ts';
import type { Draft } from '../draft.ts';
import type { Finder } from '../find-organisations.ts';
import { armyOf, validOn } from '../forces.ts';
import { nisbaCountry } from '../nisba.ts';
import { SAYS } from '../traits.ts';
import { factsAt } from '../word-facts.ts';
import { hasTrait, previousWord } from '../words.ts';

/** Words from an office to the adjective of its state (رئيس هيئة الأركان الإسرائيلي), and from there over a name to what is said. */
const MOST_WORDS_OF_OFFICE = 3;
const MOST_WORDS_OF_NAME = 4;
const SAID = /^ب?ان(?:ه|ها|هم)?$/;
/** What an army does of its own: انسحاب الجيش, سيطرة الجيش. */
const OWN_DEEDS = ['retreat', 'take', 'retake', 'control'];

/** Where the phrase of a speaker or commander ends before a body, and whether a verb of ordering must open it. */
interface SpeakersEnd {
  readonly end: number;
  readonly orders: boolean;
}

/** قال X إن الجيش, قال X إن قوات الفرقة 5, قال X إنه أمر الجيش, أعلن X انسحاب الجيش, أمر X الجيش. */
function speakersEnd({ words }: Finder, at: number): SpeakersEnd {
  const said = (index: number): boolean => SAID.test(words.tokens[index]?.folded ?? '');
  const has = (index: number, classes: readonly string[], pos: string): boolean =>
    (words.analyses[index] ?? []).some(
      (each) => each.rank === 0 && each.pos === pos && classes.some((name) => each.classes.includes(name)),
    );
  const last = previousWord(words, at);
  if (said(last)) return { end: last, orders: false };
  const before = previousWord(words, last);
  if (said(before) && (factsAt({ words }, last).head !== null || has(last, ['order'], 'verb')))
    return { end: before, orders: false };
  return has(last, OWN_DEEDS, 'masdar') ? { end: last, orders: false } : { end: at, orders: true };
}

/**
 * The country of the army that a man is known to command whose name ends at a token, where a verb of saying is right before it or his title (قال نتنياهو
 * إن …, but في اتصال مع الرئيس بوتين أن …); or null.
 */
function countryOfLeader(finder: Finder, last: number): string | null {
  const { words, tables, gazetteer, setting } = finder;
  const word = words.tokens[last]?.folded ?? '';
  const whole = tables.leaders.get(`${words.tokens[last - 1]?.folded ?? ''} ${word}`);
  const first = whole === undefined ? last : last - 1;
  const command = (whole ?? tables.leaders.get(word))?.find((each) => validOn(each, setting.published));
  const before = factsAt(finder, first - 1).title === null ? first - 1 : first - 2;
  if (command === undefined || !hasTrait(words, before, SAYS)) return null;
  const led = gazetteer.organisation(command.organisation);
  return led?.kind === 'army' ? led.country : null;
}

/**
 * The country of whose office the speaker is, by the adjective behind it, where what he says or orders begins before `at`; or null.
 *
 * @param forces whether a force may speak of its own parts (قال الجيش الأوغندي إن الفرقة الثالثة …)
 */
function countryOfSpeaker(finder: Finder, at: number, forces: boolean): string | null {
  const { words, tables } = finder;
  const start = words.sentenceStart(at);
  const { end, orders } = speakersEnd(finder, at);
  if (end <= start) return null;
  for (let index = end - 1; index >= Math.max(start, end - 1 - MOST_WORDS_OF_NAME); index--) {
    const word = words.tokens[index]?.folded ?? '';
    const country = word.startsWith('ال') ? nisbaCountry(word, tables.nisbas) : null;
    const led = country === null && !orders ? countryOfLeader(finder, index) : null;
    if (led !== null) return led;
    if (country === null) continue;
    const from = Math.max(start, index - MOST_WORDS_OF_OFFICE);
    const office = words.tokens
      .slice(from, index)
      .findLastIndex(
        ({ folded }, i) =>
          tables.titles.get(folded) === 'office' ||
          isNameCue(folded.replace(/^[وف](?=ال)/, ''), 'state-voice') ||
          (forces && from + i === index - 1 && factsAt(finder, index - 1).force !== null),
      );
    const before = from + office - 1;
    // في مقابلة مع التلفزيون الروسي إن الجيش: he speaks to it.
    if (office < 0 || isNameCue(words.tokens[before]?.folded, 'beside-states')) return null;
    const verb = (words.analyses[before] ?? []).some(({ pos, classes }) => pos === 'verb' && classes.includes('order'));
    return orders && !verb ? null : country;
  }
  return null;
}

/**
 * قال وزير الدفاع الإسرائيلي إن الجيش …, قال التلفزيون السوري إن الجيش …, أمر الرئيس التشادي الجيش بـ…: the army of the state whose minister or medium
 * speaks, wherever the news is from; a numbered unit that no adjective gives to another is of it, too.
 */
export function ofSpeakersState(finder: Finder, body: Draft): Draft {
  const { words, tables, gazetteer, setting } = finder;
  const own = body.entries[0] === undefined ? undefined : gazetteer.organisation(body.entries[0]);
  const unit = body.kind === 'unit';
  if (
    unit
      ? nisbaCountry(words.tokens[body.last + 1]?.folded ?? '', tables.nisbas) !== null
      : own?.kind !== 'army' || body.last > body.first
  )
    return body;
  const country = countryOfSpeaker(finder, body.first, unit);
  if (country === null || country === own?.country) return body;
  const army = armyOf(gazetteer, country, setting.published);
  return army === null ? body : { ...body, entries: [army.id] };
}

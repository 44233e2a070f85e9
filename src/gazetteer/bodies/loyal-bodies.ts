import { plainAdjective } from '../body-tails.ts';
import { build, leaderEnd, ledBy } from './composed-body.ts';
import type { Draft } from '../draft.ts';
import { placeNamesAt } from '../find-names.ts';
import type { Finder } from '../find-organisations.ts';
import { armyOf } from '../forces.ts';
import type { OrganisationHead, Tables } from '../tables.ts';
import { FIGHTING } from '../short-forms.ts';
import { ADJECTIVE, PARTICIPLE } from '../traits.ts';
import type { Found } from '../word-facts.ts';
import { factsAt } from '../word-facts.ts';
import { hasTrait } from '../words.ts';
import { isForeign, listed } from './listed-bodies.ts';
import { MOST_NAME_WORDS, properEnd, titlesEnd } from './proper-names.ts';

/** موالية, المؤيدين: an adjective of loyalty in any gender and number, with the article or without. */
export function isLoyal(word: string, { loyal: loyals }: Tables['bodyWords']): boolean {
  const bare = word.replace(/^ال/, '');
  return loyals.has(bare) || loyals.has(bare.replace(/(?:ي|يه|ه|ين|ون)$/, ''));
}

/** Between the noun and the word of loyalty: الميليشيات القبلية المسلحة الموالية لـ. */
const MOST_ADJECTIVES = 2;

/** القوات الموالية للرئيس السابق X, مسلحون موالون للجنرال X: those of him to whom they are loyal; by his command, a body of the tables. */
export function loyal(finder: Finder, at: number, head: Found<OrganisationHead>): Draft | null {
  const { words, gazetteer, setting, tables } = finder;
  const { honour, former, regime } = tables.bodyWords;
  const end = words.sentenceEnd(at);
  let whom = at + 2;
  while (whom <= at + MOST_ADJECTIVES + 1 && isPlainAdjective(finder, whom - 1)) whom++;
  if (whom > end || !isLoyal(words.tokens[whom - 1]?.folded ?? '', tables.bodyWords)) return null;
  const to = words.readings(whom).find(({ particles }) => particles.at(-1) === 'ل');
  if (to === undefined) return null;
  const body = ofBodyNamed(finder, at, whom, head);
  if (body !== null) return body;
  // للحكومة: those of the state.
  if (factsAt(finder, whom).head?.value.noun === 'حكومه') {
    const army = setting.country === null ? null : armyOf(gazetteer, setting.country, setting.published);
    return build(finder, at, whom, head, army === null ? [] : [army.id]);
  }
  // لنظام القذافي: of him whose rule it is.
  const ruled = regime.has(to.folded);
  if (!ruled && factsAt(finder, whom).title === null && !honour.has(to.folded))
    return loyalToName(finder, at, whom, to.folded, head);
  let office = ruled ? whom : Math.max(whom, titlesEnd(finder, whom + 1));
  while (office < end && former.has(words.tokens[office + 1]?.folded ?? '')) office++;
  const commander = leaderEnd(finder, office + 1);
  if (ruled && commander < 0) return null;
  const last = commander >= 0 ? commander : properEnd(finder, office + 1, Math.min(end, office + MOST_NAME_WORDS));
  if (last > office) return build(finder, at, last, head, ledBy(finder, office + 1, last));
  const state = office > whom ? null : ofPresident(finder, whom);
  return build(finder, at, state?.last ?? last, head, state === null ? [] : [state.army]);
}

const TO_PRESIDENT = 'للرييس';

/** للرئيس اليمني, للرئيس: the army of the state whose president he is, that of the document where no adjective tells; null where he holds another office. */
function ofPresident(finder: Finder, at: number): { readonly army: string; readonly last: number } | null {
  const { gazetteer, setting } = finder;
  const nation = factsAt(finder, at + 1).nisba;
  const country = nation ?? setting.country;
  const army =
    finder.words.tokens[at]?.folded !== TO_PRESIDENT || country === null ? null : armyOf(gazetteer, country, setting.published);
  return army === null ? null : { army: army.id, last: nation === null ? at : at + 1 };
}

/** القوات الموالية للمجلس الانتقالي, مسلحون موالون لحكومة الوفاق: of a body of the tables that has arms at home. */
function ofBodyNamed(finder: Finder, at: number, whom: number, head: Found<OrganisationHead>): Draft | null {
  const body = listed(finder, whom);
  const known = body === null ? undefined : finder.gazetteer.organisation(body.entries[0] ?? '');
  if (body === null || known === undefined || !FIGHTING.has(known.kind) || isForeign(finder, known)) return null;
  return build(finder, at, body.last, head, [known.id]);
}

/** مسلحة, القبلية: an adjective before the one of loyalty. */
const isPlainAdjective = (finder: Finder, at: number): boolean =>
  !isLoyal(finder.words.tokens[at]?.folded ?? '', finder.tables.bodyWords) &&
  (hasTrait(finder.words, at, ADJECTIVE | PARTICIPLE) ||
    plainAdjective(finder.words.tokens[at]?.folded ?? '', finder.tables) !== undefined);

/** مسلحون موالون لبشار الأسد, لإيران: without a title before the name, which may be that of a place. */
function loyalToName(finder: Finder, at: number, whom: number, name: string, head: Found<OrganisationHead>): Draft | null {
  const { words } = finder;
  const commander = leaderEnd(finder, whom, name);
  if (commander >= 0) return build(finder, at, commander, head, ledBy(finder, whom, commander, name));
  const place = placeNamesAt(words, whom).find(({ agreement }) => agreement === 'exact');
  // رجال مسلحون موالون لروسيا: men of whom that is all that is known are no body.
  if (place !== undefined) return head.value.role === 'members' ? null : build(finder, at, place.last, head, []);
  if (!name.startsWith('ال') && (words.analyses[whom]?.length ?? 0) > 0) return null;
  const end = Math.min(words.sentenceEnd(at), whom + MOST_NAME_WORDS);
  return build(finder, at, Math.max(whom, properEnd(finder, whom + 1, end)), head, []);
}

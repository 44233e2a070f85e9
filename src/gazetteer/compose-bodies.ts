import { build, ledBy, shortLeaderEnd } from './bodies/composed-body.ts';
import { loyal } from './bodies/loyal-bodies.ts';
import { isOrdinary, isProper, MOST_NAME_WORDS, properEnd, titlesEnd } from './bodies/proper-names.ts';
import { nationalGuards } from './bodies/national-guards.ts';
import { ofOffice } from './bodies/of-office.ts';
import { adjectivesEnd, isRelative, nounTail, plainAdjective, purposeEnd } from './body-tails.ts';
import type { Draft } from './draft.ts';
import { organisationNamesAt, placeNamesAt } from './find-names.ts';
import type { Finder } from './find-organisations.ts';
import { armyOf } from './forces.ts';
import { bareWord } from './names.ts';
import { rebelsOf } from './rebels-of.ts';
import type { OrganisationHead } from './tables.ts';
import { factsAt } from './word-facts.ts';
import type { Found } from './word-facts.ts';
import { ADJECTIVE } from './traits.ts';
import { hasTrait, isOnlyVerb, isQuote, nameOf } from './words.ts';

const ARMED = new Set(['army', 'security', 'armed-group', 'militia', 'unit']);

/**
 * Bodies that no list holds, by the grammar of their names: a noun for a force in construct with a person, place or unknown name
 * (ميليشيات دوستم، قوات أحمد شاه مسعود، قوات كاراباخ، شرطة الأنبار), or with the article and a relative adjective (القوات الشعبية، التحالف
 * الشمالي). Of a country it is the army (قوات جنوب السودان).
 */
export function composedBody(finder: Finder, at: number): Draft | null {
  const { head } = factsAt(finder, at);
  // ما أذاعه إعلام العدو: a verb with the letters of a radio (إذاعة).
  if (head === null || isOnlyVerb(finder.words, at)) return null;
  const { role, noun } = head.value;
  if (head.reading.folded.startsWith('ال')) {
    if (role !== 'anaphor' && role !== 'body') return null;
    return loyal(finder, at, head) ?? nationalGuards(finder, at, head) ?? withAdjective(finder, at, head);
  }
  const { troops, people } = finder.tables.bodyWords;
  // جنود and عناصر are of an armed body only where it is named, or he who commands it.
  const construct =
    role === 'members'
      ? troops.has(noun) || (people.has(noun) && /[يو]$|^(?:رجال|ثوار)$/.test(head.reading.folded))
      : role !== 'anaphor';
  if (!construct && role === 'members') return ofShortName(finder, at, titlesEnd(finder, at + 1), head);
  if (!construct || isFront(finder, at, head) || isForeignPolice(finder, at, head) || isToOrganise(finder, at, head)) return null;
  // مدير شرطة كركوك سرحد قادر: behind a title and a place stands the man's name.
  const place = factsAt(finder, at - 1).title === null ? null : ofPlace(finder, at, head);
  if (place !== null && finder.tables.givenNames.has(finder.words.tokens[place.last + 1]?.folded ?? '')) return place;
  // قوات أحمد شاه مسعود: أحمد is a place somewhere, too.
  return [loyal, rebelsOf, ofGovernment, ofPlace, ofName, ofNoun, ofPeople, ofTribes, ofBody, ofRoom, guard, nationalGuards]
    .map((rule) => rule(finder, at, head))
    .reduce((best, each) => (best === null || (each !== null && isBetter(each, best)) ? each : best), null);
}

/** The longer of two; of one length the one that is told whose it is (قوات عبد الواحد: a man's, and no hamlet's). */
const isBetter = (each: Draft, best: Draft): boolean =>
  each.last > best.last || (each.last === best.last && each.entries.length > best.entries.length);

/** لتنظيم خطوط الدفاع, لتنظيم صفوفهم: in order to organise things; لتنظيم شباب الفاتحين is of people. */
function isToOrganise({ words }: Finder, at: number, { reading }: Found<OrganisationHead>): boolean {
  const deed = (words.analyses[at] ?? []).some(({ pos, rank }) => pos === 'masdar' && rank === 0);
  if (!deed || !reading.particles.includes('ل')) return false;
  const things = (words.analyses[at + 1] ?? []).filter(({ pos, rank }) => rank === 0 && (pos === 'noun' || pos === 'masdar'));
  return things.length > 0 && things.every(({ classes }) => !PEOPLE.some((name) => classes.includes(name)));
}

const PEOPLE = ['member', 'insurgent', 'civilian', 'force', 'rank'];

const FRONT = 'جبهه';

/** جبهة حريب: the front of a place, which fights for nobody; جبهة النصرة is a name of its own. */
export const isFront = (finder: Finder, at: number, { reading }: Found<OrganisationHead>): boolean =>
  bareWord(reading.folded) === FRONT &&
  !isOrdinary(finder, at + 1) &&
  placeNamesAt(finder.words, at + 1).some(({ first }) => first === at + 1);

/** شرطة نيويورك: where no war is covered, police fight nobody, and the city is what the text speaks of. */
const isForeignPolice = ({ words, tables }: Finder, at: number, { value }: Found<OrganisationHead>): boolean => {
  if (value.kind !== 'security') return false;
  const named = placeNamesAt(words, at + 1).find(({ first, agreement }) => first === at + 1 && agreement === 'exact');
  return named !== undefined && !named.stored.places.some(({ country }) => tables.covered.has(country));
};

/** قوات مصراتة, شرطة الأنبار, جيش جنوب السودان, قوات أنقرة: a place right behind the noun, with no preposition. */
function ofPlace(finder: Finder, at: number, head: Found<OrganisationHead>): Draft | null {
  const { words, gazetteer, setting, tables } = finder;
  const { role, kind } = head.value;
  if (role === 'name') return null;
  const hit = placeNamesAt(words, at + 1).find(
    ({ agreement, reading, first }) => first === at + 1 && agreement === 'exact' && reading.particles.length === 0,
  );
  if (hit === undefined || hit.last > words.sentenceEnd(at)) return null;
  const single = hit.last === at + 1;
  // قوات كيغالي: news names a capital for the state.
  const country = hit.stored.places.find(
    (place) => place.feature === 'country' || tables.capitals.has(`${place.country} ${hit.stored.name}`),
  );
  // مقاتلو داريا are the opposition's there, متمردو دارفور a body of their own.
  const features = role === 'members' ? ['region', 'admin1'] : ['region', 'admin1', 'city', 'town'];
  const known = hit.stored.places.some(({ feature }) => features.includes(feature));
  // قوات الحدود, مسلحو المدينة: an ordinary noun that a hamlet has for its name.
  if (country === undefined && single && (!known || isOrdinary(finder, at + 1))) return null;
  const army = country === undefined || kind !== 'army' ? null : armyOf(gazetteer, country.country, setting.published);
  return build(finder, at, hit.last, head, army === null ? [] : [army.id]);
}

/** قوات الحكومة, قوات النظام: the army of the country that the text is about, where no list has it by that name. */
function ofGovernment(finder: Finder, at: number, head: Found<OrganisationHead>): Draft | null {
  const { words, tables, gazetteer, setting } = finder;
  const next = words.tokens[at + 1]?.folded ?? '';
  if (head.value.kind !== 'army' || head.value.role === 'members' || at >= words.sentenceEnd(at)) return null;
  if (!next.startsWith('ال') || !tables.bodyWords.government.has(bareWord(next)) || setting.country === null) return null;
  const army = armyOf(gazetteer, setting.country, setting.published);
  return army === null ? null : build(finder, at, at + 1, head, [army.id]);
}

/** ميليشيات دوستم, قوات أحمد شاه مسعود, كتيبة خميس: a proper name right behind the noun. */
function ofName(finder: Finder, at: number, head: Found<OrganisationHead>): Draft | null {
  const { words } = finder;
  if (!ARMED.has(head.value.kind) && head.value.role === 'name') return null;
  const end = Math.min(words.sentenceEnd(at), at + MOST_NAME_WORDS);
  // قوات الجنرال دوستم, ميليشيا أمير الحرب عيديد; رجال الجنرال X are of his force, whichever that is.
  const titled = head.value.role === 'members' ? at : titlesEnd(finder, at + 1);
  const led = ofShortName(finder, at, titled, head) ?? ofOffice(finder, at, head);
  if (led !== null) return led;
  const last = properEnd(finder, titled + 1, Math.max(end, titled + 1));
  return last === titled ? null : build(finder, at, last, head, ledBy(finder, titled + 1, last));
}

/** عصابات صالح, قوات الجنرال مشار: the body of the leader whose short name stands behind the noun and his titles. */
function ofShortName(finder: Finder, at: number, titled: number, head: Found<OrganisationHead>): Draft | null {
  const last = shortLeaderEnd(finder, titled + 1);
  if (last < 0) return null;
  const body = build(finder, at, last, head, ledBy(finder, titled + 1, last));
  // جنود صالح: the noun stands off the name, as before a body of the registry.
  if (head.value.role !== 'members') return body;
  const name = nameOf(finder.words, titled + 1, last, finder.words.tokens[titled + 1]?.form ?? '');
  return { ...body, first: titled + 1, name, rule: 'members' };
}

/** لواء شهداء اليرموك, كتيبة ثوار غريان: people in the plural, and whose they are. */
function ofPeople(finder: Finder, at: number, head: Found<OrganisationHead>): Draft | null {
  const { words } = finder;
  if (head.value.role !== 'name' || at + 2 > words.sentenceEnd(at)) return null;
  const people = (words.analyses[at + 1] ?? []).some(
    ({ pos, rank, features, proclitics, enclitic, classes }) =>
      pos === 'noun' &&
      rank === 0 &&
      features.number === 'plural' &&
      proclitics.length === 0 &&
      // تنظيم صفوفهم والتزود …: of nobody else.
      enclitic === null &&
      // مجلس ثوار X fights, مجلس وزراء X does not.
      (ARMED.has(head.value.kind) || classes.includes('insurgent')),
  );
  const whose = words.tokens[at + 2];
  if (!people || whose?.kind !== 'word') return null;
  const place = placeNamesAt(words, at + 2).find(
    ({ agreement, reading }) => agreement === 'exact' && reading.particles.length === 0,
  );
  if (place !== undefined) return build(finder, at, place.last, head, []);
  return whose.folded.startsWith('ال') || isProper(finder, at + 2, true) ? build(finder, at, at + 2, head, []) : null;
}

/** قوات المهمة المشتركة, جبهة إنقاذ الشمال, لواء درع الشرق: a noun phrase tells which, or what it does. */
function ofNoun(finder: Finder, at: number, head: Found<OrganisationHead>): Draft | null {
  // وحدات مقاومة X, but وحدات الدفاع الجوي.
  const last = nounTail(finder, at, head.value);
  return last < 0 ? null : build(finder, at, last, head, []);
}

/** غرفة عمليات ثوار الساحل, غرفة عمليات «غضب الشمال»: the room for operations of those whom it is called by. */
function ofRoom(finder: Finder, at: number, head: Found<OrganisationHead>): Draft | null {
  const { words } = finder;
  if (head.value.noun !== 'غرفه' || words.tokens[at + 1]?.folded !== 'عمليات') return null;
  const end = words.sentenceEnd(at);
  if (isQuote(words.tokens[at + 2])) {
    for (let close = at + 4; close <= Math.min(end, at + 7); close++)
      if (isQuote(words.tokens[close])) return build(finder, at, close - 1, head, []);
    return null;
  }
  if (at + 2 > end || organisationNamesAt(words, at + 2).length > 0) return null;
  const own = composedBody(finder, at + 2);
  const last = own === null ? theatreEnd(finder, at + 2) : own.last;
  return last < 0 ? null : build(finder, at, last, head, []);
}

/** غرفة عمليات تحرير X, سرت الكبرى, الجبهة الغربية: last word of the ground that the operations are about; -1 where none is named. */
function theatreEnd(finder: Finder, at: number): number {
  const { words, tables } = finder;
  const aim = (words.analyses[at] ?? []).some(
    ({ pos, rank, lemma }) => pos === 'masdar' && rank === 0 && tables.bodyWords.aim.has(lemma),
  );
  const first = aim ? at + 1 : at;
  const named = placeNamesAt(words, first).find(
    (hit) => hit.first === first && hit.agreement === 'exact' && hit.reading.particles.length === 0,
  );
  // غرفة عمليات عمر المختار: a first name, and a hamlet somewhere.
  if (named !== undefined && !tables.givenNames.has(words.tokens[first]?.folded ?? '')) {
    const next = named.last + 1;
    const described = next <= words.sentenceEnd(at) && words.tokens[next]?.folded.startsWith('ال') === true;
    return described && hasTrait(words, next, ADJECTIVE) ? next : named.last;
  }
  const ground = factsAt(finder, first).classNoun !== null || factsAt(finder, first).head !== null;
  return ground && isRelative(finder, first + 1) ? first + 1 : -1;
}

/** رجال القبائل, مسلحو العشائر العربية: the men of tribes that the text does not name; رجال قبائل من البشتون: and of which people it tells. */
function ofTribes(finder: Finder, at: number, head: Found<OrganisationHead>): Draft | null {
  const tribes = factsAt(finder, at + 1).head;
  if (head.value.role !== 'members' || at >= finder.words.sentenceEnd(at)) return null;
  if (tribes === null || !finder.tables.bodyWords.tribe.has(tribes.value.noun)) return null;
  if (!tribes.reading.folded.startsWith('ال')) {
    const [of, people] = [finder.words.tokens[at + 2], finder.words.tokens[at + 3]];
    const named = of?.folded === 'من' && people?.folded.startsWith('ال') === true && at + 3 <= finder.words.sentenceEnd(at);
    return named ? build(finder, at, at + 3, head, []) : null;
  }
  return build(finder, at, isRelative(finder, at + 2) ? at + 2 : at + 1, head, []);
}

/** فصيل أبو عمارة, منظمة جيش التحرير, قوات حرس السواحل: the noun tells what sort a body is whose own name follows. */
function ofBody(finder: Finder, at: number, head: Found<OrganisationHead>): Draft | null {
  const inner = factsAt(finder, at + 1).head;
  const { noun, role } = head.value;
  if (!finder.tables.bodyWords.sort.has(noun) || role === 'members' || inner === null || at >= finder.words.sentenceEnd(at))
    return null;
  // قوات الجيش: with the article it is a word for one that is known.
  if (inner.reading.particles.length > 0 || inner.value.role === 'members') return null;
  const own = composedBody(finder, at + 1);
  return own === null ? null : build(finder, at, own.last, head, own.entries);
}

/** حرس الرئاسة, شرطة المرور: what is guarded names the guard. */
function guard(finder: Finder, at: number, head: Found<OrganisationHead>): Draft | null {
  const { words } = finder;
  if (!finder.tables.bodyWords.guard.has(head.value.noun) || at >= words.sentenceEnd(at)) return null;
  return words.tokens[at + 1]?.folded.startsWith('ال') === true && isOrdinary(finder, at + 1)
    ? build(finder, at, at + 1, head, [])
    : null;
}

/** القوات الشعبية, المجلس العسكري, القبائل العربية: a relative adjective makes a name of it; what tells a state (المهاجمة) does not. */
function withAdjective(finder: Finder, at: number, head: Found<OrganisationHead>): Draft | null {
  const { words, tables } = finder;
  // المجلس المحلي rules, المجلس العسكري fights.
  const military = (words.analyses[at + 1] ?? []).some(({ classes }) => classes.includes('military'));
  if (!ARMED.has(head.value.kind) && head.value.kind !== 'coalition' && !(head.value.kind === 'state' && military)) return null;
  const plain = plainAdjective(words.tokens[at + 1]?.folded ?? '', tables);
  if (plain === 'state' && head.value.kind === 'army') {
    const { country, published } = finder.setting;
    const army = country === null ? null : armyOf(finder.gazetteer, country, published);
    return army === null ? null : build(finder, at, at + 1, head, [army.id]);
  }
  // المجلس العسكري is one of its own; القوات الجوية, الشرطة العسكرية are of an army.
  const branch = plain === 'branch' && head.value.kind === 'state';
  // الجماعة المسلحة: the one told before.
  const arming = plain === 'arming' && !(head.value.role === 'anaphor' && ARMED.has(head.value.kind));
  if (plain !== undefined && plain !== 'naming' && !branch && !arming) return null;
  const last = adjectivesEnd(finder, at + 1, 2);
  return last === at ? null : build(finder, at, Math.max(last, purposeEnd(finder, last + 1, head.value)), head, []);
}

import { readFileSync } from 'node:fs';
import { anything, notEmpty, oneOf, readTable } from '../../src/tables/read-table.ts';
import { addDays } from '../../src/time/calendar.ts';

/** A document of the corpus and the events that it tells, by their ids in `data/events.tsv`. */
export interface ToldDocument {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
  readonly published: string;
  readonly source: string;
  readonly tells: readonly string[];
}

/** One row of `data/events.tsv`. */
export interface TrueEvent {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly actors: readonly Name[];
  readonly target: readonly Name[];
  readonly places: readonly string[];
  readonly within: string;
  readonly day: string;
  readonly numbers: readonly string[];
  readonly documents: number;
}

interface Name {
  readonly name: string;
  readonly gender: string;
}

const data = (file: string): URL => new URL(`data/${file}`, import.meta.url);
const list = (cell: string, by = '|'): string[] => (cell === '-' ? [] : cell.split(by));

function readEvents(): TrueEvent[] {
  const actors = new Map(
    readTable(data('actors.tsv'), { key: notEmpty, gender: oneOf(['m', 'f']), names: notEmpty }).map(({ cells }) => [
      cells.key,
      cells.names.split('|').map((name) => ({ name, gender: cells.gender })),
    ]),
  );
  const namesOf = (cell: string): Name[] => {
    const lists = list(cell, ',').map((key) => actors.get(key) ?? []);
    // One name of each body in turn, so that neighbouring reports call it differently.
    const longest = Math.max(0, ...lists.map(({ length }) => length));
    return Array.from({ length: longest }, (_, i) => lists.flatMap((names) => names[i] ?? [])).flat();
  };
  const columns = {
    id: notEmpty,
    type: notEmpty,
    status: notEmpty,
    actors: notEmpty,
    target: notEmpty,
    places: notEmpty,
    within: notEmpty,
    day: notEmpty,
    number: notEmpty,
    documents: notEmpty,
  };
  return readTable(data('events.tsv'), columns).map(({ cells }) => ({
    ...cells,
    actors: namesOf(cells.actors),
    target: namesOf(cells.target),
    places: list(cells.places),
    within: cells.within === '-' ? '' : cells.within,
    numbers: list(cells.number),
    documents: Number(cells.documents),
  }));
}

const OUTLETS = [
  'وكالة الأناضول',
  'الجزيرة نت',
  'العربي الجديد',
  'وكالة رويترز',
  'الشرق الأوسط',
  'عنب بلدي',
  'راديو دبنقا',
  'السومرية نيوز',
];
const SPEAKERS = ['العميد يحيى رسول', 'أحمد منصور', 'العقيد سامر الخطيب', 'محمد القادري', 'المقدم خالد العلي'];
const WEEKDAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];
const LEVANTINE = [
  'كانون الثاني',
  'شباط',
  'آذار',
  'نيسان',
  'أيار',
  'حزيران',
  'تموز',
  'آب',
  'أيلول',
  'تشرين الأول',
  'تشرين الثاني',
  'كانون الأول',
];
const GREGORIAN = ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'];
/** What else the news of such a day says: no events of the three types. */
const BESIDES = [
  'وأسفر القصف عن مقتل ثلاثة مدنيين وإصابة آخرين بجروح.',
  'ودعت منظمات إنسانية إلى فتح ممرات آمنة للمدنيين.',
  'وتشهد المنطقة موجة نزوح واسعة منذ أسابيع.',
  'ولم يصدر تعليق من وزارة الصحة حتى الآن.',
  'وقطعت الاتصالات عن السكان بعد تضرر الشبكة.',
];

const pick = <Thing>(from: readonly Thing[], at: number): Thing => from[at % from.length] as Thing;

/** How a report names the day of an event that was so many days before its publication. */
function dayWords(day: string, delay: number, turn: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  const weekday = WEEKDAYS[at.getUTCDay()] ?? '';
  const month = pick([LEVANTINE, GREGORIAN], turn)[at.getUTCMonth()] ?? '';
  const full = `في ${String(at.getUTCDate())} ${month} ${String(at.getUTCFullYear())}`;
  const words: readonly (readonly string[])[] = [
    ['', `اليوم ${weekday}`, 'اليوم', 'صباح اليوم'],
    [`أمس ${weekday}`, 'مساء أمس', `يوم ${weekday}`, 'أمس', ''],
    ['أول من أمس', `يوم ${weekday}`, full],
    [full],
  ];
  return pick(words[delay] ?? [], turn);
}

/** Fills the slots of a phrasing. */
function tell(text: string, event: TrueEvent, turn: number, delay: number): string {
  const actor = pick(event.actors, turn);
  const target = event.target.length > 0 ? pick(event.target, turn) : actor;
  const place = pick(event.places, turn);
  const placeGender = /^(حي|قضاء|مطار|معبر|حقل)/.test(place) ? 'm' : 'f';
  const agree = (genders: Record<string, string>, whose: string): 0 | 1 => (genders[whose] === 'm' ? 0 : 1);
  const filled: Record<string, string> = {
    A: actor.name,
    T: target.name,
    P: place,
    W: /شرقي|في مدينة/.test(place) ? '' : event.within,
    D: dayWords(event.day, delay, turn),
    S: pick(SPEAKERS, turn),
    N: event.numbers.length > 0 ? pick(event.numbers, turn) : '',
  };
  return text
    .replaceAll('{ه:P}', placeGender === 'm' ? 'ه' : 'ها')
    .replaceAll(/\{([^{}|]*)\|([^{}|:]*)(?::([TP]))?\}/g, (_, m: string, f: string, whose: string | undefined) => {
      const genders = { A: actor.gender, T: target.gender, P: placeGender };
      return agree(genders, whose ?? 'A') === 0 ? m : f;
    })
    .replaceAll(/\{([ATPWDSN])\}/g, (_, slot: string) => filled[slot] ?? '')
    .replaceAll(/ +/g, ' ')
    .replaceAll(/ ([.،])/g, '$1');
}

/** The events of the corpus. */
export const trueEvents = readEvents();

/**
 * The 200 documents: each event is told in other words, by other outlets, on other days, with other names of the same bodies and places; some
 * documents also tell what happened there on that day besides.
 *
 * @example corpus()[0] // { id: 'm-001', text: 'انسحبت قوات النظام السوري من مدينة القريتين بريف حمص الشرقي. …', tells: ['w-qaryatayn'], … }
 */
export function corpus(): ToldDocument[] {
  const columns = { type: notEmpty, status: notEmpty, kind: anything, text: notEmpty };
  const phrasings = readTable(data('phrasings.tsv'), columns).map(({ cells }) => cells);
  const phrasingsOf = (event: TrueEvent): string[] =>
    phrasings.filter(({ type, status }) => type === event.type && status === event.status).map(({ text }) => text);
  const documents: ToldDocument[] = [];
  trueEvents.forEach((event, row) => {
    const besides = trueEvents.find(
      (other) => other !== event && other.day === event.day && other.places[0] === event.places[0] && other.type !== event.type,
    );
    for (let turn = 0; turn < event.documents; turn++) {
      const delay = pick([0, 1, 0, 2, 1, 3, 0], row + turn);
      const published = addDays(event.day, [0, 1, 2, 5][delay] ?? 0);
      const [first = '', body] = tell(pick(phrasingsOf(event), row * 3 + turn * 5), event, turn, delay).split('\\n');
      const also = besides !== undefined && turn === 1;
      const second = also ? tell(pick(phrasingsOf(besides), row * 3 + turn * 5 + 1), besides, turn, delay) : '';
      const lead = [body ?? first, second.split('\\n').at(-1) ?? '', pick(BESIDES, row + turn)].filter((part) => part !== '');
      documents.push({
        id: `m-${String(documents.length + 1).padStart(3, '0')}`,
        ...(body === undefined ? {} : { title: first }),
        text: `${lead.join(' ')}\n`,
        published,
        source: pick(OUTLETS, row + turn * 3),
        tells: also ? [event.id, besides.id] : [event.id],
      });
    }
  });
  return documents;
}

/** The committed corpus, one document a line. */
export const corpusFile = data('corpus.jsonl');
export const asLines = (documents: readonly ToldDocument[]): string =>
  documents.map((document) => `${JSON.stringify(document)}\n`).join('');
export const committedCorpus = (): string => readFileSync(corpusFile, 'utf8');

import type { Clause } from '../clauses/clause.ts';
import type { Context } from '../context.ts';
import type { Item } from '../items/item.ts';
import { clauseHolding } from '../clauses/clause.ts';
import { isSpeaking } from '../clauses/speaking.ts';
import type { Speaker, Speech } from './speech.ts';
import { tellsAside } from './asides.ts';
import { isInQuotes, speakerOf } from './speaker-of.ts';
import { sourcePhrases } from './source-phrases.ts';
import { isToldByNobody, speakersBetween } from './speakers-between.ts';
import type { Agreement, Voice } from './recall.ts';
import { FARTHEST, NO_AGREEMENT, agreementOf, agreesWith, createRecall } from './recall.ts';
import { COMMAS, hasClass, isSign } from '../words/words.ts';

/** A verb of saying and who says it. */
export interface SpeechAct {
  readonly governor: number;
  readonly speakers: readonly Speaker[];
  /** It is told by another, or quoted. */
  readonly embedded: boolean;
}

/** Those who were heard so far in a document. */
export interface Voices {
  /** Reads who speaks in a sentence, and remembers them. */
  listen(items: readonly Item[], clauses: readonly Clause[], sentence: number): readonly SpeechAct[];
  /** Whom a speech without a name of its own means. */
  recall(speech: Speech, items: readonly Item[], sentence: number): readonly Speaker[];
  /** Whom a pronoun on a verbal noun of saying means in its own sentence (بعد إعلانه …); null where nobody agrees. */
  subject(
    items: readonly Item[],
    clauses: readonly Clause[],
    speech: Speech,
    acts: readonly SpeechAct[],
  ): readonly Speaker[] | null;
  latest(): readonly Speaker[];
  /** Who speaks in a sentence, by a verb of saying that stands in it (وأضاف أن …). */
  speakingIn(sentence: number): readonly Speaker[];
}

/** Items from a verb to its subject. */
const FARTHEST_SUBJECT = 4;
/** The same to the name of a man behind his offices. */
const FARTHEST_PERSON = 8;
const FARTHEST_COLON = 8;

/** Remembers who spoke in the sentences before, so that وأضاف and what stands in quotes without a verb of saying find who says it. */
export function createVoices(context: Context): Voices {
  const heard: Voice[] = [];
  /** Who did what the sentence before tells, where nobody in it says anything. */
  let acted: Voice | null = null;
  const recallAmong = createRecall(context);

  /** Those heard in the sentences just before, which stand last. */
  const near = (sentence: number): readonly Voice[] => {
    let from = heard.length;
    while (from > 0 && (heard[from - 1] as Voice).sentence >= sentence - FARTHEST) from--;
    return heard.slice(from);
  };

  const recall: Voices['recall'] = (speech, items, sentence) =>
    recallAmong(speech, items, sentence, { near: near(sentence), acted });

  const hear = (speech: Speech, agreement: Agreement, sentence: number, speakers: readonly Speaker[]): void => {
    const { gender, plural } = agreement;
    heard.push({ speakers, person: speech.person, gender, plural, nouns: speech.nouns, sentence });
  };

  /** أوضح زيد …. أما الهجوم فانتهى، كما قال، إلى الفشل: an aside that goes on with the person who spoke last. */
  const goesOnAside = (items: readonly Item[], verb: number, sentence: number): boolean => {
    const last = heard.at(-1);
    return (
      last?.person === true &&
      last.sentence === sentence - 1 &&
      tellsAside(items, verb - 1) === verb &&
      isSign(items[verb + 1], `${COMMAS}.`) &&
      agreesWith(agreementOf(items[verb]))(last)
    );
  };

  const listen = (items: readonly Item[], clauses: readonly Clause[], sentence: number): readonly SpeechAct[] => {
    const acts: SpeechAct[] = [];
    const outer = new Set<number>();
    for (const clause of clauses) {
      const within = clause.relation === 'relative' || (clause.relation === 'complement' && outer.has(clause.governor));
      for (const governor of speakingWords(items, clause)) {
        const speech = speakerOf(context, items, clauses, governor, clause.last + 1);
        const own = speech.kind !== 'previous' || speech.noun !== null;
        const told = clause.relation === 'complement' ? acts.find((act) => act.governor === clause.governor) : undefined;
        const inherited = own
          ? null
          : (told?.speakers ??
            (goesOnAside(items, governor, sentence) ? null : subjectBefore(context, items, clauses, clause, governor, acts)));
        const meant = speech.kind !== 'previous' ? speech.speakers : (inherited ?? recall(speech, items, sentence));
        const speakers = meant.length === 0 && speech.medium !== null ? [speech.medium] : meant;
        const embedded = within || isWhatIsSaid(items, governor) || isInQuotes(items, governor);
        acts.push({ governor, speakers, embedded });
        if (speakers.every(({ id }) => context.registry.organisation(id ?? '')?.kind !== 'media')) outer.add(governor);
        // نقلت وكالة عن زيد قوله …: the verb is not of him.
        const quoted = speech.person && hasClass(items[governor], 'quote');
        // زيد، وهو قائد جاء من الشرق: nobody is heard by a verb that only may tell something.
        const silent = speakers.length === 0 && isToldByNobody(items[governor]);
        if (!embedded && !silent) hear(speech, quoted ? NO_AGREEMENT : agreementOf(items[governor]), sentence, speakers);
      }
    }
    if (acts.some(({ embedded }) => !embedded)) return acts;
    acted = actorIn(context, items, clauses, sentence);
    const colon = items.findIndex((item) => isSign(item, ':'));
    const speech =
      colon > 0 && (colon < FARTHEST_COLON || colon === items.length - 1)
        ? speakersBetween(context, items, 0, colon - 1)
        : (sourcePhrases(context, items)[0]?.speech ?? null);
    if (speech !== null && speech.kind !== 'previous') hear(speech, NO_AGREEMENT, sentence, speech.speakers);
    return acts;
  };

  const subject: Voices['subject'] = (items, clauses, speech, acts) => {
    const clause = clauseHolding(clauses, speech.governor);
    const pronoun = items[speech.governor]?.readings.some(({ pos, enclitic }) => pos === 'masdar' && enclitic !== null) === true;
    return clause === undefined || !pronoun ? null : subjectBefore(context, items, clauses, clause, speech.governor, acts);
  };

  return {
    listen,
    recall,
    subject,
    latest: () => heard.at(-1)?.speakers ?? [],
    speakingIn: (sentence) => {
      const last = heard.at(-1);
      return last?.sentence === sentence ? last.speakers : [];
    },
  };
}

/** The words of a clause that say something, in order: its verbs, or the participle that it begins with. */
function speakingWords(items: readonly Item[], clause: Clause): readonly number[] {
  const words = clause.relation === 'speech' ? [clause.first, ...clause.verbs] : clause.verbs;
  return words.filter((at) => isSpeaking(items, at));
}

/** ما بثته قنوات; not وهو ما نفاه زيد، مؤكدا …. */
const isWhatIsSaid = (items: readonly Item[], verb: number): boolean =>
  items[verb - 1]?.folded === 'ما' && !/^و?(?:هو|هي|هذا|ذلك|الامر)$/.test(items[verb - 2]?.folded ?? '');

/** Who does what the first verb of a sentence tells (هاجمت الحركة القاعدة); null where no name stands right behind it. */
function actorIn(context: Context, items: readonly Item[], clauses: readonly Clause[], sentence: number): Voice | null {
  const verb = clauses[0]?.verbs[0];
  // استسلم الجنود للحركة: no body behind a preposition acts.
  const body = items.slice((verb ?? 0) + 1, (verb ?? 0) + 1 + FARTHEST_SUBJECT).find(({ kind }) => kind === 'force');
  if (verb === undefined || (body !== undefined && body.role !== null)) return null;
  const { speakers, person, nouns, kind } = speakersBetween(context, items, verb + 1, verb + FARTHEST_SUBJECT);
  const media = speakers.some(({ id }) => context.registry.organisation(id ?? '')?.kind === 'media');
  return kind !== 'named' || media ? null : { speakers, person, nouns, ...agreementOf(items[verb]), sentence };
}

/**
 * The subject of a verb of saying that goes on from a verb, or from a topic, of its own sentence: بث مقاتلون من X تسجيلات، وقالوا …,
 * أما الناطق باسم X فنفى …. Null where the nearest clause offers none that agrees.
 */
function subjectBefore(
  context: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  governor: number,
  acts: readonly SpeechAct[],
): readonly Speaker[] | null {
  const mine = agreementOf(items[governor]);
  for (let at = clause.index; at >= 0; at--) {
    const other = clauses[at] as Clause;
    // قال زيد إن المسلحين تقدموا فتصدت لهم الوحدات، مؤكدا …: nobody of what he tells.
    const told =
      other.relation === 'complement' || (other.relation === 'coordinate' && other.governor >= 0 && !speaks(other, acts));
    if (at < clause.index && (other.relation === 'relative' || told)) continue;
    for (const verb of [...other.verbs].reverse()) {
      if (verb >= governor) continue;
      const its = agreementOf(items[verb]);
      if (!mayShareSubject(mine, its)) continue;
      const act = acts.findLast((each) => each.governor === verb);
      if (act?.embedded === true) continue;
      if (act !== undefined) return act.speakers;
      const near = speakersBetween(context, items, verb + 1, Math.min(other.last, verb + FARTHEST_SUBJECT));
      // أصدر رئيس أركان الجيش العميد زيد بيانا أكد فيه: the man behind his office; وصل ضابط من قوات X معلنا is nobody with a name.
      const far = near.person
        ? near
        : speakersBetween(context, items, verb + 1, Math.min(other.last, governor - 1, verb + FARTHEST_PERSON));
      const speech = far.person ? far : near;
      const topic = speakersBetween(context, items, other.first, verb - 1);
      // لكن الناطق زيد قدّم رواية أخرى، إذ قال …: who stands right before the verb is its subject, whatever follows.
      if (topic.kind === 'named' && topic.person && items[verb - 1]?.kind === 'person') return topic.speakers;
      // غير أن ضابطا، فضل عدم ذكر اسمه، تحدث عن …: somebody who is not named, and nobody before him.
      if (speech.kind !== 'previous') return speech.speakers;
      if (topic.kind !== 'previous') return topic.speakers;
    }
    if (other.verbs.length === 0 && at < clause.index) {
      const topic = speakersBetween(context, items, other.first, other.last);
      if (topic.kind === 'named') return topic.speakers;
    }
  }
  return hostBefore(context, items, clauses, clause, mine);
}

/** وهو ما نفاه الناطق، قائلا …: a clause with a verb of saying of its own. */
const speaks = ({ verbs }: Clause, acts: readonly SpeechAct[]): boolean =>
  acts.some(({ governor, embedded }) => !embedded && verbs.includes(governor));

/** قال السكان …، وأضافوا …; not تقدم المسلحون وهربوا، مؤكدا …: those who are many do not go on as one. */
const mayShareSubject = (mine: Agreement, its: Agreement): boolean =>
  (mine.gender === null || its.gender === null || mine.gender === its.gender) &&
  !(its.plural && mine.gender !== null && !mine.plural);

/** في مؤتمر صحفي عقده زيد، أعلن: the person who acts in a relative clause of what stands before the verb. */
function hostBefore(
  context: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  { index }: Clause,
  mine: Agreement,
): readonly Speaker[] | null {
  const relative = clauses.slice(0, index).findLast(({ relation, verbs }) => relation === 'relative' && verbs.length > 0);
  const [verb] = relative?.verbs ?? [];
  if (relative === undefined || verb === undefined || clauses[0]?.verbs.some((each) => each < verb) === true) return null;
  const its = agreementOf(items[verb]);
  if (mine.gender !== null && its.gender !== null && mine.gender !== its.gender) return null;
  const { kind, person, speakers } = speakersBetween(context, items, verb + 1, relative.last);
  return kind === 'named' && person ? speakers : null;
}

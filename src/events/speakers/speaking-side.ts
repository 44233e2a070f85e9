import type { Clause } from '../clauses/clause.ts';
import type { Context } from '../context.ts';
import { isCue } from '../cue-words.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { ActorRef } from '../forces/actor.ts';
import { actorOf, armyOfCountry, bodyOf, isFighting, sameActor } from '../forces/actor.ts';
import type { Item } from '../items/item.ts';
import type { Speaker, Speech } from './speech.ts';
import type { Government } from '../status/government.ts';
import { foldedName } from '../../text/fold.ts';

/** التلفزيون الرسمي, وسائل الإعلام الحكومية: the state's own, which speak for its army. */
function isStateMedium(name: string): boolean {
  const words = foldedName(name).split(' ');
  return words.length > 1 && isCue(words[0], 'medium') && isCue(words.at(-1), 'of-state');
}

/** وزارة الدفاع الأفغانية, هيئة الأركان الإثيوبية: the army of the state whose office the adjective names, where no list has it. */
function stateOfOffice(context: Context, name: string): ActorRef | null {
  const words = foldedName(name).split(' ');
  const country = words.length < 3 ? null : context.registry.countryOfNisba(words.at(-1) ?? '');
  return country !== null && isCue(words.slice(0, -1).join(' '), 'state-office') ? armyOfCountry(context, country) : null;
}

/** The first of the speakers that fights or has forces that do (وزارة الدفاع), as an actor; null where none does. */
export function fightingSpeaker(context: Context, speakers: readonly Speaker[]): ActorRef | null {
  for (const { id, name } of speakers) {
    const troops = id === null ? null : context.voicedBy(id);
    // اللجان الشعبية: a part that fights for another is told by its own name.
    if (id !== null && troops !== null) return context.isForce(id) ? { id: troops, name, item: -1 } : bodyOf(context, troops);
    const abroad = id === null ? stateOfOffice(context, name) : null;
    if (abroad !== null) return abroad;
    // وزارة الدفاع of a country of whose ministry no list knows.
    const ofHome = isStateMedium(name) || (id === null && isCue(foldedName(name), 'state-office'));
    const home = ofHome ? context.homeArmy() : null;
    if (home !== null) return home;
  }
  return null;
}

/** نفى مسؤول في كتيبة القعقاع …: a fighting body that no list has, by the name that the text gives it; null for other speakers. */
function unlistedSpeaker(context: Context, { id, name }: Speaker): ActorRef | null {
  if (id !== null) return null;
  const named = context.layers.mentions.find(
    (mention) => mention.kind !== 'place' && mention.kind !== 'person' && mention.name === name,
  );
  return named !== undefined && named.entries.length === 0 && context.isFighting(named) ? { id, name, item: -1 } : null;
}

/** قالت فرنسا إنها أنهت سحب قواتها: the army of a state that is named as who says it; null for other speakers. */
export function armyOfSpeaker(context: Context, { id }: Speaker): ActorRef | null {
  const state = id === null ? undefined : context.registry.place(id);
  return state?.feature === 'country' || state?.capital === true ? armyOfCountry(context, state.country) : null;
}

/** قال الناطق باسم الحشد أحمد الأسدي: the body for which the person speaks who is named before a token; null where nobody is or none is known. */
export function bodyOfPerson(
  { context, discourse }: SentenceWork,
  speech: Pick<Speech, 'speakers'> | null,
  token: number,
): ActorRef | null {
  const name = speech?.speakers[0]?.name;
  const person = name === undefined ? undefined : context.named.personBefore(name, token + 1);
  return person === undefined ? null : discourse.bodyBehind(person);
}

/**
 * The body that tells of the event, where nothing else is named between its verb of saying and the event: a force, or that of
 * a person who speaks for one (الناطق باسم الحشد أحمد الأسدي). Null where another body stands between.
 */
export function reportingBody(work: SentenceWork, clause: Clause, trigger: number, government: Government): ActorRef | null {
  const { context, items } = work;
  const { speech } = government;
  if (speech === null || speech.kind === 'unnamed') return null;
  const { speakers } = speech;
  const [speaker] = speakers;
  if (speaker === undefined) return null;
  const body =
    fightingSpeaker(context, speakers) ??
    (speech.recalled ? null : (armyOfSpeaker(context, speaker) ?? unlistedSpeaker(context, speaker))) ??
    bodyOfPerson(work, speech, items[trigger]?.first ?? 0);
  if (body === null) return null;
  // غير أن المتحدث باسم القوة نفى خروج قواته: what stands before the verb, or names the body that speaks, is no other; whoever calls on others names them.
  const asks = government.status === 'demanded';
  const from = asks || speech.governor > trigger ? clause.first : Math.max(clause.first, speech.governor + 1);
  const isOther = (item: Item): boolean =>
    item.kind === 'force' &&
    isFighting(context, item) &&
    // قائد X يدعو الجنود إلى …: before the verb stands who calls.
    ((asks && item.index > speech.governor) || !sameActor(actorOf(context, item), body));
  return items.slice(from, trigger).some(isOther) ? null : body;
}

/** Who says «we»: the body that is quoted, or for which the person speaks who is (X، الناطق باسم الحركة), else the one whose outlet it is. */
export function quotedSide(work: SentenceWork, { speech }: Government): ActorRef | null {
  const { context, discourse, carried, sentence } = work;
  return (
    fightingSpeaker(context, speech?.speakers ?? carried ?? discourse.voices.latest()) ??
    bodyOfPerson(work, speech ?? (carried === null ? null : { speakers: carried }), sentence.last) ??
    context.publisher()
  );
}

/** The same for «our forces», else the army of the document's country where the outlet takes its side. */
export const sideThatSpeaks = (work: SentenceWork, government: Government): ActorRef | null =>
  quotedSide(work, government) ?? (work.context.outletFights() ? work.context.homeArmy() : null);

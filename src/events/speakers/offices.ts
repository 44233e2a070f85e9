import type { Analysis, Mention } from '../../document.ts';
import type { Context } from '../context.ts';
import type { Cue } from '../cue-words.ts';
import { isCue, isJoinedCue } from '../cue-words.ts';
import type { ActorRef } from '../forces/actor.ts';
import { armyOfCountry } from '../forces/actor.ts';
import { forceOfPeople } from '../forces/nations.ts';

/** Words from the title of an office to the adjective of its state: وزير الدفاع التشادي. */
const FARTHEST_ADJECTIVE = 2;
/** Tokens from an office to the name of who holds it. */
const FARTHEST_NAME = 4;

const LEADS = ['title', 'regular', 'rank', 'command'];

/** قائد, متحدث: with no article and no name behind it. */
const isOneLeader = ({ features, proclitics, enclitic }: Analysis): boolean =>
  features.number === 'singular' && enclitic === null && !proclitics.includes('ال');

/** السابق, سابق; المنشق, منشق: behind an office or a rank that one no longer holds. */
export const isLeft = (folded: string | undefined): boolean =>
  folded !== undefined && (isCue(folded, 'left-office') || isCue(`ال${folded}`, 'left-office'));

const isAdjective = (readings: readonly Analysis[] = []): boolean =>
  readings.some(({ rank, pos, proclitics }) => rank === 0 && pos === 'adjective' && proclitics.length === 0);

/**
 * الرئيس الأوكراني, وزير الدفاع التشادي, قائد ميداني كردي: offices with the adjective of a state or of a people that fights, each with the army of that
 * state or the force of that people.
 */
export function officesBetween(
  context: Context,
  from: number,
  to: number,
): { readonly first: number; readonly army: ActorRef }[] {
  const { analyses, tokens } = context.layers;
  const offices = [];
  for (let first = Math.max(0, from); first < to; first++) {
    const title = (analyses[first] ?? []).find(({ rank, classes }) => rank === 0 && LEADS.some((name) => classes.includes(name)));
    if (title === undefined) continue;
    const one = isOneLeader(title);
    for (let at = first + 1; at <= first + FARTHEST_ADJECTIVE; at++) {
      const word = tokens[at];
      if (word?.folded.startsWith('ال') !== true && !(one && isAdjective(analyses[at]))) break;
      const army =
        forceOfPeople(context, { readings: analyses[at] ?? [] }) ??
        armyOfCountry(context, context.registry.countryOfNisba(word?.folded ?? ''));
      // العقيد السوري المنشق X: no more.
      if (isLeft(tokens[at + 1]?.folded)) break;
      if (army === null) continue;
      offices.push({ first, army });
      break;
    }
  }
  return offices;
}

/**
 * وفي أنقرة، قال وزير الدفاع X: the army of the state in whose town he is who speaks, where the sentence opens with it and the text tells of that
 * army; a minister who is on a visit speaks for his own.
 */
function armyOfSeat(context: Context, office: number): ActorRef | null {
  const { mentions, sentences, tokens } = context.layers;
  const opening = sentences[tokens[office]?.sentence ?? -1]?.first ?? office;
  if (!/^[وف]?في$/.test(tokens[opening]?.folded ?? '')) return null;
  const seat = mentions.find(({ kind, first }) => kind === 'place' && first === opening + 1 && first < office);
  const country = seat === undefined ? null : context.countryOf(seat);
  const army = country === context.layers.country ? null : armyOfCountry(context, country);
  return army?.id != null && context.named.isNamed(army.id) ? army : null;
}

/** Words of an office of the state (وزير الدفاع, رئيس هيئة الأركان). */
const MOST_OFFICE_WORDS = 3;

/**
 * The army at home, for which an office of the state speaks that no adjective gives to another: الرئيس X, المتحدث باسم وزارة الدفاع X, والي سنار X. Null where
 * none stands between two tokens, or a country does behind it (رئيس وزراء إسرائيل), or he has left it (الرئيس السابق).
 *
 * @param roles  of the state or of one of its provinces
 */
export function homeOfficeBetween(
  context: Context,
  from: number,
  to: number,
  roles: readonly Cue[] = ['state-office', 'local-office'],
): ActorRef | null {
  const { mentions, tokens } = context.layers;
  const isOffice = (phrase: string): Cue | undefined => roles.find((role) => isJoinedCue(phrase, role));
  for (let first = to - 1; first >= Math.max(0, from); first--) {
    let phrase = '';
    for (let last = first; last < Math.min(to, first + MOST_OFFICE_WORDS); last++) {
      phrase += `${last > first ? ' ' : ''}${tokens[last]?.folded ?? ''}`;
      const role = isOffice(phrase);
      if (role === undefined) continue;
      const behind = tokens[last + 1]?.folded ?? '';
      // والي سنار: of a province at home.
      const atHome = (mention: Mention): boolean =>
        role === 'local-office' && mention.kind === 'place' && context.countryOf(mention) === context.layers.country;
      const state = context.registry.countryOfNisba(behind);
      if (isCue(state === null ? behind : (tokens[last + 2]?.folded ?? ''), 'left-office')) return null;
      // متحدث وزارة الدفاع الأفغانية X: of the state that the adjective tells.
      if (state !== null && role === 'state-office') return armyOfCountry(context, state);
      const abroad =
        state !== null || mentions.some((mention) => mention.first === last + 1 && mention.kind !== 'person' && !atHome(mention));
      if (abroad) return null;
      return (role === 'state-office' ? armyOfSeat(context, first) : null) ?? context.homeArmy();
    }
  }
  return null;
}

/** Tokens from a name to that of the man for whom its bearer speaks or whom he serves. */
const FARTHEST_SUPERIOR = 4;

/** عبد الله، الناطق باسم مسعود; X، مستشار حميدتي: the body of the man named right behind the title that stands behind a comma. */
function bodyOfSuperior(context: Context, person: Mention): ActorRef | null {
  const { analyses, mentions, tokens } = context.layers;
  const next = mentions[person.index + 1];
  const title = person.last + 2;
  if (next?.kind !== 'person' || next.first <= title || next.first - person.last > FARTHEST_SUPERIOR) return null;
  const holds = (analyses[title] ?? []).some(({ rank, classes }) => rank === 0 && classes.includes('title'));
  return tokens[person.last + 1]?.form === '،' && holds ? context.bodyOfPerson(next) : null;
}

/** The body of a person: that of which the text or the registry makes him, else the army of the state whose office he holds, be it where he was named before. */
export function bodyHeadedBy(context: Context, person: Mention): ActorRef | null {
  const body =
    context.bodyOfPerson(person) ??
    bodyOfSuperior(context, person) ??
    officesBetween(context, person.first - FARTHEST_NAME, person.first).at(-1)?.army ??
    homeOfficeBetween(context, person.first - FARTHEST_NAME, person.first);
  // قال وزير الدفاع الأوكراني أوليكسي ريزنيكوف …. وتعهد ريزنيكوف …: his office is told where he has his full name.
  const full = body === null ? context.named.fullNameOf(person) : undefined;
  return full === undefined ? body : bodyHeadedBy(context, full);
}

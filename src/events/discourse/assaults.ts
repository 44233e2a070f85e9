import type { Clause } from '../clauses/clause.ts';
import { isAttack } from '../clauses/openings.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { ActorRef } from '../forces/actor.ts';
import { sameActor } from '../forces/actor.ts';
import { readForces } from '../forces/read-forces.ts';
import { clauseSubject } from '../inheritance/clause-subject.ts';
import { unnamedMeant } from '../inheritance/meant-by-words.ts';
import { opponentOf } from '../inheritance/opponents.ts';
import { hasAnyClass, hasClass } from '../words/words.ts';
import { ASSAULTS } from '../inheritance/opposed.ts';

/** Who was told to go for ground, and who to hold it, as far as the text names them. */
export interface Assault {
  readonly sentence: number;
  readonly attackers: readonly ActorRef[];
  readonly attacked: readonly ActorRef[];
}

/** The fights that a text has told so far. */
export interface Assaults {
  /** Told of each clause before what it tells is read. */
  note(work: SentenceWork, clause: Clause): void;
  /** The latest, no farther back than a sentence. */
  since(sentence: number): Assault | undefined;
}

/**
 * Remembers who attacked whom, for المهاجمون, المدافعون and القوات المرابطة that come after it.
 *
 * @example // «هاجم الجيش مواقع الدعم السريع في جبل أولياء. وانسحب المدافعون منها»: the army attacks, the RSF hold
 */
export function createAssaults(): Assaults {
  let latest: Assault | undefined;
  return {
    note: (work, clause) => (latest = assaultIn(work, clause) ?? latest),
    since: (sentence) => (latest !== undefined && latest.sentence >= sentence ? latest : undefined),
  };
}

function assaultIn(work: SentenceWork, clause: Clause): Assault | undefined {
  const { context, items, index } = work;
  const verb = clause.verbs.find((each) => hasAnyClass(items[each], ASSAULTS) || repelsAttack(work, clause, each));
  if (verb === undefined) return undefined;
  const subject = clauseSubject(work, clause);
  if (subject === null) return undefined;
  const token = items[subject.firstItem]?.first ?? 0;
  const own = subject.actors.length > 0 ? subject.actors : (unnamedMeant(work, subject, token, [], 'capture')?.actors ?? []);
  if (own.length === 0) return undefined;
  const others: ActorRef[] = [];
  for (let at = Math.max(verb, subject.lastItem) + 1; at <= clause.last; at++) {
    const item = items[at];
    // هاجم X مع Y, بدعم من Y: an ally is not whom they attack.
    if (item === undefined || item.role === 'with' || item.role === 'ally' || item.role === 'support') break;
    const nominal = item.kind === 'preposition' ? null : readForces(context, items, at, clause.last);
    if (nominal === null) continue;
    others.push(...nominal.actors.filter((each) => !own.some((one) => sameActor(one, each) || context.sameSide(one, each))));
    at = nominal.lastItem;
  }
  if (hasAnyClass(items[verb], ASSAULTS)) return { sentence: index, attackers: own, attacked: others };
  const foe = others.length > 0 ? others : [opponentOf(context, own)].filter((each) => each !== null);
  return foe.length === 0 ? undefined : { sentence: index, attackers: foe, attacked: own };
}

/** صد الجيش هجوما, تصدت القوات لمحاولة: a verb of beating back with what is beaten back behind it. */
const repelsAttack = ({ items }: SentenceWork, { last }: Clause, verb: number): boolean =>
  hasClass(items[verb], 'repel') && items.slice(verb + 1, last + 1).some((item) => isAttack(item));

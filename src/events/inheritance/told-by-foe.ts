import type { Asked, Inherited } from './asked.ts';
import { areOfUs } from './by-some.ts';
import { isSoldier } from './meant.ts';
import { opponentOf } from './opponents.ts';
import { sameActor } from '../forces/actor.ts';
import { finiteReading, hasClass, pronounOnParticle } from '../words/words.ts';

/** Statuses of what somebody says that others have done. */
const TOLD: ReadonlySet<string> = new Set(['occurred', 'ongoing', 'possible']);

/**
 * Corrects who gave himself up by who tells of it: a body reports so of the other side's men, and not of its own, unless it says whose they are (رجاله), admits
 * it, or denies it.
 *
 * @param found whom the grammar and the text before give
 * @example // «قال مدير المركز الإعلامي لقسد إن نحو 60 عنصرا استسلموا»: not of قسد but of the other side that the text names
 */
export function asToldByFoe(asked: Asked, found: Inherited): Inherited {
  const { work, clause, args, use, government, token, pronoun, excluded, reporter } = asked;
  const { context, items } = work;
  if (use.frame.type !== 'defection' || reporter === null || !TOLD.has(government.status)) return found;
  // رجاله, قواتنا; أعلنوا انشقاقهم: those who speak.
  const enclitic = args.subject?.pronoun ?? args.subjectPronoun?.enclitic ?? null;
  const own = pronoun !== null && enclitic === pronoun && (pronoun !== 'هم' || args.subject === null);
  const we = (use.usage === 'verb' && finiteReading(items[use.at])?.features.person === 1) || areOfUs(items, use.at);
  const admitted = hasClass(items[government.speech?.governor ?? -1], 'admit');
  // إنه فر من وحدته: of whoever speaks, or of those of whom it was told.
  const meant = pronounOnParticle(items[clause.first]) !== null;
  // أعلن الجيش انشقاق العقيد X, فرار جنود: an army tells that of its own as well.
  const soldiers = use.frame.subtype !== 'surrender' && args.subject !== null && isSoldier(items, args.subject);
  if (own || we || admitted || meant || soldiers || !found.actors.some((actor) => sameActor(actor, reporter))) return found;
  // اعترف بأن معظم جنوده انسحبوا، وقال إن آخرين استسلموا: of his own he goes on to tell.
  const told = work.told
    .recent(work.index - 1)
    .some(
      ({ type, status, actors }) => type !== 'capture' && TOLD.has(status) && actors.some((each) => sameActor(each, reporter)),
    );
  if (told) return found;
  const near = work.discourse.membersOf(token, [reporter, ...excluded]).find((each) => !context.sameSide(each, reporter));
  const foe = near ?? opponentOf(context, [reporter]);
  return foe === null ? found : { ...found, actors: [foe], why: 'the other side than who tells of it' };
}

import type { Analysis } from '../../document.ts';
import type { Item } from '../items/item.ts';
import { isDefinite } from '../words/definite.ts';
import { hasAnyClass, hasClass } from '../words/words.ts';

/** كتيبة كاملة, دورية من الجيش: some of a body, of which نفسها and سلاحها are their own. */
const isSomeOf = (subject: Item | undefined): boolean => hasClass(subject, 'force') && !isDefinite(subject);

/** سلّم نفسه, سلموا أنفسهم: himself, and no emphasis (الطريقة نفسها, عضو بالحركة نفسه). */
function isOneself(items: readonly Item[], verb: number, at: number, { stem, enclitic, features }: Analysis): boolean {
  const [before, behind] = [items[at - 1], items[at + 1]];
  // بالطريقة نفسها: an emphasis.
  if (/^و?(?:بال|كال|لل)/.test(before?.folded ?? '')) return false;
  // سلم ضابطان حوثيان نفسيهما: plural and dual, unlike نفسه, emphasise nothing.
  const many = stem.startsWith('أنفس') || stem.startsWith('انفس') || features.number === 'dual';
  // سلم إسماعيل خان نفسه صباح الجمعة: he whom nothing else stands behind.
  const after = behind === undefined || behind.role !== null || behind.kind === 'preposition' || behind.kind === 'sign';
  const alone = before?.kind === 'person' && (after || behind.kind === 'date');
  // سلم قيادي في حركة الشباب نفسه للحكومة: whom he gives himself up to stands right behind; an emphasis has the object there.
  const yielded = behind?.role === 'for' || behind?.role === 'to' || alone;
  // سلم عضو بحركة الشباب نفسه: a definite noun or name is emphasised, not the body in a phrase of the one who does it.
  const inPhrase = before?.kind === 'force' && (before.role !== null || items[at - 2]?.kind === 'preposition');
  if (enclitic === 'ها' && isSomeOf(items[verb + 1]) && (inPhrase || !isDefinite(before))) return true;
  return enclitic !== null && (many || yielded || at <= verb + 2 || (enclitic === 'ه' && inPhrase));
}

/** ألقى سلاحه, ألقى عشرات الجنود السلاح: the soldier's own arms, not those of a body (سلاحه الثقيل، السلاح الفلسطيني، السلاح غير الشرعي). */
function isOwnArms(items: readonly Item[], verb: number, at: number, { enclitic, proclitics }: Analysis): boolean {
  const next = items[at + 1];
  // ألقت كتيبة كاملة سلاحها: some of a body lay down theirs.
  const some = enclitic === 'ها' && isSomeOf(items[verb + 1]);
  if ((enclitic === 'ها' && !some) || hasAnyClass(next, ['arms-kind', 'nationality']) || next?.folded === 'غير') return false;
  // سلمت الفصائل السلاح hands arms over.
  const handed = items[verb]?.readings.some(({ classes }) => classes.includes('hand-over'));
  return enclitic !== null || at === verb + 1 || (handed === false && proclitics.includes('ال'));
}

/**
 * Whether a noun is the object that makes a phrase of a verb: it carries the pronoun of the verb's subject or stands right behind.
 *
 * @param verb item of the verb
 * @param at item of the noun
 * @example // 'سلّم نفسه', 'ألقى سلاحه' → true; 'سلاحه الثقيل' is equipment, 'سلاحها' that of a whole body
 */
export function isPhraseObject(items: readonly Item[], verb: number, at: number, noun: Analysis): boolean {
  const { lemma, enclitic, classes } = noun;
  // أصبحت المناطق المحررة آمنة: what describes the subject is not what it became.
  if ((noun.pos === 'adjective' || noun.pos === 'participle') && noun.proclitics.includes('ال')) return false;
  if (lemma === 'نفس') return isOneself(items, verb, at, noun);
  // أنهت وجودها: its own, not that of the others (لتنهي وجود التنظيم).
  if (hasClass(items[verb], 'end')) return enclitic !== null;
  // تركوا نقاطهم: their own; تركت نقاطها is a body's.
  const ground = classes.includes('place-kind') || classes.includes('force');
  // تولى إدارته: of the letters of a verb of leaving.
  if (ground && hasClass(items[verb], 'leave') && !hasClass(items[verb], 'govern'))
    return enclitic === 'هم' || enclitic === 'هما';
  if (lemma === 'سلاح') return isOwnArms(items, verb, at, noun);
  return !classes.includes('weapon') || (enclitic !== null && enclitic !== 'ها');
}

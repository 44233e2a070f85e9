import { foldedName } from '../../text/fold.ts';
import type { Context } from '../context.ts';
import { isCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import { isSpokenTo } from './addressed.ts';
import { hasAnyClass, hasClass } from '../words/words.ts';
import { asSpeaker } from './speakers-between.ts';
import type { Speaker } from './speech.ts';

/** The writer's own outlet is no source of its own claims; the army that an outlet is of (تنفي القوات المسلحة …) is. */
export function isOwnOutlet(context: Context, item: Item): boolean {
  const { source, url } = context.layers.source;
  if (source === undefined && url === undefined) return false;
  const kind = context.registry.organisation(item.mention?.entries[0] ?? '')?.kind;
  if (kind !== undefined && kind !== 'media' && kind !== 'monitor') return false;
  const own = foldedName(`${source ?? ''} ${url ?? ''}`);
  const name = item.folded.replace(/^(?:وكاله|قناه|شبكه|صحيفه|موقع) /, '');
  return name.length > 2 && own.includes(name);
}

/** إذاعة طهران: the medium that is called after a capital and is not its state; null where no word for one stands before it. */
export function mediumOf({ layers: { tokens } }: Context, items: readonly Item[], at: number): Speaker | null {
  const [medium, city] = [items[at - 1], items[at]];
  if (medium?.role !== null || !isCue(medium.folded.replace(/^و/, ''), 'medium')) return null;
  const form = tokens[medium.first]?.form ?? '';
  return { name: `${medium.joined ? form.slice(1) : form} ${city?.mention?.name ?? ''}`, id: null };
}

/** قالوا لوكالة رويترز: the first medium that is spoken to, but the writer's own; null where none is. */
export function mediumTold(context: Context, items: readonly Item[], first: number, last: number): Speaker | null {
  const heard = items
    .slice(first, last + 1)
    .find(
      (item) =>
        item.kind === 'force' &&
        context.registry.organisation(item.mention?.entries[0] ?? '')?.kind === 'media' &&
        isSpokenTo(items, item.index) &&
        !isOwnOutlet(context, item),
    );
  return heard === undefined ? null : asSpeaker(context, heard);
}

/** موقع تاميل نت, وكالة (سرنا): the noun of a medium that quotes nobody and is told by no title. */
export const isOutlet = (items: readonly Item[], at: number, last: number): boolean =>
  hasClass(items[at], 'source') &&
  !hasAnyClass(items[at], ['title', 'institution', 'political']) &&
  !items.slice(at, last + 1).some(({ kind, role }) => kind === 'person' || role === 'about' || role === 'source');

import type { ExplorerEvent } from '../model.ts';
import { h } from './dom.ts';
import type { Locale } from './locale.ts';

/** What introduces the force and the places of each type, in Arabic. */
const ARABIC: Readonly<Record<ExplorerEvent['type'], readonly [force: string, place: string]>> = {
  withdrawal: ['', 'من'],
  capture: ['', 'على'],
  defection: ['عن', 'في'],
};

/**
 * The event in one line. English has the dataset's summary; Arabic is put together from the fields.
 *
 * @example
 * eventTitle(event, arabic) // 'انسحاب قوات النظام السوري من القريتين'
 */
export function eventTitle(event: ExplorerEvent, { language, messages }: Locale): string {
  if (language === 'en') return event.summary;
  const [forForce, forPlace] = ARABIC[event.type];
  const names = (some: readonly { readonly name: string }[]): string => some.map(({ name }) => name).join('، ');
  const at = names(event.places.filter(({ role }) => role === 'at'));
  const to = names(event.places.filter(({ role }) => role === 'to'));
  const forces = names(event.actors);
  return [
    messages.types[event.type],
    ...(forces === '' ? [] : [forForce, forces]),
    ...(at === '' ? [] : [forPlace, at]),
    ...(to === '' ? [] : ['إلى', to]),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/**
 * The same as an element that runs as the language does, though its first word be a name of the other script
 * (حسن عبد الغني called on members of …).
 */
export const titleLine = (event: ExplorerEvent, locale: Locale): HTMLElement =>
  h('bdi', { attributes: { lang: locale.language, dir: locale.direction } }, eventTitle(event, locale));

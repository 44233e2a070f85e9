import type { Mention } from '../document.ts';
import { foldedName } from '../text/fold.ts';
import type { Context, EventLayers, OrganisationInfo, Registry } from './context.ts';
import { isCue } from './cue-words.ts';
import type { ActorRef } from './forces/actor.ts';

const FIGHTING_KINDS = new Set([
  'army',
  'armed-group',
  'militia',
  'unit',
  'coalition',
  'security',
  'peacekeeping',
  'tribe',
  'government',
]);

/** Rules that find a body behind a word for fighters or forces. */
const ARMS = new Set(['members', 'force-of-body']);
/** Bodies that neither take nor hold ground. */
const UNARMED_KINDS = new Set(['media', 'monitor', 'civil', 'international']);

/** Units that a militia counts as an army does. */
const BRIGADE = /^(?:ال)?(?:لواء|فوج) /;

/** إذاعة صوت الجبل, صحيفة المقاومة: by the noun that its name begins with. */
const isMedium = ({ name }: Mention): boolean => isCue(foldedName(name.split(' ', 1)[0] ?? ''), 'medium');

/** What the registry knows of the bodies that one document names. */
export type Bodies = Pick<
  Context,
  | 'isForce'
  | 'isFighting'
  | 'isUnarmed'
  | 'bodyOf'
  | 'troopsOf'
  | 'voicedBy'
  | 'sameSide'
  | 'publisher'
  | 'isPublishers'
  | 'outletFights'
  | 'homeArmy'
> & {
  /** The body that acts for one that is part of it, down to what readers of the dataset know: قيادة عمليات نينوى → the Iraqi army. */
  readonly standingFor: (id: string) => string;
  readonly actorOf: (id: string | null) => ActorRef | null;
};

/** Reads the bodies of one document: whom each acts, speaks and fights for on its day. */
export function createBodies(layers: EventLayers, registry: Registry): Bodies {
  const { outlet, published } = layers;
  const isForce = (id: string): boolean => FIGHTING_KINDS.has(registry.organisation(id)?.kind ?? '');
  const standingFor = (id: string): string => {
    const known = registry.organisation(id);
    const part = known !== undefined && (known.kind === 'unit' || known.kind === 'army') && !known.contract;
    return part && known.parent !== null ? standingFor(known.parent) : id;
  };
  const actorOf = (id: string | null): ActorRef | null =>
    id === null ? null : { id, name: registry.organisation(id)?.name ?? id, item: -1 };
  const armedParty = ({ entries, rule }: Mention): OrganisationInfo | undefined => {
    const known = ARMS.has(rule) ? registry.organisation(entries[0] ?? '') : undefined;
    return known?.kind === 'party' ? known : undefined;
  };
  const troopsOf = (id: string): string | null => {
    if (isForce(id)) return standingFor(id);
    const known = registry.organisation(id);
    // الحزب الديمقراطي الكردستاني: its own armed wing.
    if (known?.kind === 'party' && known.parent !== null) return isForce(known.parent) ? standingFor(known.parent) : null;
    if (known?.kind !== 'state') return null;
    if (known.parent !== null) return troopsOf(known.parent);
    // وزارة الخارجية has no troops of its own.
    if (known.name.startsWith('وزارة') && !known.name.includes('الدفاع')) return null;
    return known.country === '' ? null : registry.armyOf(known.country, published);
  };
  const voicedBy = (id: string): string | null => {
    const { parent, kind } = registry.organisation(id) ?? {};
    const voiced = kind === 'media' && parent != null && isForce(parent) ? registry.organisation(parent) : undefined;
    if (voiced === undefined) return troopsOf(id);
    // سانا speaks for the army of its day, not for that of the government that founded it.
    return voiced.kind === 'army' ? registry.armyOf(voiced.country, published) : standingFor(voiced.id);
  };
  const publisher = (): ActorRef | null => actorOf((outlet === null ? null : voicedBy(outlet)) ?? layers.side);
  /** اللواء 11 in a text of the Popular Mobilization: a brigade without a name is one of its own, and not one of the army it fights for. */
  const brigadeOfPublisher = ({ kind, rule, name, entries: [army] }: Mention): string | null => {
    if (kind !== 'unit' || rule !== 'numbered-unit' || army === undefined || !BRIGADE.test(name)) return null;
    const own = publisher()?.id ?? null;
    const { kind: sort, side } = (own === null ? undefined : registry.organisation(own)) ?? {};
    return sort === 'militia' && side === registry.organisation(army)?.side ? own : null;
  };
  /** قوات الأمم المتحدة: by its own noun the troops that states lend to a body of many. */
  const isLent = ({ entries, first, last }: Mention): boolean =>
    last > first &&
    registry.organisation(entries[0] ?? '')?.kind === 'international' &&
    (layers.analyses[first] ?? []).some(
      ({ rank, classes }) =>
        rank === 0 && classes.includes('force') && !classes.includes('political') && !classes.includes('unarmed'),
    );
  const sideOf = ({ id }: ActorRef): string => (id === null ? '' : (registry.organisation(id)?.side ?? ''));
  return {
    isForce,
    standingFor,
    actorOf,
    troopsOf,
    voicedBy,
    publisher,
    bodyOf: (mention) => {
      const id = armedParty(mention)?.parent ?? brigadeOfPublisher(mention) ?? mention.entries[0] ?? null;
      return { id: id === null ? null : standingFor(id), name: mention.name };
    },
    // إذاعة المتمردين: who speaks for them and holds no arms.
    isFighting: (mention) => {
      const id = mention.entries[0];
      return id === undefined ? !isMedium(mention) : isForce(id) || armedParty(mention) !== undefined || isLent(mention);
    },
    isUnarmed: (mention) => UNARMED_KINDS.has(registry.organisation(mention.entries[0] ?? '')?.kind ?? '') && !isLent(mention),
    sameSide: (a, b) => sideOf(a) !== '' && sideOf(a) === sideOf(b),
    isPublishers: ({ side }) => outlet !== null && registry.organisation(outlet)?.side === side,
    outletFights: () => {
      const kind = outlet === null ? undefined : registry.organisation(outlet)?.kind;
      return kind === undefined || kind === 'media' || !UNARMED_KINDS.has(kind);
    },
    homeArmy: () => actorOf(layers.country === null ? null : registry.armyOf(layers.country, published)),
  };
}

import type { DatasetDocument } from '../../dataset/types.generated.ts';
import type { InputDocument } from '../../document.ts';
import { foldName } from '../../text/fold.ts';

/** A name that the pipeline read as a place or force and that no row holds. */
export interface Unresolved {
  readonly kind: 'place' | 'force';
  /** As most documents write it, without attached particles. */
  readonly name: string;
  /** How often it stands in the corpus, and in how many documents. */
  count: number;
  documents: number;
  /** The words around its first mention. */
  readonly context: string;
  readonly documentId: string;
  readonly featureClass: string;
  /** Country and administrative path of the place that located it. */
  readonly admin: readonly string[];
  readonly lat: number | null;
  readonly lon: number | null;
}

const CONTEXT = 45;
const FORCES = new Set(['organisation', 'unit']);

/** The words around a span, cut at spaces, on one line. */
export function contextOf(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  const head = start > CONTEXT ? before.replace(/^\S*\s/, '') : before;
  const tail = end + CONTEXT < text.length ? after.replace(/\s\S*$/, '') : after;
  return `${head}[${text.slice(start, end)}]${tail}`.replace(/\s+/g, ' ').trim();
}

export interface Collection {
  /** Takes what one document names. */
  readonly add: (source: InputDocument, read: DatasetDocument) => void;
  /** Most frequent first. */
  readonly names: () => Unresolved[];
}

/**
 * Gathers unresolved names over a corpus; a name that differs by vowel signs or hamza seats only is one name.
 *
 * @example collection.names() // [{ kind: 'place', name: 'تل الزعتر', count: 3, context: 'على بلدة [تل الزعتر] بريف حمص', … }]
 */
export function collectUnresolved(): Collection {
  const found = new Map<string, Unresolved>();
  const lastDocument = new Map<string, string>();
  return {
    add: (source, { id, entities }) => {
      for (const entity of entities) {
        const kind = entity.kind === 'place' ? 'place' : FORCES.has(entity.kind) ? 'force' : null;
        if (kind === null || ('id' in entity && entity.id !== undefined && entity.id !== null)) continue;
        const name = ('name' in entity ? entity.name : undefined) ?? entity.text;
        const key = `${kind}\t${foldName(name)}`;
        const known = found.get(key);
        const fresh = lastDocument.get(key) !== id;
        lastDocument.set(key, id);
        if (known !== undefined) {
          known.count += 1;
          if (fresh) known.documents += 1;
          continue;
        }
        const place = entity as Partial<Pick<Unresolved, 'featureClass' | 'admin' | 'lat' | 'lon'>>;
        found.set(key, {
          kind,
          name,
          count: 1,
          documents: 1,
          context: contextOf(source[entity.field] ?? '', entity.start, entity.end),
          documentId: id,
          featureClass: place.featureClass ?? '',
          admin: place.admin ?? [],
          lat: place.lat ?? null,
          lon: place.lon ?? null,
        });
      }
    },
    names: () => [...found.values()].sort((a, b) => b.count - a.count || b.documents - a.documents || (a.name < b.name ? -1 : 1)),
  };
}

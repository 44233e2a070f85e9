import type { Event } from '../../src/dataset/types.generated.ts';
import { foldName } from '../../src/text/fold.ts';
import type { ToldDocument, TrueEvent } from './corpus.ts';

/** A report: one document tells one true event; `found` is the event of the dataset that holds it, or null. */
export interface Report {
  readonly document: string;
  readonly event: string;
  readonly found: string | null;
}

export interface PairFigure {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly pairs: number;
}

const ACTUAL: ReadonlySet<string> = new Set(['occurred', 'ongoing']);
const folded = (name: string): string => ` ${foldName(name).replace(/(^| )ال/g, '$1')} `;

/** Whether an event of the dataset is what a document tells of a true event: type, asserted or denied, and a name of the place. */
function answers(truth: TrueEvent, { type, status, places }: Event): boolean {
  if (type !== truth.type || ACTUAL.has(status) !== ACTUAL.has(truth.status)) return false;
  const names = truth.places.map(folded);
  return places.some(({ name }) => names.some((place) => place.includes(folded(name))));
}

/** Looks up each report of the corpus in the dataset. */
export function reportsOf(documents: readonly ToldDocument[], truths: readonly TrueEvent[], events: readonly Event[]): Report[] {
  const byDocument = new Map<string, Event[]>();
  for (const event of events)
    for (const id of new Set(event.mentions.map(({ documentId }) => documentId)))
      byDocument.set(id, [...(byDocument.get(id) ?? []), event]);
  return documents.flatMap(({ id, tells }) =>
    tells.map((told): Report => {
      const truth = truths.find((event) => event.id === told);
      const found = byDocument.get(id)?.find((event) => truth !== undefined && answers(truth, event));
      return { document: id, event: told, found: found?.id ?? null };
    }),
  );
}

/**
 * Pairwise figures: of all pairs of reports that share a true event, how many share an event of the dataset (recall), and the
 * other way round (precision). A report that was not found shares with none.
 *
 * @example pairwise([{ document: 'a', event: 'x', found: '1' }, { document: 'b', event: 'x', found: '1' }]).f1 // 1
 */
export function pairwise(reports: readonly Report[]): PairFigure {
  let [hit, wanted, got] = [0, 0, 0];
  reports.forEach((a, i) => {
    for (const b of reports.slice(i + 1)) {
      const same = a.event === b.event;
      const together = a.found !== null && a.found === b.found;
      if (same) wanted += 1;
      if (together) got += 1;
      if (same && together) hit += 1;
    }
  });
  const precision = got === 0 ? 1 : hit / got;
  const recall = wanted === 0 ? 1 : hit / wanted;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), pairs: wanted };
}

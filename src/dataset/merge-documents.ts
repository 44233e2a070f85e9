import type { EventDraft } from './extractor.ts';
import { actorsAgreement } from './merging/actors.ts';
import { bucketsOf, daysAgreement, daysOf, isVague, SLACK } from './merging/dates.ts';
import type { Days } from './merging/dates.ts';
import type { Knowledge } from './merging/knowledge.ts';
import { NO_KNOWLEDGE } from './merging/knowledge.ts';
import { fineness, namesOfSite, sitesAgreement, sitesOf } from './merging/places.ts';
import type { Site } from './merging/places.ts';
import { unite } from './merging/unite.ts';
import { byCodeUnits } from '../by-code-units.ts';

/** One event as one document tells it. */
interface Report {
  readonly draft: EventDraft;
  readonly position: number;
  readonly sites: readonly Site[];
  readonly days: Days;
}

/**
 * What events must have in common to be merged, or to have one id: events of different groups know nothing of each other, so
 * that groups can be merged on different machines. Places, days and actors may differ a little, so only type and status are left.
 *
 * @example groupKey(event) // of 'سيطر الجيش على بارا': 'capture occurred'
 */
export function groupKey({ type, status }: EventDraft): string {
  return `${type} ${statusGroup(status)}`;
}

/** The reports of one event, in the order in which they joined. */
interface Cluster {
  draft: EventDraft;
  sites: readonly Site[];
  days: Days;
  position: number;
  readonly mentions: EventDraft['mentions'][number][];
  readonly documents: Set<string>;
}

/** Reports of a number of deserters differ; more than this much and they speak of others. */
const COUNTS_APART = 1.5;

const statusGroup = (status: EventDraft['status']): string => (status === 'ongoing' ? 'occurred' : status);

/** Blocks of an event: only events of one block are ever compared. */
function blocksOf({ draft, sites, days }: Pick<Report, 'draft' | 'sites' | 'days'>, slack: number): string[] {
  const names = new Set(sites.flatMap(namesOfSite));
  const stretches = isVague(days) ? [`${String(days.from)}-${String(days.to)}`] : bucketsOf(days, slack).map(String);
  return [...names].flatMap((name) =>
    stretches.map((stretch) => `${draft.type} ${statusGroup(draft.status)} ${name} ${stretch}`),
  );
}

function countsAgree(a: EventDraft['count'], b: EventDraft['count']): boolean {
  if (a === null || b === null || a.unit !== b.unit) return true;
  const [least, most] = [a.min ?? a.max ?? 0, b.min ?? b.max ?? 0].sort((x, y) => x - y) as [number, number];
  return most <= least * COUNTS_APART;
}

/** Whose reports of deserters and captives are of the same people. */
const sameKind = (a: EventDraft, b: EventDraft): boolean =>
  a.type !== 'defection' ||
  (countsAgree(a.count, b.count) && (a.subtype === b.subtype || (a.count !== null && b.count !== null)));

/** How well a report fits to an event, 0 where it tells another one. */
function fit(report: Report, cluster: Cluster, knowledge: Knowledge): number {
  if (cluster.documents.has(documentOf(report.draft)) || !sameKind(report.draft, cluster.draft)) return 0;
  const days = daysAgreement(report.days, cluster.days);
  const actors = actorsAgreement(report.draft.actors, cluster.draft.actors, knowledge);
  const places = sitesAgreement(report.sites, cluster.sites);
  return days === 0 || actors === 0 || places === 0 ? 0 : actors * 9 + places * 3 + days;
}

const documentOf = ({ mentions }: EventDraft): string => mentions[0]?.documentId ?? '';

/** The surest reports first, so that the order of the documents decides nothing. */
function bySureness(a: Report, b: Report): number {
  return (
    Number(b.draft.actors.length > 0) - Number(a.draft.actors.length > 0) ||
    Number(b.days.firm) - Number(a.days.firm) ||
    b.sites.length - a.sites.length ||
    fineness(b.sites) - fineness(a.sites) ||
    b.draft.confidence - a.draft.confidence ||
    byCodeUnits(documentOf(a.draft), documentOf(b.draft)) ||
    a.position - b.position
  );
}

/**
 * The event that a report belongs to, null for a new one. Where a report without actor fits to events of two sides alike (a town that changed
 * hands twice on one day), it is left alone.
 */
function bestOf(report: Report, candidates: Iterable<Cluster>, knowledge: Knowledge): Cluster | null {
  let best: Cluster | null = null;
  let most = 0;
  let tied = false;
  for (const cluster of candidates) {
    const value = fit(report, cluster, knowledge);
    if (value === 0 || value < most) continue;
    tied = value === most;
    if (!tied) best = cluster;
    most = value;
  }
  return tied && report.draft.actors.length === 0 ? null : best;
}

/**
 * Joins events that several documents tell: the same type and status, the same or related actors, the same places or a town and its quarter,
 * days that may be one. Two towns, two named days, an assertion and its denial, and two events of one document are never joined; nor is what
 * has no date or no place. Only events of one place and some days are compared, so the time grows with the number of events.
 *
 * @param knowledge the gazetteer; without it only equal ids and names agree
 * @example // two outlets on the capture of تمبول by the same force on one day → one event with two mentions
 */
export function mergeDocuments(events: Iterable<EventDraft>, knowledge: Knowledge = NO_KNOWLEDGE): EventDraft[] {
  const alone: { draft: EventDraft; position: number }[] = [];
  const reports: Report[] = [];
  let position = 0;
  for (const draft of events) {
    const sites = sitesOf(draft, knowledge);
    if (draft.date === null || sites.length === 0) alone.push({ draft, position });
    else reports.push({ draft, position, sites, days: daysOf(draft.date) });
    position += 1;
  }
  const blocks = new Map<string, Set<Cluster>>();
  const clusters: Cluster[] = [];
  const register = (cluster: Cluster): void => {
    for (const block of blocksOf(cluster, 0)) {
      const known = blocks.get(block);
      if (known === undefined) blocks.set(block, new Set([cluster]));
      else known.add(cluster);
    }
  };
  for (const report of reports.sort(bySureness)) {
    const candidates = new Set<Cluster>();
    for (const block of blocksOf(report, SLACK)) for (const cluster of blocks.get(block) ?? []) candidates.add(cluster);
    const cluster = bestOf(report, candidates, knowledge);
    if (cluster === null) {
      const fresh: Cluster = { ...report, mentions: [...report.draft.mentions], documents: new Set([documentOf(report.draft)]) };
      clusters.push(fresh);
      register(fresh);
    } else {
      join(cluster, report, knowledge);
    }
  }
  const merged = clusters.map(({ draft, mentions, position: first }) => ({ draft: { ...draft, mentions }, position: first }));
  return [...merged, ...alone].sort((a, b) => a.position - b.position).map(({ draft }) => draft);
}

/** Takes a report into an event. The surest came first, so its days and places stand. */
function join(cluster: Cluster, { draft, position }: Report, knowledge: Knowledge): void {
  cluster.draft = unite(cluster.draft, draft, knowledge);
  cluster.position = Math.min(cluster.position, position);
  cluster.mentions.push(...draft.mentions);
  cluster.documents.add(documentOf(draft));
}

/** Events whose confidence lies from `from` up to below `to`: how sure the program was, and how often it was right. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly events: number;
  readonly confidence: number;
  readonly confirmed: number;
}

export interface Reliability {
  readonly events: number;
  /** Mean distance of confidence from the share that is right, weighted by events. */
  readonly error: number;
  readonly bins: readonly ReliabilityBin[];
}

/** Reliability of each set of gold documents, as committed. */
export type Reliabilities = Readonly<Record<string, Reliability>>;

const EDGES = [0, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01];
const rounded = (value: number): number => Math.round(value * 1000) / 1000;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/**
 * Compares confidence with what came true, in bins; empty bins are left out.
 *
 * @example reliabilityOf([{ confidence: 0.9, confirmed: true }]).bins // [{ from: 0.9, to: 0.95, events: 1, confidence: 0.9, confirmed: 1 }]
 */
export function reliabilityOf(judged: readonly { readonly confidence: number; readonly confirmed: boolean }[]): Reliability {
  const bins = EDGES.slice(0, -1).flatMap((from, i): ReliabilityBin[] => {
    const to = EDGES[i + 1] ?? 1;
    const within = judged.filter(({ confidence }) => confidence >= from && confidence < to);
    if (within.length === 0) return [];
    const confirmed = within.filter((event) => event.confirmed).length / within.length;
    const confidence = mean(within.map((event) => event.confidence));
    return [{ from, to: Math.min(1, to), events: within.length, confidence: rounded(confidence), confirmed: rounded(confirmed) }];
  });
  const error = bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.confirmed) * bin.events, 0);
  return { events: judged.length, error: rounded(error / Math.max(1, judged.length)), bins };
}

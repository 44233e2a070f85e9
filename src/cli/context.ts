import type { Extractor } from '../dataset/extractor.ts';
import type { Pipeline, PipelineOptions } from '../pipeline.ts';

/** What a command needs of the world; tests give their own. */
export interface Context {
  /** Data, to standard output. */
  readonly out: (text: string) => void;
  /** Everything else, to standard error. */
  readonly err: (text: string) => void;
  /** Whether standard error is a terminal, where a line may be written over. */
  readonly interactive: boolean;
  /** Whether standard error takes colours. */
  readonly colours: boolean;
  /** Whether standard output takes colours. */
  readonly outputColours: boolean;
  /** Loaded when first needed, so that `--help` does not wait for the tables. */
  readonly loadExtractor: (options?: PipelineOptions) => Promise<Extractor>;
  /** The same, for what explains. */
  readonly loadExplainer: () => Promise<Pick<Pipeline, 'explain'>>;
}

/** Exit statuses, as the README lists them. */
export const EXIT = {
  /** Done. */
  done: 0,
  /** Some documents failed, the rest is in the dataset; or a figure has fallen below the baseline. */
  partly: 1,
  /** Wrong usage, or nothing readable; nothing was written. */
  nothing: 2,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** Writes lines to standard error, if there are any. */
export function say(context: Pick<Context, 'err'>, lines: readonly string[]): void {
  if (lines.length > 0) context.err(`${lines.join('\n')}\n`);
}

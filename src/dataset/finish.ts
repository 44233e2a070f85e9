import type { Problem } from '../io/errors.ts';
import { buildDataset } from './build.ts';
import type { ExtractionResult } from './extractor.ts';
import { generatorInfo } from './generator-info.ts';
import { sift } from './sift.ts';
import type { Dataset } from './types.generated.ts';

/** A dataset of which every document and event fits the schema, and what is not in it. */
export interface FinishedDataset {
  readonly dataset: Dataset;
  readonly problems: readonly Problem[];
}

/**
 * Puts the dataset together and takes out what does not fit the schema, each with a problem.
 *
 * @example finishDataset(pipeline.extract(documents)).dataset.events[0]?.places[0]?.name // 'القريتين'
 */
export function finishDataset(result: ExtractionResult): FinishedDataset {
  const { dataset, problems } = sift(buildDataset(result, generatorInfo()));
  return { dataset, problems: [...result.problems, ...problems] };
}

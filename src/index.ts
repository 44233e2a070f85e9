/**
 * Rasd as a library: documents in, events out. `docs/library.md` shows how.
 *
 * Importing it does nothing; tables are read when `createPipeline` is called.
 *
 * @example
 * import { createPipeline } from 'rasd';
 *
 * const { dataset } = await createPipeline().dataset([{ id: 'a', text: 'انسحبت قوات النظام من القريتين.', published: '2024-12-07' }]);
 * dataset.events[0]?.type // 'withdrawal'
 */
export { createPipeline } from './pipeline.ts';
export type { DocumentEvents, Documents, Pipeline, PipelineOptions } from './pipeline.ts';
export type {
  DroppedExplanation,
  EventExplanation,
  Explanation,
  FieldReasons,
  Mark,
  MentionExplanation,
} from './explain/explanation.ts';
export type { InputDocument, Layers } from './document.ts';
export type { EventDraft, ExtractionResult, ExtractOptions } from './dataset/extractor.ts';
export type { FinishedDataset } from './dataset/finish.ts';
export type { Problem, ProblemCode } from './io/errors.ts';

export { buildDataset } from './dataset/build.ts';
export { generatorInfo } from './dataset/generator-info.ts';
export { serialise, serialiseEvent, serialiseParts } from './dataset/serialise.ts';
export { validateDataset, validateDocument, validateEvent, validateInput } from './dataset/validate.ts';
export type { Complaints } from './dataset/validate.ts';

export { exportParts, writeExport } from './dataset/export/export.ts';
export type { Export, ExportOptions, LeftOut } from './dataset/export/export.ts';
export type { ColumnSet, Format } from './dataset/export/formats.ts';

export type {
  Actor,
  Claimant,
  Codes,
  Count,
  Dataset,
  DatasetDocument,
  DateEntity,
  Entity,
  Event,
  EventDate,
  EventMention,
  GeneratorInfo,
  NameEntity,
  Place,
  PlaceEntity,
  QuantityEntity,
} from './dataset/types.generated.ts';

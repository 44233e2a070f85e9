import { analyse } from './language/analyse.ts';
import { createCollector, draftOf, outcomeOf } from './dataset/assemble-result.ts';
import type { DocumentDraft, Keep, Outcome } from './dataset/assemble-result.ts';
import { buildDataset } from './dataset/build.ts';
import type { ExtractionResult, Extractor, ExtractOptions } from './dataset/extractor.ts';
import { finishDataset } from './dataset/finish.ts';
import type { FinishedDataset } from './dataset/finish.ts';
import { generatorInfo } from './dataset/generator-info.ts';
import type { DatasetDocument, Event } from './dataset/types.generated.ts';
import type { InputDocument, LayerName, Layers } from './document.ts';
import { createContext } from './events/context.ts';
import { detectEvents } from './events/detection/detect.ts';
import { mergeCandidates } from './events/merging/merge.ts';
import { placeKeyOf } from './events/merging/place-key.ts';
import { explain } from './explain/explain.ts';
import type { Explanation } from './explain/explanation.ts';
import type { Gazetteer } from './gazetteer/gazetteer.ts';
import { loadGazetteer } from './gazetteer/load.ts';
import { match } from './gazetteer/match.ts';
import type { Registry } from './events/context.ts';
import { registryOf } from './gazetteer/registry.ts';
import { resolve } from './gazetteer/resolution/resolve.ts';
import { quantity } from './quantity/quantity.ts';
import type { Stage } from './stage.ts';
import { checkOrder, runStages, stage, timed } from './stage.ts';
import { normalise } from './text/normalise.ts';
import { segment } from './text/segment.ts';
import { publication } from './time/publication.ts';
import { time } from './time/time.ts';

const GIVEN: readonly LayerName[] = ['source'];
const EVENT_LAYERS = [
  'source',
  'texts',
  'blocks',
  'sentences',
  'tokens',
  'analyses',
  'mentions',
  'dates',
  'quantities',
  'published',
  'country',
  'outlet',
  'side',
  'places',
] as const;

/** The row of stages that every document goes through, in order. */
export function createStages(): readonly Stage[] {
  const gazetteer = loadGazetteer();
  const registry = registryOf(gazetteer);
  return [
    stage('normalise', ['source'], ['texts'], normalise),
    stage('segment', ['texts'], ['blocks', 'sentences', 'tokens'], segment),
    stage('analyse', ['tokens'], ['analyses'], analyse),
    stage('publication', ['source', 'blocks'], ['published', 'publishedBasis'], publication),
    stage(
      'match',
      ['source', 'texts', 'sentences', 'tokens', 'analyses', 'published'],
      ['mentions', 'country', 'ground', 'outlet', 'side'],
      (layers) => match(layers, gazetteer),
    ),
    stage('time', ['tokens', 'sentences', 'published'], ['dates'], time),
    stage('quantity', ['tokens', 'sentences', 'analyses', 'dates'], ['quantities'], quantity),
    stage('resolve', ['tokens', 'mentions', 'ground', 'published'], ['places'], (layers) => resolve(layers, gazetteer)),
    stage('detect', EVENT_LAYERS, ['detection'], (layers) => ({ detection: detectEvents(createContext(layers, registry)) })),
    stage('merge', [...EVENT_LAYERS, 'detection'], ['events'], (layers) => ({
      events: mergeCandidates(createContext(layers, registry), layers.detection.candidates, placeKeyOf(layers)),
    })),
  ];
}

/** Documents in memory, from a generator, or from a stream. */
export type Documents = Iterable<InputDocument> | AsyncIterable<InputDocument>;

/** What one document tells, on its own. */
export interface DocumentEvents {
  readonly document: DatasetDocument;
  /** Its events; another document may tell them too. */
  readonly events: readonly Event[];
}

/** Reads documents. It holds the tables, so make one and keep it. */
export interface Pipeline extends Extractor {
  /** Every layer of one document, from its tokens to its events, to see why a text was read as it was. Throws what a stage throws. */
  read(document: InputDocument): Layers;

  /**
   * Why one document gives the events that it gives: frame, analysis, the reason for each field, and what was dropped. Throws what a
   * stage throws.
   *
   * @example
   * pipeline.explain({ id: 'a', text: 'انسحب المنتخب السوري من البطولة.' }).dropped[0]?.reason // 'no force does it'
   */
  explain(document: InputDocument): Explanation;

  /**
   * The events of each document as soon as it is read. Nothing is kept, so the stream may go on for ever; an event that
   * two documents tell comes twice, with the same id. A document that a stage cannot read ends the stream with its error.
   *
   * @example
   * for await (const { document, events } of pipeline.perDocument(feed)) save(document.id, events) // انسحبت قوات النظام …
   */
  perDocument(documents: Documents): AsyncGenerator<DocumentEvents, void, undefined>;

  /**
   * Reads all documents and merges what they tell: the whole dataset, checked against the schema. What could not be read is
   * in `problems`.
   *
   * @example
   * const { dataset } = await pipeline.dataset([{ id: 'a', text: 'انسحبت قوات النظام من القريتين.', published: '2024-12-07' }]);
   * dataset.events[0]?.type // 'withdrawal'
   */
  dataset(documents: Documents, options?: ExtractOptions): Promise<FinishedDataset>;
}

export interface PipelineOptions {
  /** Gets the milliseconds that each stage took for each document. */
  readonly onStage?: (stage: string, milliseconds: number) => void;
}

/**
 * Makes a function that reads single documents, for threads and machines that each read a part of a corpus.
 *
 * @example createReader()({ id: 'a', text: 'انسحبت قوات النظام من القريتين.' }, 'all') // { document: …, events: [ … ] }
 */
export function createReader(options: PipelineOptions = {}): (document: InputDocument, keep: Keep) => Outcome {
  const { draft } = drafting(options);
  return (document, keep) => outcomeOf(document, draft, keep);
}

interface Drafting {
  readonly gazetteer: Gazetteer;
  readonly registry: Registry;
  readonly read: (document: InputDocument) => Layers;
  readonly draft: (document: InputDocument, keep: Keep) => DocumentDraft;
}

function drafting({ onStage }: PipelineOptions): Drafting {
  const stages = onStage === undefined ? createStages() : timed(createStages(), onStage);
  checkOrder(stages, GIVEN);
  const gazetteer = loadGazetteer();
  const registry = registryOf(gazetteer);
  const read = (document: InputDocument): Layers => runStages(stages, { source: document });
  return { gazetteer, registry, read, draft: (document, keep) => draftOf(document, read, registry, keep) };
}

/**
 * Makes the pipeline: loads language, gazetteers and frames once, checks the order of the stages, and reads documents one by one.
 *
 * @throws {TableError | FrameError | StageOrderError} where a reviewed table or the row of stages is wrong
 * @example
 * createPipeline().extract([{ id: 'a', text: 'انسحبت قوات النظام من القريتين.', published: '2024-12-07' }]).events[0]?.type // 'withdrawal'
 */
export function createPipeline(options: PipelineOptions = {}): Pipeline {
  const { read, draft, registry, gazetteer } = drafting(options);
  return {
    read,
    explain: (document) => explain(read(document), registry),
    extract: (documents: Iterable<InputDocument>, { keep = 'all' }: ExtractOptions = {}): ExtractionResult => {
      const collector = createCollector(gazetteer, keep);
      for (const document of documents) collector.add(outcomeOf(document, draft, keep));
      return collector.result();
    },
    perDocument: async function* (documents) {
      const generator = generatorInfo();
      for await (const each of documents) {
        const { document, events } = draft(each, 'all');
        const dataset = buildDataset({ documents: [document], events }, generator);
        yield { document: dataset.documents[0] ?? document, events: dataset.events };
      }
    },
    dataset: async (documents, { keep = 'all' } = {}) => {
      const collector = createCollector(gazetteer, keep);
      for await (const document of documents) collector.add(outcomeOf(document, draft, keep));
      return finishDataset(collector.result());
    },
  };
}

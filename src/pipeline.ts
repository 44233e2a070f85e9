import { analyse } from './language/analyse.ts';
import { assembleResult } from './dataset/assemble-result.ts';
import type { ExtractionResult, Extractor } from './dataset/extractor.ts';
import type { InputDocument, LayerName, Layers } from './document.ts';
import { createContext } from './events/context.ts';
import { detectEvents } from './events/detect.ts';
import { mergeCandidates, placeKeyOf } from './events/merge.ts';
import { loadGazetteer } from './gazetteer/load.ts';
import { match } from './gazetteer/match.ts';
import { registryOf } from './gazetteer/registry.ts';
import { resolve } from './gazetteer/resolve.ts';
import { quantity } from './quantity/quantity.ts';
import type { Stage } from './stage.ts';
import { checkOrder, runStages, stage } from './stage.ts';
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
    stage('match', ['source', 'texts', 'sentences', 'tokens', 'analyses', 'published'], ['mentions', 'country'], (layers) =>
      match(layers, gazetteer),
    ),
    stage('time', ['tokens', 'sentences', 'published'], ['dates'], time),
    stage('quantity', ['tokens', 'sentences', 'analyses', 'dates'], ['quantities'], quantity),
    stage('resolve', ['tokens', 'mentions', 'country', 'published'], ['places'], (layers) => resolve(layers, gazetteer)),
    stage('detect', EVENT_LAYERS, ['detection'], (layers) => ({ detection: detectEvents(createContext(layers, registry)) })),
    stage('merge', [...EVENT_LAYERS, 'detection'], ['events'], (layers) => ({
      events: mergeCandidates(createContext(layers, registry), layers.detection.candidates, placeKeyOf(layers)),
    })),
  ];
}

/**
 * Makes the extractor: loads language, gazetteers and frames once, checks the order of the stages, and reads documents one by one.
 *
 * @throws {TableError | FrameError | StageOrderError} where a reviewed table or the row of stages is wrong
 * @example
 * createPipeline().extract([{ id: 'a', text: 'انسحبت قوات النظام من القريتين.', published: '2024-12-07' }]).events[0]?.type // 'withdrawal'
 */
export function createPipeline(): Extractor & { read: (document: InputDocument) => Layers } {
  const stages = createStages();
  checkOrder(stages, GIVEN);
  const registry = registryOf(loadGazetteer());
  const read = (document: InputDocument): Layers => runStages(stages, { source: document });
  return {
    read,
    extract: (documents: Iterable<InputDocument>): ExtractionResult => assembleResult(documents, read, registry),
  };
}

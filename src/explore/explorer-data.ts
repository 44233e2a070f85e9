import { textDigest } from '../dataset/build.ts';
import type { Dataset, DatasetDocument, EventMention, Field } from '../dataset/types.generated.ts';
import type { InputDocument } from '../document.ts';
import type { ExplorerData, ExplorerDocument, ExplorerMention, Passage } from './model.ts';
import { placePassage } from './passage.ts';

/** The texts of a document, by field. */
type Texts = Readonly<Record<Field, string | null>>;
const NO_TEXTS: Texts = { title: null, text: null };

export interface ExplorerDataResult {
  readonly data: ExplorerData;
  /** Ids of documents whose text is not the one that the dataset was made of; their offsets do not fit. */
  readonly changed: readonly string[];
  /** How many documents with events were not among the inputs. */
  readonly missing: number;
}

/**
 * What the page shows of a dataset: events, and the sentences that tell them. Whole articles are never taken in.
 *
 * @param inputs  the documents that the dataset was made of, or some of them; only those that are needed are kept
 */
export function explorerData(dataset: Dataset, inputs: Iterable<InputDocument>): ExplorerDataResult {
  const told = new Set(dataset.events.flatMap(({ mentions }) => mentions.map(({ documentId }) => documentId)));
  const documents = dataset.documents.filter(({ id }) => told.has(id));
  const index = new Map(documents.map(({ id }, at) => [id, at]));
  const { texts, changed } = fittingTexts(documents, index, inputs);

  const passages: Passage[] = [];
  const known = new Map<string, number>();
  const place = (mention: EventMention): ExplorerMention => {
    const { documentId, field, sentence, rule } = mention;
    const at = index.get(documentId) ?? 0;
    const entities = (documents[at]?.entities ?? []).filter((entity) => entity.field === field);
    const { passage, trigger } = placePassage(sentence, mention.trigger, entities, (texts[at] ?? NO_TEXTS)[field]);
    // Fragments depend on the trigger, so two events of one sentence may have two.
    const key = JSON.stringify([at, field, sentence.start, sentence.end, passage.fragments && mention.trigger.start]);
    let number = known.get(key);
    if (number === undefined) {
      number = passages.push(passage) - 1;
      known.set(key, number);
    }
    return { document: at, field, passage: number, trigger, rule };
  };
  const events = dataset.events.map((event) => ({ ...event, mentions: event.mentions.map(place) }));
  return {
    data: {
      generator: dataset.generator,
      documentCount: dataset.documents.length,
      documents: documents.map(shown),
      passages,
      events,
    },
    changed,
    missing: documents.length - texts.filter((each) => each !== undefined).length - changed.length,
  };
}

/** Without the entities, which the passages carry. */
const shown = ({ id, title, published, source, url }: DatasetDocument): ExplorerDocument => ({
  id,
  published,
  ...(title === undefined ? {} : { title }),
  ...(source === undefined ? {} : { source }),
  ...(url === undefined ? {} : { url }),
});

/** Texts by document index; absent where the document was not given or is another by now. */
function fittingTexts(
  documents: readonly DatasetDocument[],
  index: ReadonlyMap<string, number>,
  inputs: Iterable<InputDocument>,
): { texts: (Texts | undefined)[]; changed: string[] } {
  const texts: (Texts | undefined)[] = new Array<Texts | undefined>(documents.length).fill(undefined);
  const changed: string[] = [];
  for (const { id, text, title } of inputs) {
    const at = index.get(id);
    const document = at === undefined ? undefined : documents[at];
    if (at === undefined || document === undefined) continue;
    if (textDigest(text) !== document.sha256) changed.push(id);
    else texts[at] = { text, title: title !== undefined && title === document.title ? title : null };
  }
  return { texts, changed };
}

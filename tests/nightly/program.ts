// A program of somebody else: compiled against the packed package, outside the repository.
import { createPipeline, exportParts, validateDataset, type Event } from 'rasd';
import schema from 'rasd/schema/event-dataset.schema.json' with { type: 'json' };

const text = 'انسحبت قوات النظام من مدينة القريتين.';
const pipeline = createPipeline();
const { dataset, problems } = await pipeline.dataset([{ id: 'a', text, published: '2024-12-07' }]);
const event: Event | undefined = dataset.events[0];
// @ts-expect-error the types are closed
void event?.nothing;
if (event?.type !== 'withdrawal' || problems.length > 0 || validateDataset(dataset).length > 0)
  throw new Error('no valid dataset');
if (schema.title !== 'Dataset') throw new Error('no schema');
for await (const { document, events } of pipeline.perDocument([{ id: 'b', text }])) {
  if (document.id !== 'b' || events.length !== 1) throw new Error('no event of the document');
}
for (const part of (await exportParts(dataset, 'csv', 'acled')).parts) process.stdout.write(part);

import type { Layers } from '../../src/document.ts';
import { foldLetters, foldName } from '../../src/text/fold.ts';
import { normaliseText } from '../../src/text/normalise.ts';
import { validateDocument, validateEvent } from '../../src/dataset/validate.ts';
import type { FinishedDataset } from '../../src/dataset/finish.ts';

/** What is wrong with the normalisation of a text: offsets must lead back into it, in order, and nothing may be folded twice. */
export function normalisationFaults(text: string): string[] {
  const { original, form, starts, ends } = normaliseText(text);
  const faults: string[] = [];
  if (original !== text) faults.push('the original is another text');
  if (foldLetters(form).length !== form.length) faults.push('folding moves offsets');
  if (starts.length < form.length || ends.length < form.length) faults.push('letters without offsets');
  for (let at = 0; at < form.length; at++) {
    const [start = -1, end = -1] = [starts[at], ends[at]];
    if (start < 0 || end < start || end > text.length)
      faults.push(`offset ${String(start)}-${String(end)} of letter ${String(at)}`);
    if (at > 0 && start < (starts[at - 1] ?? 0)) faults.push(`offset of letter ${String(at)} goes back`);
  }
  if (foldName(foldName(text)) !== foldName(text)) faults.push('folding a name again changes it');
  return faults;
}

/** What is wrong with the layers of a document: spans that are not where the text has them. */
export function layerFaults({ source, tokens, sentences, mentions, dates, quantities }: Layers): string[] {
  const faults: string[] = [];
  const lengthOf = (field: 'title' | 'text'): number => (source[field] ?? '').length;
  for (const [kind, spans] of Object.entries({ tokens, sentences, mentions, dates, quantities })) {
    for (const { field, start, end } of spans) {
      if (start < 0 || end <= start || end > lengthOf(field)) faults.push(`${kind}: ${field} ${String(start)}-${String(end)}`);
    }
  }
  tokens.forEach(({ field, start }, at) => {
    const before = tokens[at - 1];
    if (before !== undefined && before.field === field && start < before.start) faults.push(`token ${String(at)} goes back`);
  });
  return faults;
}

/** What is wrong with a dataset: values that do not fit the schema, quotes that the text does not have. */
export function datasetFaults({ dataset, problems }: FinishedDataset, text: string): string[] {
  const faults = problems.map(({ code, message }) => `${code} ${message}`);
  for (const document of dataset.documents) {
    faults.push(...validateDocument(document));
    for (const { start, end, text: quoted, field } of document.entities)
      if (field === 'text' && text.slice(start, end) !== quoted) faults.push(`the entity ${quoted} is not at ${String(start)}`);
  }
  for (const event of dataset.events) {
    faults.push(...validateEvent(event));
    for (const { field, trigger } of event.mentions)
      if (field === 'text' && text.slice(trigger.start, trigger.end) !== trigger.text)
        faults.push(`the trigger ${trigger.text} is elsewhere`);
  }
  return faults;
}

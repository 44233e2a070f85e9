import { fill } from '../messages/messages.ts';
import type { ExplorerDocument, ExplorerMention } from '../model.ts';
import { h, name, webAddress } from './dom.ts';
import type { Child } from './dom.ts';
import type { FieldRow } from './event-fields.ts';
import type { Item } from './event-index.ts';
import type { Explorer } from './explorer.ts';
import { segments } from './links.ts';
import type { FieldKey } from './links.ts';
import type { Locale } from './locale.ts';

/** One sentence with its marks, and where it stands. */
export function mentionContent(
  { index, locale }: Explorer,
  mention: ExplorerMention,
  event: Item['event'],
  labels: ReadonlyMap<FieldKey, string>,
): { element: HTMLElement; keys: ReadonlySet<FieldKey> } {
  const { messages } = locale;
  const passage = index.data.passages[mention.passage];
  const source = index.data.documents[mention.document];
  const keys = new Set<FieldKey>();
  if (passage === undefined || source === undefined) return { element: h('div'), keys };
  const words = segments(passage, mention.trigger, event).map(({ text, kind, fields }): Child => {
    if (kind === null) return text;
    fields.forEach((key) => keys.add(key));
    const isLinked = fields.length > 0;
    const field = fields.map((key) => (key === 'trigger' ? messages.detail.trigger : (labels.get(key) ?? key))).join(', ');
    const label = isLinked
      ? fill(messages.detail.mark, { word: text, field })
      : fill(messages.detail.otherMark, {
          word: text,
          kind: kind === 'trigger' ? messages.detail.trigger : messages.kinds[kind],
        });
    return h(
      'mark',
      {
        class: `mark-${kind}${isLinked ? ' linked' : ''}${kind === 'trigger' ? ` type-${event.type}` : ''}`,
        'aria-label': label,
        'data-fields': isLinked ? fields.join(' ') : null,
        attributes: { title: label, ...(isLinked ? { tabindex: 0, role: 'button' } : {}) },
      },
      text,
    );
  });
  const element = h(
    'figure',
    {},
    h('blockquote', { class: passage.fragments ? 'fragments' : '', attributes: { dir: 'rtl', lang: 'ar' } }, ...words),
    passage.fragments ? h('p', { class: 'hint' }, messages.detail.fragments) : null,
    captionOf(source, locale),
  );
  return { element, keys };
}

/** Where a sentence stands. */
function captionOf(source: ExplorerDocument, locale: Locale): HTMLElement {
  const { messages } = locale;
  const address = webAddress(source.url);
  return h(
    'figcaption',
    {},
    h('span', { class: 'document' }, name(source.title ?? source.id)),
    source.source === undefined ? null : h('span', {}, name(source.source)),
    source.published === null ? null : h('span', {}, fill(messages.detail.published, { date: locale.day(source.published) })),
    address === null
      ? null
      : h('a', { attributes: { href: address, target: '_blank', rel: 'noopener noreferrer' } }, messages.detail.original),
  );
}

/** A field with its values, which lead to their words where a sentence has them. */
export function fieldContent(
  { messages }: Locale,
  { label, key, values, note }: FieldRow,
  found: ReadonlySet<FieldKey>,
): HTMLElement[] {
  const isLinked = key !== null && found.has(key);
  const missing = key !== null && !isLinked ? [messages.detail.notInSentence] : [];
  return [
    h('dt', {}, label),
    h(
      'dd',
      { class: isLinked ? 'linked' : '', 'data-fields': isLinked ? key : null },
      ...values.map((value, at) =>
        isLinked && at === 0
          ? h('button', { class: 'value link', attributes: { type: 'button' } }, name(value))
          : h('span', { class: 'value' }, name(value)),
      ),
      ...[...note, ...missing].map((text) => h('span', { class: 'hint' }, name(text))),
    ),
  ];
}

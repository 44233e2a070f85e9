import { isObject } from '../is-object.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A chat, channel or group of an export. */
interface Chat extends Fields {
  readonly messages: readonly unknown[];
}

/** What Telegram Desktop writes as `result.json`: one chat, or all chats of an account. */
export type TelegramExport = Chat | { readonly chats: { readonly list: readonly unknown[] } };

const isChat = (value: unknown): value is Chat => isObject(value) && Array.isArray(value['messages']);

/** Whether a JSON value is a Telegram export; what only has an id and a text is a document. */
export const isTelegramExport = (value: unknown): value is TelegramExport =>
  isObject(value) &&
  value['text'] === undefined &&
  (isChat(value) || (isObject(value['chats']) && Array.isArray(value['chats']['list'])));

/**
 * Makes documents of the messages of an export, to be checked by `toInputDocument`. The id is `chat/message` in Telegram's own numbers,
 * which renaming does not change; the source is the channel's name, with the channel that a message was forwarded from behind it.
 * The day is that of `date_unixtime`, in UTC: `date` is in the time zone of whoever made the export. Service messages ("joined the
 * group") and messages without words (pictures, polls) are no documents and are passed over.
 *
 * @example
 * [...telegramDocuments({ name: 'قناة', id: 7, messages: [{ id: 1, type: 'message', date_unixtime: '1733612400', text: 'انسحبت' }] })]
 * // [{ id: '7/1', text: 'انسحبت', published: '2024-12-07', source: 'قناة' }]
 */
export function* telegramDocuments(exported: TelegramExport): Generator<unknown> {
  const chats = isChat(exported) ? [exported] : exported.chats.list.filter(isChat);
  for (const chat of chats) {
    for (const message of chat.messages) {
      if (!isObject(message)) yield message;
      else if (message['type'] === 'message') {
        const text = textOf(message['text']);
        if (text.trim() !== '') yield documentOf(chat, message, text);
      }
    }
  }
}

function documentOf(chat: Chat, message: Fields, text: string): Fields {
  const source = [wordOf(chat['name']), forwarded(message['forwarded_from'])].filter((part) => part !== undefined).join(' ');
  return {
    id: idOf(chat, message),
    text,
    published: dayOf(message),
    ...(source === '' ? {} : { source }),
  };
}

/** Undefined, and so an error, if the message has no number. */
function idOf(chat: Chat, message: Fields): string | undefined {
  const number = wordOf(message['id']);
  return number === undefined ? undefined : `${wordOf(chat['id'] ?? chat['name']) ?? 'chat'}/${number}`;
}

const wordOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

const forwarded = (from: unknown): string | undefined => (typeof from === 'string' ? `(forwarded from ${from})` : undefined);

/** A text is a string, or a list of strings and of `{ type, text }` for links, hashtags and bold type. */
function textOf(text: unknown): string {
  if (typeof text === 'string') return text;
  if (!Array.isArray(text)) return '';
  return text.map((part: unknown) => (isObject(part) ? (wordOf(part['text']) ?? '') : (wordOf(part) ?? ''))).join('');
}

function dayOf({ date_unixtime: seconds, date }: Fields): unknown {
  const time = new Date(typeof seconds === 'string' && /^\d+$/.test(seconds) ? Number(seconds) * 1000 : NaN);
  return Number.isNaN(time.getTime()) ? date : time.toISOString().slice(0, 10);
}

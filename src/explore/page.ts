import { createHash } from 'node:crypto';
import type { ExplorerData } from './model.ts';

/** The parts of the page that are made at build time, and the borders. */
export interface PageAssets {
  /** The client, as one classic script. */
  readonly script: string;
  readonly style: string;
  /** TopoJSON texts. */
  readonly boundaries: string;
  readonly world: string;
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/**
 * JSON that can stand in a `<script>` element whatever strings it holds: without `<` no tag and no comment can begin or
 * end, and the two line separators are escaped for readers that take JSON for JavaScript.
 *
 * @example
 * jsonForHtml('</script>') // '"\\u003c/script>"'
 */
export const jsonForHtml = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

/**
 * The explorer as one HTML file that asks nothing of any network. The policy allows just the one script and the one
 * style by their hashes, and forbids turning strings into markup or code. Everything from outside is in the JSON.
 *
 * @returns pieces, because a page of many events is longer than one string should be
 */
export function* pageParts(data: ExplorerData, { script, style, boundaries, world }: PageAssets): Generator<string> {
  for (const part of [script, style])
    if (/<\/(script|style)|<!--/i.test(part)) throw new Error('The bundle of the explorer would end its own element.');
  const policy = [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Rasd</title>
<style>${style}</style>
</head>
<body>
<noscript>This page needs JavaScript. It asks nothing of the network. — تحتاج هذه الصفحة إلى جافاسكربت، ولا تتصل بالشبكة.</noscript>
`;
  for (const [id, text] of [
    ['boundaries', boundaries],
    ['world', world],
  ] as const) {
    yield `<script type="application/json" id="${id}">${jsonForHtml(JSON.parse(text))}</script>\n`;
  }
  yield '<script type="application/json" id="data">';
  const { events, passages, ...rest } = data;
  // The two long lists go out piece by piece.
  yield `${jsonForHtml(rest).slice(0, -1)},"passages":`;
  yield* listParts(passages);
  yield ',"events":';
  yield* listParts(events);
  yield `}</script>\n<script>${script}</script>\n</body>\n</html>\n`;
}

const PIECE = 500;

function* listParts(values: readonly unknown[]): Generator<string> {
  yield '[';
  for (let at = 0; at < values.length; at += PIECE)
    yield (at === 0 ? '' : ',') + jsonForHtml(values.slice(at, at + PIECE)).slice(1, -1);
  yield ']';
}

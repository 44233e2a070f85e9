import { EVENT_TYPES, loadFrames } from '../events/frames.ts';
import type { Frame } from '../events/frames.ts';
import { fieldNode } from '../dataset/schema.ts';
import { readCodes } from '../events/codes.ts';
import { codes, markdownTable } from './markdown.ts';

const byName = (a: string, b: string): number => (a < b ? -1 : 1);

function frameSection({ name, verbs, phrase, needs, weak, examples, nearMisses }: Frame): string {
  const facts = [
    `Verbs (with their verbal nouns and participles): ${verbs.join('، ')}.`,
    phrase.length === 0 ? '' : `Only with one of: ${phrase.join('، ')}.`,
    needs.length === 0 ? '' : `Needs: ${codes(needs)}.`,
    weak ? 'Weak: counts only if something else supports it.' : '',
  ].filter((fact) => fact !== '');
  return [
    `#### Rule \`${name}\``,
    facts.join(' '),
    [...examples.map((text) => `- is one: ${text}`), ...nearMisses.map((text) => `- is none: ${text}`)].join('\n'),
  ].join('\n\n');
}

/**
 * Event types with their subtypes, and the rules (frames) that find them with examples.
 *
 * @example typeSections() // '### withdrawal\n…#### Rule `withdraw`\n…- is one: انسحبت قوات النظام من مدينة القريتين …'
 */
export function typeSections(): string {
  const { frames } = loadFrames();
  const sections = EVENT_TYPES.map((type) => {
    const own = frames.filter((frame) => frame.type === type);
    const subtypes = [...new Set(own.map(({ subtype }) => subtype))].sort(byName);
    const table = markdownTable(
      ['subtype', 'rules'],
      subtypes.map((subtype) => [
        `\`${subtype}\``,
        codes(own.filter((frame) => frame.subtype === subtype).map(({ name }) => name)),
      ]),
    );
    return [`### ${type}`, table, ...own.map(frameSection)].join('\n\n');
  });
  return [fieldNode('event.type').description ?? '', ...sections].join('\n\n');
}

/** The table of codes of other schemes, `src/events/data/codes.tsv`. */
export function codeTable(): string {
  const columns = ['type', 'subtype', 'status', 'plover', 'cameo', 'acled'] as const;
  const rows = readCodes();
  return markdownTable(
    columns,
    rows.map(({ cells }) => columns.map((name) => cells[name])),
  );
}

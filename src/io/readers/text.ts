import type { InputDocument } from '../../document.ts';
import type { Report } from '../errors.ts';
import { frontMatter } from '../front-matter.ts';
import { toInputDocument } from '../input-document.ts';
import { MAX_DOCUMENT_BYTES } from '../limits.ts';
import type { Source } from '../source.ts';
import { wholeText } from './whole-text.ts';

/**
 * Reads plain text (`.txt`): the file is the text, its name the id, with optional front matter.
 *
 * @example
 * // حمص.txt: انسحبت القوات   gives { id: 'حمص', text: 'انسحبت القوات' }
 */
export function* readText(source: Source, report: Report): Generator<InputDocument> {
  const whole = wholeText(source, MAX_DOCUMENT_BYTES, 'E_DOCUMENT_TOO_LARGE', report);
  if (whole === null) return;
  const { fields, text } = frontMatter(whole);
  const document = toInputDocument({ id: source.name, ...fields, text }, { file: source.file }, report);
  if (document !== null) yield document;
}

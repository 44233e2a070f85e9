import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mixed, rightToLeft } from '../../src/cli/bidi.ts';
import { markedSentence } from '../../src/cli/explain-text.ts';
import { painter } from '../../src/cli/style.ts';
import type { Explanation } from '../../src/explain/explanation.ts';
import { createPipeline } from '../../src/pipeline.ts';
import { folder } from '../io/helpers.ts';
import { run } from './fake.ts';
import type { Run } from './fake.ts';

const pipeline = createPipeline();
const explain = (...args: string[]): Promise<Run> =>
  run(['explain', ...args], { loadExplainer: () => Promise.resolve(pipeline) });

const front = (text: string, id = 'a'): string => `---\nid: ${id}\npublished: 2024-12-07\n---\n${text}`;
const TOLD = front('انسحبت قوات النظام من مدينة تدمر أمس. انسحب المنتخب السوري من البطولة.');

describe('rasd explain', () => {
  it('prints each event with its sentence from right to left, and what was dropped', async () => {
    const base = folder({ 'a.txt': TOLD });
    const { status, out, err } = await explain(join(base, 'a.txt'));
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out.split('\n')[0]).toBe('a  published 2024-12-07 (metadata), 1 event, 1 dropped');
    expect(out).toContain(
      '  \u2067[\u2066trigger\u2069: انسحبت] [\u2066actor\u2069: قوات النظام] من مدينة [\u2066place\u2069: تدمر] [\u2066date\u2069: أمس].\u2069\n',
    );
    expect(out).toContain('  frame       withdraw → withdrawal / retreat\n');
    expect(out).toContain('  status      occurred  because: no word makes it anything else\n');
    expect(out).toMatch(/ {2}place at {4}\u2067تدمر\u2069 {2}\S+, Palmyra, 34\.\d{4} 38\.\d{4}, precision \d/);
    expect(out).toContain('\nDropped\n  \u2067انسحب\u2069  withdraw: the frame does not take abstract\n');
  });

  it('leaves the dropped ones out with --no-dropped', async () => {
    const { out } = await explain(join(folder({ 'a.txt': TOLD }), 'a.txt'), '--no-dropped');
    expect(out).toContain('a  published 2024-12-07 (metadata), 1 event\n');
    expect(out).not.toContain('Dropped');
  });

  it('prints the same as JSON, the same every time', async () => {
    const base = folder({ 'a.txt': TOLD, 'b.txt': front('سيطر الجيش السوري على مدينة تدمر.', 'b') });
    const first = await explain(base, '--json');
    const documents = JSON.parse(first.out) as Explanation[];
    expect(documents.map(({ document }) => document)).toEqual(['a', 'b']);
    expect(documents[0]?.events[0]?.mentions[0]?.reading?.lemma).toBe('انسحب');
    expect(documents[0]?.dropped[0]?.frame).toBe('withdraw');
    expect((await explain(base, '--json')).out).toBe(first.out);
  });

  it('finds one document and one event', async () => {
    const base = folder({ 'a.txt': TOLD, 'b.txt': front('سيطر الجيش السوري على مدينة تدمر.', 'b') });
    const only = JSON.parse((await explain(base, '--json', '--document', 'b')).out) as Explanation[];
    expect(only.map(({ document }) => document)).toEqual(['b']);
    const id = only[0]?.events[0]?.id ?? '';
    const one = JSON.parse((await explain(base, '--json', '--event', id.slice(0, 8))).out) as Explanation[];
    expect(one.flatMap(({ events }) => events.map((event) => event.id))).toEqual([id]);
    expect(one[0]?.dropped).toEqual([]);
  });

  it('says what is missing, and prints nothing', async () => {
    const base = folder({ 'a.txt': TOLD });
    expect(await explain(base, '--document', 'ب')).toEqual({
      status: 2,
      out: '',
      err: 'No document of the inputs has the id ب.\n',
    });
    const event = await explain(base, '--event', 'ev-0000', '--json');
    expect(event).toMatchObject({ status: 2, out: '' });
    expect(event.err).toContain('No event of 1 document has an id that begins with ev-0000; without --event, all are listed.');
    const gone = await explain(join(base, 'gone.txt'));
    expect(gone).toMatchObject({ status: 2, out: '' });
    expect(gone.err).toContain('E_PATH_MISSING');
    expect((await explain()).status).toBe(2);
  });

  it('explains what can be read, and names the rest', async () => {
    const base = folder({ 'a.txt': TOLD, 'b.txt': '' });
    const { status, out, err } = await explain(base);
    expect(status).toBe(1);
    expect(out).toContain('withdrawal / retreat');
    expect(err).toContain('E_FILE_EMPTY');
  });

  it('skips what is not Arabic, as extract does, unless told otherwise', async () => {
    const english = 'The regime forces withdrew from the town of Tadmur yesterday, and the army took the hills around it.';
    const base = folder({ 'a.txt': TOLD, 'b.txt': front(english, 'b') });
    const some = await explain(base, '--json');
    expect((JSON.parse(some.out) as Explanation[]).map(({ document }) => document)).toEqual(['a']);
    expect(some.err).toContain('W_LANGUAGE_SKIPPED');
    const all = await explain(base, '--json', '--all-languages');
    expect((JSON.parse(all.out) as Explanation[]).map(({ document }) => document)).toEqual(['a', 'b']);
  });

  it('goes on after a document on which a stage fails', async () => {
    const base = folder({ 'a.txt': TOLD, 'b.txt': front('خلل', 'b') });
    const failing = {
      explain: (document: { id: string; text: string }) => (document.id === 'b' ? fail() : pipeline.explain(document)),
    };
    const { status, err } = await run(['explain', base], { loadExplainer: () => Promise.resolve(failing) });
    expect(status).toBe(1);
    expect(err).toContain('E_EXTRACT  [b]: a fault');
  });

  it('colours the words for a terminal instead of bracketing them', async () => {
    const base = folder({ 'a.txt': TOLD });
    const { out } = await run(['explain', base], { loadExplainer: () => Promise.resolve(pipeline), outputColours: true });
    expect(out).toContain('\u001b[31mانسحبت\u001b[39m \u001b[32mقوات النظام\u001b[39m من مدينة \u001b[36mتدمر\u001b[39m');
    expect(out).not.toContain('[\u2066trigger');
  });

  it('lets no text steer the terminal', async () => {
    const base = folder({
      'a.jsonl': JSON.stringify({
        id: 'a\u001b[2J',
        text: 'انسحبت قوات النظام \u001b]0;x\u0007من \u2069\u202eمدينة تدمر.',
        published: '2024-12-07',
      }),
    });
    const { out } = await explain(base);
    // eslint-disable-next-line no-control-regex -- they are what must not be there
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect([...out].filter((sign) => sign === '\u2069')).toHaveLength(
      [...out].filter((sign) => /[\u2066\u2067]/.test(sign)).length,
    );
  });
});

function fail(): never {
  throw new Error('a fault');
}

describe('Arabic in lines of English', () => {
  it('is isolated run by run, with tatweel and marks', () => {
    expect(mixed('masdar of فرّ with الـ; after من, x')).toBe(
      'masdar of \u2067فرّ\u2069 with \u2067الـ\u2069; after \u2067من\u2069, x',
    );
  });

  it('loses the controls that a text brings along', () => {
    expect(rightToLeft('تد\u202eمر\nالآن')).toBe('\u2067تدمر الآن\u2069');
  });

  it('nests brackets where spans overlap; in colours the innermost has the words', () => {
    const sentence = { start: 10, end: 23, text: 'مقاتلو الجيش.' };
    const marks = [
      { role: 'actor' as const, start: 10, end: 22, text: 'مقاتلو الجيش' },
      { role: 'source' as const, start: 17, end: 22, text: 'الجيش' },
    ];
    expect(markedSentence(sentence, marks, 'brackets', painter(false))).toBe(
      '\u2067[\u2066actor\u2069: مقاتلو [\u2066source\u2069: الجيش]].\u2069',
    );
    expect(markedSentence(sentence, marks, 'colours', painter(true))).toBe(
      '\u2067\u001b[32mمقاتلو \u001b[39m\u001b[1mالجيش\u001b[22m.\u2069',
    );
  });
});

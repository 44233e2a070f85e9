import { describe, expect, it } from 'vitest';
import { articleText } from '../../../src/io/page/article.ts';
import { blockText } from '../../../src/io/page/block-text.ts';
import { parsePage } from '../../../src/io/page/dom.ts';
import { pageMetadata } from '../../../src/io/page/metadata.ts';

// All texts are invented.
const LONG =
  'قال مصدر عسكري في لواء النسر إن عناصره انسحبوا مساء السبت من بلدة عين الريحان بعد اشتباكات استمرت يومين مع مقاتلي كتائب السنديان، مضيفاً أن الانسحاب جرى ليلاً.';

const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const metadata = (head: string, body = '') => pageMetadata(parsePage(`<html><head>${head}</head><body>${body}</body></html>`));

describe('pageMetadata', () => {
  it.each([
    ['an article', ld({ '@type': 'NewsArticle', headline: 'انسحاب' })],
    [
      'a list',
      ld([
        { '@type': 'Organization', name: 'شبكة' },
        { '@type': 'ReportageNewsArticle', headline: 'انسحاب' },
      ]),
    ],
    [
      'a graph',
      ld({
        '@graph': [
          { '@type': 'WebPage', name: 'صفحة' },
          { '@type': ['Article', 'Thing'], headline: 'انسحاب' },
        ],
      }),
    ],
    [
      'the second block, after a broken one',
      `<script type="application/ld+json">{"@type":</script>${ld({ '@type': 'BlogPosting', headline: 'انسحاب' })}`,
    ],
    ['capital letters', '<META NAME="DC.Title" CONTENT="انسحاب">'],
    ['og:title', '<title>انسحاب - شبكة</title><meta property="og:title" content=" انسحاب ">'],
  ])('takes the title of %s', (_, head) => {
    expect(metadata(head).title).toBe('انسحاب');
  });

  it('takes the only <h1>, of several none', () => {
    expect(metadata('<title>شبكة</title>', '<h1>انسحاب\n من البلدة</h1>').title).toBe('انسحاب من البلدة');
    expect(metadata('<title>شبكة</title>', '<h1>شعار</h1><h1>انسحاب</h1>').title).toBe('شبكة');
  });

  it.each([
    [
      'JSON-LD before <meta>',
      ld({ '@type': 'Article', datePublished: '2024-12-07T23:00:00Z' }) + '<meta name="date" content="2024-12-09">',
    ],
    ['article:published_time', '<meta property="article:published_time" content="2024-12-07T10:00:00+03:00">'],
    ['itemprop', '<meta itemprop="datePublished" content="2024-12-07">'],
    [
      'a form that can be read before one that cannot',
      '<meta name="pubdate" content="07/12/2024"><meta name="date" content="Sat, 07 Dec 2024 10:00:00 GMT">',
    ],
  ])('takes the date of %s', (_, head) => {
    expect(metadata(head).published).toBe('2024-12-07');
  });

  it.each([
    ['the only one', '<p><time datetime="2024-12-07">أمس</time></p>', '2024-12-07'],
    [
      'that of the article',
      '<article><time datetime="2024-12-07T10:00">x</time></article><aside><time datetime="2023-01-01">x</time></aside>',
      '2024-12-07',
    ],
    [
      'the marked one',
      '<time datetime="2023-01-01">x</time><time itemprop="datePublished" datetime="2024-12-07">x</time>',
      '2024-12-07',
    ],
    ['none of several days', '<time datetime="2023-01-01">x</time><time datetime="2024-12-07">x</time>', undefined],
    ['none without datetime', '<time>2024-12-07</time>', undefined],
  ])('takes of <time> %s', (_, body, published) => {
    expect(metadata('', body).published).toBe(published);
  });

  it('never takes a date of change, of the crawl, or of the text', () => {
    const head = '<meta property="article:modified_time" content="2024-12-09"><meta name="last-modified" content="2024-12-09">';
    expect(
      metadata(head + ld({ '@type': 'Article', dateModified: '2024-12-09' }), '<p>السبت 7 كانون الأول 2024</p>').published,
    ).toBeUndefined();
  });

  it('takes source, address and language', () => {
    const head =
      '<meta property="og:site_name" content="شبكة الخبر المتخيل"><link rel="canonical" href="/2024/1"><meta property="og:url" content="https://khabar.example/1">';
    expect(metadata(head)).toEqual({ source: 'شبكة الخبر المتخيل', url: 'https://khabar.example/1' });
    expect(pageMetadata(parsePage('<html lang="ar-SY"><body></body></html>'))).toEqual({ language: 'ar-SY' });
    expect(metadata('<link rel="canonical" href="javascript:alert(1)">')).toEqual({});
  });
});

describe('blockText', () => {
  it.each([
    ['<p>أ <b>ب</b>\n ج</p><p>د</p>', 'أ ب ج\nد'],
    ['أ<br>ب<hr>ج', 'أ\nب\nج'],
    ['<ul><li>أ</li><li>ب</li></ul>', 'أ\nب'],
    ['<p>أ<script>x()</script><style>y</style><noscript>z</noscript></p>', 'أ'],
    ['<p>من\u00a0البلدة\u200f</p>', 'من\u00a0البلدة\u200f'],
    ['<p>انسحبت &quot;القوات&quot; &amp; غيرها</p>', 'انسحبت "القوات" & غيرها'],
    ['<p><a href="/1">هدنة لثلاثة أيام</a></p><p>انسحبت</p>', 'انسحبت'],
    ['<p>اقرأ أيضاً: <a href="/1">هدنة لثلاثة أيام في المدينة</a></p><p>انسحبت</p>', 'انسحبت'],
    ['<h3>المزيد</h3><ul><li><a href="/1">هدنة</a></li><li><a href="/2">معارك</a></li></ul>', ''],
    ['<h3>تفاصيل</h3><p>انسحبت القوات</p>', 'تفاصيل\nانسحبت القوات'],
    ['<p>وجاء في البيان أن الكتائب <a href="/1">استعادت</a> نقطتين</p>', 'وجاء في البيان أن الكتائب استعادت نقطتين'],
    ['<p><a name="top">انسحبت القوات</a></p>', 'انسحبت القوات'],
  ])('%s', (html, text) => {
    expect(blockText(parsePage(html))).toBe(text);
  });
});

describe('articleText', () => {
  it('leaves out what stands over the headline, and the headline', () => {
    const html = `<body><div>أخبار اليوم</div><h1>انسحاب</h1><p>${LONG}</p><p>${LONG}</p></body>`;
    expect(articleText(html, 'انسحاب')).toBe(`${LONG}\n${LONG}`);
  });

  it('does not cut the article off at a headline that comes again below it', () => {
    const text = articleText(`<body><p>${LONG}</p><p>${LONG}</p><p>انسحاب</p><p>تعليق</p></body>`, 'انسحاب');
    expect(text.startsWith(`${LONG}\n${LONG}`)).toBe(true);
  });

  it('takes the whole body of a page that is too short for Readability, without its furniture', () => {
    const html = '<body><nav>الرئيسية</nav><div>انسحبت القوات.</div><footer>الحقوق محفوظة</footer><div hidden>خفي</div></body>';
    expect(articleText(html)).toBe('انسحبت القوات.');
  });

  it('takes what is marked as the article first', () => {
    expect(articleText('<body><div>أخبار</div><div itemprop="articleBody">انسحبت القوات.</div></body>')).toBe('انسحبت القوات.');
    expect(articleText('<body><div>أخبار</div><article>انسحبت القوات.</article></body>')).toBe('انسحبت القوات.');
  });

  it('bears an article in the head, which Readability does not', () => {
    expect(articleText(`<html><head><p>${LONG.repeat(4)}</p></head><body>انسحبت القوات.</body></html>`)).toBe('انسحبت القوات.');
  });

  it('runs nothing', () => {
    const html = `<body><script>globalThis.ran = true; document.write("كتبه برنامج")</script><img src="x" onerror="globalThis.ran = true"><p>${LONG}</p></body>`;
    expect(articleText(html)).toBe(LONG);
    expect('ran' in globalThis).toBe(false);
  });
});

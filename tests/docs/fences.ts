/** A code fence of a Markdown page. */
export interface Fence {
  readonly language: string;
  readonly code: string;
}

/** The code fences of a page, in order; those without a language are for reading only. */
export const fencesOf = (markdown: string): Fence[] =>
  [...markdown.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language = '', code = '']) => ({ language, code }));

/** A command of a page, and what the page says that it prints. */
export interface Step {
  readonly command: string;
  readonly prints: string | null;
}

/** Each `sh` fence with the `text` fence that follows it, if one does. */
export function stepsOf(markdown: string): Step[] {
  const fences = fencesOf(markdown);
  return fences.flatMap(({ language, code }, at) => {
    if (language !== 'sh') return [];
    const next = fences[at + 1];
    return [{ command: code, prints: next?.language === 'text' ? next.code : null }];
  });
}

/**
 * What a page shows as a pattern: `…` stands for anything in its line, a line of `…` alone for any lines. Invisible bidi marks do
 * not count.
 *
 * @example
 * patternOf('… events\n').test('9 events\n') // true
 */
export function patternOf(shown: string): RegExp {
  const lines = shown.trimEnd().split('\n');
  const patterns = lines.map((line) =>
    line === '…'
      ? '(?:.*\n)*?'
      : `${line
          .split('…')
          .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
          .join('.*')}\n`,
  );
  return new RegExp(`^\n*${patterns.join('')}\n*$`);
}

export const withoutBidi = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

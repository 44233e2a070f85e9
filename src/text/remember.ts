/** Words kept by default: those that come again and again. What a word says for itself stands with it (`ofWord`). */
const MOST = 5000;

/**
 * Keeps what a pure function of one string has answered: texts repeat their words. When `most` answers are kept all are
 * dropped, so that memory stays bounded over a run of any length.
 *
 * @example const fold = remember(foldName); fold('إدلب') === fold('إدلب') // folded once
 */
export function remember<Value>(compute: (text: string) => Value, most = MOST): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const there = known.get(text);
    if (there !== undefined) return there;
    const value = compute(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}

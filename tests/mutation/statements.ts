/** First and last lines of the top-level statements of a module: each begins where a line does not go on with another. */
export function statementsOf(text: string): (readonly [number, number])[] {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, at) => (/^[a-z]/.test(line) && !line.startsWith('import ') ? [at + 1] : []));
  return starts.map((start, at) => [start, (starts[at + 1] ?? lines.length + 1) - 1]);
}

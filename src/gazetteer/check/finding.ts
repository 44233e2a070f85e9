/** Something in the gazetteers that is wrong (error) or that a curator should know (warning). */
export interface Finding {
  readonly severity: 'error' | 'warning';
  /** Path within `gazetteers/`. */
  readonly file: string;
  readonly line: number;
  /** Null where the row as a whole is meant. */
  readonly column: string | null;
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}

export type Report = (finding: Finding) => void;

/** Orders findings by file, line and column, so that two runs print the same. */
export const byPosition = (a: Finding, b: Finding): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || ((a.column ?? '') < (b.column ?? '') ? -1 : 1);

/** `places/sy.csv:12 lat: …`, and the remedy in the next line. */
export const findingLine = ({ file, line, column, message, remedy }: Finding): string =>
  `${file}:${line}${column === null ? '' : ` ${column}`}: ${message}\n    → ${remedy}`;

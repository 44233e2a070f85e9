import type { Governor } from '../governors.ts';
import type { Speech } from '../speakers/speech.ts';
import type { Status } from './status.ts';

/** What the structure around a trigger says of it. */
export interface Government {
  readonly status: Status;
  /** A state of control, not a change; or a report that says nothing of the event. */
  readonly dropped: string | null;
  readonly speech: Speech | null;
  /** Nobody says it: أنباء عن …, تقارير عن …. */
  readonly hearsay: boolean;
  /** كان قد, سبق أن: told as background. */
  readonly background: boolean;
  /** بعد انسحاب …, إثر …: told as the circumstance of another event. */
  readonly circumstance: boolean;
  /** Some word says or does it (أعلن سقوط X, تمكن من تحرير Y); else it is only spoken of (منذ سقوط X, أدى انسحاب الجيش إلى …). */
  readonly governed: boolean;
  /** Nearest governor that shares its subject with the event, and how; -1 where none. */
  readonly subjectGovernor: number;
  readonly subjectFrom: Governor['subject'];
  readonly why: readonly string[];
}

import process from 'node:process';
import { setTimeout } from 'node:timers/promises';

/** Stands in for the real worker: hangs on علق, ends its thread on موت, is slow on بطيء. */
export async function readBatch({ documents }) {
  const outcomes = [];
  for (const { id, text } of documents) {
    if (text.includes('علق')) for (;;);
    if (text.includes('موت')) process.exit(3);
    if (text.includes('بطيء')) await setTimeout(50);
    outcomes.push({
      document: { id, published: null, publishedBasis: 'none', sha256: '0'.repeat(64), entities: [] },
      events: [],
    });
  }
  return outcomes;
}

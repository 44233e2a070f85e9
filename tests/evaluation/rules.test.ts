import { describe, expect, it } from 'vitest';
import { deadClasses, inventory } from '../../src/evaluation/rules/inventory.ts';
import { noRuleUse, noteRuleUse } from '../../src/evaluation/rules/rule-use.ts';
import { createPipeline } from '../../src/pipeline.ts';

const pipeline = createPipeline();

describe('noteRuleUse', () => {
  it('tells which frame, verb, governor and preposition an event comes of', () => {
    const use = noRuleUse();
    const text = 'نفى الجيش السوداني انسحاب قواته من مدينة الأبيض باتجاه كوستي.';
    noteRuleUse(use, { id: 'x', text, published: '2024-12-07' }, (each) => pipeline.read(each));
    expect([...use.frames]).toEqual(['withdraw']);
    expect([...use.verbs]).toEqual(['withdraw انسحب']);
    expect([...use.governors]).toEqual(['class:deny']);
    expect([...use.prepositions]).toEqual(expect.arrayContaining(['من', 'باتجاه']));
  });

  it('notes nothing where nothing is told', () => {
    const use = noRuleUse();
    noteRuleUse(use, { id: 'x', text: 'نفى الوزير ارتفاع الأسعار في دمشق.', published: '2024-12-07' }, (each) =>
      pipeline.read(each),
    );
    expect(Object.values(use).map((rules: Set<string>) => rules.size)).toEqual([0, 0, 0, 0]);
  });
});

describe('deadClasses', () => {
  it('finds a class that no word has', () => {
    const all = inventory();
    expect(deadClasses(all)).toEqual([]);
    expect(deadClasses({ ...all, governors: [...all.governors, 'noun:no-such-class'] })).toEqual(['noun:no-such-class']);
  });
});

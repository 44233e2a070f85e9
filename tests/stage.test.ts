import { describe, expect, it } from 'vitest';
import { checkOrder, runStages, stage, StageOrderError } from '../src/stage.ts';
import { normalise } from '../src/text/normalise.ts';
import { segment } from '../src/text/segment.ts';
import { createStages } from '../src/pipeline.ts';

const first = stage('normalise', ['source'], ['texts'], normalise);
const second = stage('segment', ['texts'], ['blocks', 'sentences', 'tokens'], segment);

describe('the row of stages', () => {
  it('takes an order in which every stage finds what it needs', () => {
    expect(() => {
      checkOrder([first, second], ['source']);
    }).not.toThrow();
    expect(() => {
      checkOrder(createStages(), ['source']);
    }).not.toThrow();
  });
  it('refuses a wrong order, naming stage and layer', () => {
    expect(() => {
      checkOrder([second, first], ['source']);
    }).toThrow(StageOrderError);
    expect(() => {
      checkOrder([second, first], ['source']);
    }).toThrow('"segment" needs the layer "texts"');
  });
  it('refuses a layer that two stages add', () => {
    expect(() => {
      checkOrder([first, first], ['source']);
    }).toThrow('already there');
  });
  it('does not change the layers that it was given', () => {
    const source = Object.freeze({ id: 'x', text: 'انسحبت القوات.' });
    const layers = runStages([first, second], Object.freeze({ source }));
    expect(layers.source).toBe(source);
    expect(layers.tokens).toHaveLength(3);
  });
});

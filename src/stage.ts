import type { LayerName, Layers } from './document.ts';

/** One stage of the pipeline: a pure function from the layers that it names to the layers that it adds. */
export interface Stage {
  readonly name: string;
  readonly needs: readonly LayerName[];
  readonly adds: readonly LayerName[];
  readonly run: (layers: Layers) => Partial<Layers>;
}

/**
 * Declares a stage. The compiler holds the function to what the stage says that it needs and adds.
 *
 * @example stage('segment', ['texts'], ['blocks', 'sentences', 'tokens'], segment)
 */
export function stage<Needs extends LayerName, Adds extends LayerName>(
  name: string,
  needs: readonly Needs[],
  adds: readonly Adds[],
  run: (layers: Pick<Layers, Needs>) => Pick<Layers, Adds>,
): Stage {
  return { name, needs, adds, run };
}

/** Stages stand in an order in which one lacks what it needs. */
export class StageOrderError extends Error {
  readonly code = 'E_STAGE_ORDER';
}

/**
 * Checks that every stage finds the layers that it needs, and that no layer is added twice.
 *
 * @param given layers that are there before the first stage
 * @throws {StageOrderError} naming the stage and the layer
 */
export function checkOrder(stages: readonly Stage[], given: readonly LayerName[]): void {
  const there = new Set<LayerName>(given);
  for (const { name, needs, adds } of stages) {
    for (const layer of needs) {
      if (!there.has(layer))
        throw new StageOrderError(`stage "${name}" needs the layer "${layer}", which no stage before it adds`);
    }
    for (const layer of adds) {
      if (there.has(layer)) throw new StageOrderError(`stage "${name}" adds the layer "${layer}", which is already there`);
      there.add(layer);
    }
  }
}

/**
 * The same stages, each telling how long it took.
 *
 * @param onStage  gets the milliseconds of each run
 * @example timed(stages, (name, ms) => total.set(name, (total.get(name) ?? 0) + ms))
 */
export function timed(stages: readonly Stage[], onStage: (name: string, milliseconds: number) => void): readonly Stage[] {
  return stages.map((each) => ({
    ...each,
    run: (layers) => {
      const start = performance.now();
      try {
        return each.run(layers);
      } finally {
        onStage(each.name, performance.now() - start);
      }
    },
  }));
}

/** Runs the stages over one document, each on the layers so far. */
export function runStages(stages: readonly Stage[], given: Pick<Layers, 'source'>): Layers {
  const layers = { ...given } as Layers;
  for (const { run } of stages) Object.assign(layers, run(layers));
  return layers;
}

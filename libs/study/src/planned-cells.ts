import { seededRandom, shuffled } from '@sparkloom/metrics';

import type { Cell } from './measurement.js';
import type { StudyPlan } from './study-description.js';

/** A cell with the seed of its own that it is trained with. */
export interface PlannedCell extends Cell {
  readonly seed: number;
}

/**
 * Every cell of a plan in the order that it is trained in: all first repetitions in a random order, then
 * all second ones in another, so that a machine that changes in the course of a study does so for all
 * alike (randomised complete blocks, Fisher: The Design of Experiments, 1935). The plan's seed decides
 * over the order and the cells' seeds.
 */
export function plannedCells({
  models,
  workers,
  repetitions,
  seed,
}: StudyPlan): readonly PlannedCell[] {
  const random = seededRandom(seed);
  return Array.from({ length: repetitions }, (_, index) => index + 1).flatMap((repetition) => {
    const block = models.flatMap((model) =>
      workers.map((count) => ({
        model,
        workers: count,
        repetition,
        seed: 1 + random.below(2_147_483_646),
      })),
    );
    return shuffled(block, random);
  });
}

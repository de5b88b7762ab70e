export { calibrateSimulator, type PhaseObservation } from './calibrate-simulator.js';
export { fitLaw, type Observation, type ScalingLaw } from './fit-law.js';
export { lawTerms, type LawTerm } from './law-terms.js';
export { leaveOneOut, type HeldOut } from './leave-one-out.js';
export { nonNegativeLeastSquares } from './non-negative-least-squares.js';
export { planWorkers, type PlanRequest, type Prediction, type WorkerPlan } from './plan-workers.js';
export {
  simulateIteration,
  simulatorAssumptions,
  type SimulatedCluster,
  type SimulatedMachines,
} from './simulate-training.js';

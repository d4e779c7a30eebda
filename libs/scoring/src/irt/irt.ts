/** Item response theory for graded answers: estimates from answers or sums, item information, adaptive tests. */
export {
  type Administered,
  type AdaptiveTest,
  type CatFault,
  type CatRecord,
  type CatStep,
  checkStop,
  nextStep,
  type Simulation,
  simulate,
  type StopRule,
  WHY_DONE,
  type WhyDone,
} from './cat.js';
export { type BankFault, checkBank } from './check-bank.js';
export { type CompiledBank, compileBank, type CompileResult } from './eap.js';
export { eapBySum } from './eap-sum.js';
export { categoryProbabilities, type GradedItem, itemInformation } from './graded.js';
export { mapEstimate } from './map.js';
export { type Grid, NODE_WEIGHTS, type Prior } from './quadrature.js';
export type { Estimate, EstimateResult, Responses } from './responses.js';

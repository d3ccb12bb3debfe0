export {
  type LinkKind,
  type LinkState,
  linkState,
  SHARED_DAYS,
  SHARED_SCOPES,
  type SharedScope,
} from './plan-link';
export {
  type LogSource,
  type SharedEntry,
  type SharedGoal,
  type SharedLog,
  type SharedPlan,
  type SharedSource,
  type SharedStrategy,
  toSharedPlan,
} from './shared-plan';

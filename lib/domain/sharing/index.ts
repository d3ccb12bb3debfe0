export { endOfLink, endOfRenewed, LINK_DAYS, lastDayOfLink, linkDays } from './link-end';
export {
  type LinkKind,
  type LinkState,
  linkState,
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

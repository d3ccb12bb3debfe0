export { endSession, getCurrentUser, requireUser } from './session';
export type { CurrentUser } from './session-store';

export { endSession, getCurrentUser, requireRole, requireUser } from './session';
export type { CurrentUser } from './session-store';

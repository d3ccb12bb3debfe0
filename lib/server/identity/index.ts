export { endSession, getCurrentUser, requireRole, requireUser } from './session/session';
export type { CurrentUser } from './session/session-store';

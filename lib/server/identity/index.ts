export {
  endSession,
  getCurrentUser,
  getUserOrDemo,
  requireRole,
  requireUser,
  requireUserOrDemo,
  wasInADemo,
} from './session/session';
export type { CurrentUser } from './session/session-store';

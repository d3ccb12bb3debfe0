export {
  endSession,
  getCurrentUser,
  getUserOrDemo,
  requireRole,
  requireUser,
  requireUserOrDemo,
} from './session/session';
export type { CurrentUser } from './session/session-store';

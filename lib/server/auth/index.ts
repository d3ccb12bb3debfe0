export { endSession, getCurrentUser, requireRole, requireUser } from './session';

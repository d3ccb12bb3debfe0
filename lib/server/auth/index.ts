export { endSession, getCurrentUser, requireUser } from './session';

/** What a link in a message does. */
export type LinkPurpose = 'confirm-email' | 'set-password';

/**
 * Minutes that a link works. Confirming can wait for the evening, and takes a session of the account
 * besides; a link that sets a password opens the account by itself.
 */
export const LINK_LIFETIME: Readonly<Record<LinkPurpose, number>> = {
  'confirm-email': 24 * 60,
  'set-password': 30,
};

import { LINK_LIFETIME, type LinkPurpose } from '@/lib/domain/identity';

/** How long a link works: `24 hours`, `30 minutes`. */
export function linkLifetime(purpose: LinkPurpose): string {
  const minutes = LINK_LIFETIME[purpose];
  return minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`;
}

/** The sentence of a message about its own link. */
export function linkWorksOnce(purpose: LinkPurpose): string {
  return `The link works once, for ${linkLifetime(purpose)}.`;
}

/** The message for a link that is not valid. */
export function deadLink(purpose: LinkPurpose): string {
  return `This link has been used or is older than ${linkLifetime(purpose)}. Ask for a new one.`;
}

/** About a link that was just asked for. Whether it was sent stays open, so that nobody learns more. */
export function linkAsked(purpose: LinkPurpose): string {
  return `It works once, for ${linkLifetime(purpose)}. If it does not come, look in your junk folder, or ask again in an hour: we send only a few messages to one mailbox.`;
}

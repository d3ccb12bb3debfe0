/** A message that the mail server has not taken, for certain: it may be sent again. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';

  constructor(cause: unknown) {
    super('The mail server has not taken the message', { cause });
  }
}

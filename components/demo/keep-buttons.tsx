import type { ButtonLook } from '@/components/ui/button';
import { FormButton, type LeadingAction } from './form-button';

export type KeepActions = { keep: LeadingAction; startOwn: LeadingAction };

/** The two ways to go on from a demo with an account. */
export function KeepButtons({ keep, startOwn, ...look }: KeepActions & ButtonLook) {
  return (
    <>
      <FormButton action={keep} {...look}>
        Keep this plan
      </FormButton>
      <FormButton action={startOwn} {...look}>
        Start my own
      </FormButton>
    </>
  );
}

import { ButtonLink } from '@/components/ui/button-link';
import { FormButton, type LeadingAction } from './form-button';

type TryDemoProps = {
  action: LeadingAction;
  /** The outlook that the example plan is from; the landing page leaves the choice to the server. */
  outlook?: string;
  /** Where this visitor's demo is, if they are in one. */
  inDemo: boolean;
};

/** One press opens an example plan; a visitor who has one goes back to it. */
export function TryDemo({ action, outlook = '', inDemo }: TryDemoProps) {
  if (inDemo) return <ButtonLink href="/plans/latest">Back to the example plan</ButtonLink>;
  return (
    <FormButton action={action} fields={{ outlook }}>
      Try an example plan
    </FormButton>
  );
}

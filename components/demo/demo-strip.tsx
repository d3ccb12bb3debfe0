import './demo-strip.css';
import { overInWords } from '@/lib/format/demo';
import { FormButton, type LeadingAction } from './form-button';

type DemoStripProps = {
  endsAt: Date;
  leave: LeadingAction;
};

/** The mark on every page while a demo is open: no person could take the plan for their own. */
export function DemoStrip({ endsAt, leave }: DemoStripProps) {
  return (
    <aside aria-label="Demo" className="demo-strip">
      <div className="page-width">
        <p>
          <strong>Demo.</strong> An example plan, nobody’s own. It has no mail, sharing or import,
          and all of it is gone{' '}
          <span className="whitespace-nowrap">{overInWords(endsAt, new Date())}</span>.
        </p>
        <FormButton action={leave} variant="quiet" size="small">
          Leave the demo
        </FormButton>
      </div>
    </aside>
  );
}

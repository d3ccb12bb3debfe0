import './demo-strip.css';
import { overInWords } from '@/lib/format/demo';
import { FormButton, type LeadingAction } from './form-button';
import { type KeepActions, KeepButtons } from './keep-buttons';

type DemoStripProps = {
  endsAt: Date;
  keep: KeepActions;
  leave: LeadingAction;
};

/** The mark on every page while a demo is open: nobody could take its plan for their own. */
export function DemoStrip({ endsAt, keep, leave }: DemoStripProps) {
  return (
    <aside aria-label="Demo" className="demo-strip">
      <div className="page-width">
        <p>
          <strong>Demo.</strong> An example plan, nobody’s own. It has no mail, sharing or import,
          and all of it is gone{' '}
          <span className="whitespace-nowrap">{overInWords(endsAt, new Date())}</span>.
        </p>
        <div className="demo-strip-buttons">
          <KeepButtons {...keep} variant="quiet" size="small" />
          <FormButton action={leave} variant="quiet" size="small">
            Leave<span className="sr-only"> the demo</span>
          </FormButton>
        </div>
      </div>
    </aside>
  );
}

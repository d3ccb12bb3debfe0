import { Notice } from '@/components/ui/notice';
import type { FormState } from '@/lib/schemas/form-state';
import { PassingNotice } from './passing-notice';
import { SendAgain } from './send-again';

/** What a form as a whole has to say: how many faults, why it failed, or that it saved. */
export function FormMessage({ state, done }: { state: FormState; done?: string }) {
  if (state.status === 'done')
    return <PassingNotice answer={state}>{state.message ?? done ?? 'Saved.'}</PassingNotice>;
  if (state.status === 'invalid' || state.status === 'failed') {
    const formFaults = state.errors[''] ?? [];
    return (
      <div data-form-message tabIndex={-1}>
        <Notice tone="error" title={state.message ?? 'One thing needs a change.'}>
          {formFaults.map((fault) => (
            <p key={fault}>{fault}</p>
          ))}
          {state.unsent && (
            <div className="mt-2">
              <SendAgain />
            </div>
          )}
        </Notice>
      </div>
    );
  }
  return null;
}

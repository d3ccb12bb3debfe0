import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { Select, type SelectOption } from '@/components/ui/select';
import { TextLink } from '@/components/ui/text-link';
import type { CivilDate } from '@/lib/domain/calendar';
import { formatMonth } from '@/lib/format/dates';
import type { LeadingAction } from './form-button';
import { type KeepActions, KeepButtons } from './keep-buttons';

/** What there is to say to this visitor first. */
export type DemoState =
  | 'new'
  | 'open'
  | 'missing'
  | 'over'
  | 'full'
  | 'too-many'
  | 'failed'
  | 'signed-in';

type DemoPageProps = {
  state: DemoState;
  outlooks: readonly SelectOption[];
  /** The first day of the plan of a demo that is opened today. */
  begunOn: CivilDate;
  open: LeadingAction;
  keep: KeepActions;
};

export function DemoPage({ state, outlooks, begunOn, open, keep }: DemoPageProps) {
  const isOpen = state === 'open' || state === 'missing';
  return (
    <>
      {isOpen ? (
        <PageHeader
          title="The example plan"
          lead="It is yours to change for a day. Log something, move a goal, try a what-if."
        />
      ) : (
        <PageHeader
          title="Try an example plan"
          lead={`Open a plan as if it were yours: begun in ${formatMonth(begunOn)} and kept up since. See where it stands, log something, move a goal, try a what-if. You need no account.`}
        />
      )}
      {state !== 'new' && (
        <div className="mb-6">
          <State state={state} />
        </div>
      )}
      {isOpen && (
        <div className="my-6 flex flex-wrap gap-3">
          <ButtonLink href="/plans/latest" variant="primary">
            Back to the example plan
          </ButtonLink>
          <KeepButtons {...keep} />
        </div>
      )}
      {!isOpen && state !== 'signed-in' && (
        <form action={open} className="mb-10 grid max-w-sm gap-4">
          <div>
            <label htmlFor="outlook" className="mb-1 block font-semibold">
              Profession
            </label>
            <Select
              id="outlook"
              name="outlook"
              options={outlooks}
              defaultValue="machine-learning-engineer"
            />
          </div>
          <div>
            <button type="submit" className={buttonClass({ variant: 'primary' })}>
              Open the example plan
            </button>
          </div>
        </form>
      )}
      <Section id="what" title="What the demo is">
        <dl className="grid gap-5 md:grid-cols-3">
          <Point title="A copy of your own">
            It is made for you when you press the button. Nobody else sees it, and you can change
            everything in it: goals, the log, reviews, scenarios, the road.
          </Point>
          <Point title="Gone after 24 hours">
            The plan and all that you changed are deleted then, or at once when you leave the demo.
            Until then it opens only in this browser.
          </Point>
          <Point title="Without some things">
            A demo sends no mail, shares no plan, imports no file, and keeps nothing on your device
            without a connection. Those need an account.
          </Point>
        </dl>
      </Section>
      <Section id="then" title="If you like it">
        <dl className="grid gap-5 md:grid-cols-3">
          <Point title="Keep this plan">
            Sign up, and the example plan comes along as you left it, with its log and reviews.
          </Point>
          <Point title="Start my own">
            Sign up, and a plan of your own begins where the example is today, with an empty log.
          </Point>
          <Point title="Begin from the beginning">
            <TextLink href="/outlooks">Choose your profession</TextLink> and answer for yourself.
            That takes about two minutes.
          </Point>
        </dl>
      </Section>
    </>
  );
}

function Point({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt className="font-semibold">{title}</dt>
      <dd className="measure mt-1">{children}</dd>
    </div>
  );
}

function State({ state }: { state: DemoState }) {
  switch (state) {
    case 'missing':
      return (
        <Notice title="That needs an account of your own">
          <p>
            A demo has no mail, sharing or import, and no way to sign in. Keep the plan to have all
            of them, or go back: it is still here.
          </p>
        </Notice>
      );
    case 'open':
      return (
        <Notice title="You have the example plan open">
          <p>To open another profession’s, leave this demo first.</p>
        </Notice>
      );
    case 'over':
      return (
        <Notice title="Your demo is over">
          <p>A demo lasts 24 hours. Its plan and all that you changed are gone.</p>
        </Notice>
      );
    case 'full':
      return (
        <Notice tone="error" title="As many demos as fit are open just now">
          <p>
            Each is gone after a day: try again in a few hours, or{' '}
            <TextLink href="/outlooks">start a plan of your own</TextLink>.
          </p>
        </Notice>
      );
    case 'too-many':
      return (
        <Notice tone="error" title="Many demos were opened from your network just now">
          <p>
            Try again in an hour, or <TextLink href="/outlooks">start a plan of your own</TextLink>.
          </p>
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="error" title="The example plan could not be opened just now">
          <p>Try again in a moment.</p>
        </Notice>
      );
    case 'signed-in':
      return (
        <Notice title="You are signed in">
          <p>
            The demo is for visitors, and you have plans of your own:{' '}
            <TextLink href="/plans">go to them</TextLink>. To look at the demo, sign out first.
          </p>
        </Notice>
      );
    default:
      return null;
  }
}

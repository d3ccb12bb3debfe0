import { ExampleChart } from '@/components/site/example/example-chart';
import { HowItWorks } from '@/components/site/how-it-works';
import { ButtonLink } from '@/components/ui/button-link';
import { Section } from '@/components/ui/section';
import { DemoButton } from '../_components/demo-button';

export const metadata = { alternates: { canonical: '/' } };

export default function LandingPage() {
  return (
    <>
      <header className="grid gap-x-14 gap-y-10 py-10 lg:grid-cols-2 lg:py-16">
        <div>
          <h1 className="text-3xl tracking-tight">
            Your profession will change by 2046. Be ready before it does.
          </h1>
          <p className="prose mt-5">
            Longview sets out how AI is likely to change a profession over twenty years. You turn
            that outlook into a plan of your own, log what you do, and see on one time axis whether
            you will be ready.
          </p>
          <div className="mt-7 flex flex-wrap items-center gap-x-6 gap-y-3">
            <ButtonLink href="/outlooks" variant="primary" prefetch>
              Choose your profession
            </ButtonLink>
            <DemoButton />
            <span className="text-muted">No account needed to read.</span>
          </div>
        </div>
        <ExampleChart />
      </header>
      <Section id="how" title="Read, plan, log, see">
        <HowItWorks />
      </Section>
      <Section id="not" title="What it is not">
        <div className="grid gap-x-14 gap-y-5 md:grid-cols-2">
          <p className="prose">
            It is not a forecast of your employment, or of anyone’s. The outlook is editorial
            judgement, dated and labelled as such. Published figures stand beside it with their
            sources, and none of them reaches beyond 2034: what we say about later years is marked
            as a scenario.
          </p>
          <p className="prose">
            Readiness is arithmetic on your own goals and your own log. It tells you how far your
            plan carries you towards what the outlook asks for, in whole points and ranges, and it
            shows how each number came about. There are no streaks to keep, and a quiet month costs
            you nothing but the month.
          </p>
        </div>
      </Section>
    </>
  );
}

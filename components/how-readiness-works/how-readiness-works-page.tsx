import './how-readiness-works.css';
import type { ReactNode } from 'react';
import { ContentsNav } from '@/components/outlook/contents-nav';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import type { CalibrationResult } from '@/lib/domain/readiness/calibration';
import { BandPart } from './band-part';
import { CalibrationPart } from './calibration-part';
import { ExamplePart } from './example-part';
import { FadingPart } from './fading-part';
import { GoalPart } from './goal-part';
import { LevelPart } from './level-part';
import { LimitsPart } from './limits-part';
import { LinesPart } from './lines-part';
import { PacePart } from './pace-part';
import { RequiredPart } from './required-part';
import { SourcesPart } from './sources-part';
import { StatusPart } from './status-part';
import { SumPart } from './sum-part';
import { WhatIfPart } from './what-if-part';

/** The model, from a single goal to the chart, with one example throughout. */
export function HowReadinessWorksPage({ calibration }: { calibration: CalibrationResult }) {
  const parts: readonly { id: string; title: string; content: ReactNode }[] = [
    { id: 'the-example', title: 'The example', content: <ExamplePart /> },
    { id: 'level', title: 'The level of a strategy', content: <LevelPart /> },
    { id: 'goals', title: 'What a goal earns', content: <GoalPart /> },
    { id: 'fading', title: 'What you keep, and what fades', content: <FadingPart /> },
    { id: 'required', title: 'Weights, and what is required', content: <RequiredPart /> },
    { id: 'lines', title: 'Four lines', content: <LinesPart /> },
    { id: 'pace', title: 'Your pace', content: <PacePart /> },
    { id: 'range', title: 'The projection and its range', content: <BandPart /> },
    { id: 'status', title: 'Four words at each horizon', content: <StatusPart /> },
    { id: 'sum', title: 'Adding it up', content: <SumPart /> },
    { id: 'what-if', title: 'What if', content: <WhatIfPart /> },
    {
      id: 'honesty',
      title: 'How honest is the range?',
      content: <CalibrationPart result={calibration} />,
    },
    { id: 'limits', title: 'What it cannot say', content: <LimitsPart /> },
    { id: 'sources', title: 'Sources', content: <SourcesPart /> },
  ];
  return (
    <>
      <PageHeader
        title="How readiness works"
        lead={
          <p>
            Readiness is a number from 0 to 100%. It sets what you have done, and what you are on
            the way to do, against what an outlook expects your profession to ask for. It is a
            planning aid and not a forecast of anyone’s employment. It can be worked out by hand,
            and here it is.
          </p>
        }
      />
      <div className="outlook model">
        <ContentsNav entries={parts} />
        <div className="min-w-0">
          {parts.map(({ id, title, content }) => (
            <Section key={id} id={id} title={title}>
              {content}
            </Section>
          ))}
        </div>
      </div>
    </>
  );
}

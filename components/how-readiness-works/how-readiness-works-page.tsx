import './how-readiness-works.css';
import type { ReactNode } from 'react';
import { ContentsNav } from '@/components/outlook/contents-nav';
import { OneMinute } from '@/components/outlook/one-minute';
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

/** Minutes, at the pace of `readingMinutes`: two thousand words, tables apart. */
const WHOLE = 8;

const MINUTE = [
  {
    title: 'What it is',
    text: 'Readiness says, from 0 to 100%, how far you are beside what an outlook expects your profession to ask for.',
  },
  {
    title: 'How it is worked out',
    text: 'Goals bring points as you log progress, and what you do not use fades. The pace of your log carries the plan forward in 99 futures: eight in ten of them lie within the band.',
  },
  {
    title: 'What to make of it',
    text: 'It helps you plan, and is no forecast of anyone’s job. A year that is not planned yet is an open question, not a failure.',
  },
];

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
            The model behind the chart, worked through with one example. You could do all of it by
            hand.
          </p>
        }
      />
      <div className="outlook model">
        <ContentsNav entries={[{ id: 'one-minute', title: 'In one minute' }, ...parts]} />
        <div className="min-w-0">
          <OneMinute whole={WHOLE} parts={MINUTE} />
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

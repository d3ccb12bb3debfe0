import { Section } from '@/components/ui/section';
import { ratingStep } from '@/lib/domain/outlook/rating';
import { BasisKey } from './basis-key';
import { BasisMark } from './basis-mark';
import { ContentsNav } from './contents-nav';
import { FigureList } from './figure-list';
import { HorizonText } from './horizon-text';
import { ImpactTimeline } from './impact-timeline';
import { LongDate } from './long-date';
import { OutlookHeader } from './outlook-header';
import { Prose } from './prose';
import { RatingScale } from './rating-scale';
import { SourceList } from './source-list';
import { StartPlan } from './start-plan';
import { StrategyArticle } from './strategy-article';
import type { OutlookContent } from './types';

const editorial = <BasisMark basis="editorial" />;

export function OutlookPage({ outlook }: { outlook: OutlookContent }) {
  const { sections, horizons, strategies, figures, sources } = outlook;
  const contents = [
    { id: 'rating', title: 'Rating' },
    ...sections.map(({ key, title }) => ({ id: key, title })),
    { id: 'timeline', title: 'Impact timeline' },
    { id: 'strategies', title: 'Strategies' },
    { id: 'figures', title: 'Published figures' },
    { id: 'sources', title: 'Sources' },
    { id: 'about', title: 'About this outlook' },
  ];
  return (
    <>
      <OutlookHeader outlook={outlook} />
      <div className="outlook">
        <ContentsNav entries={contents} />
        <div className="min-w-0">
          <BasisKey />
          <Section id="rating" title={ratingStep(outlook.rating).name} actions={editorial}>
            <RatingScale rating={outlook.rating} reason={outlook.ratingReason} />
          </Section>
          {sections.map(({ key, title, paragraphs }) => (
            <Section key={key} id={key} title={title} actions={editorial}>
              <Prose paragraphs={paragraphs} />
            </Section>
          ))}
          <Section id="timeline" title="Impact timeline">
            <ImpactTimeline horizons={horizons} />
            {horizons.map((horizon) => (
              <HorizonText key={horizon.year} horizon={horizon} />
            ))}
          </Section>
          <Section
            id="strategies"
            title="Strategies"
            actions={editorial}
            lead="What each asks for by when is editorial judgement: it puts the timeline into numbers, from 0 to 100. You can change every level and weight in your own plan."
          >
            {strategies.map((strategy, index) => (
              <StrategyArticle key={strategy.key} strategy={strategy} index={index} />
            ))}
          </Section>
          <Section
            id="figures"
            title="Published figures"
            actions={<BasisMark basis="published" />}
            lead="No statistic counts this profession by itself, so each figure names the occupation that stands in for it."
          >
            <FigureList figures={figures} sources={sources} />
          </Section>
          <Section id="sources" title="Sources">
            <SourceList sources={sources} />
          </Section>
          <Section id="about" title="About this outlook">
            <Prose paragraphs={[outlook.editorialNote]} />
            <p className="mt-4 mb-6 text-muted">
              {`Version ${outlook.number}, reviewed `}
              <LongDate date={outlook.reviewedOn} />.
            </p>
            <StartPlan slug={outlook.slug} />
          </Section>
        </div>
      </div>
    </>
  );
}

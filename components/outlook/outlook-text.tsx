'use client';

import './outlook.css';
import type { ReactNode } from 'react';
import { Section } from '@/components/ui/section';
import { ratingStep } from '@/lib/domain/outlook/rating';
import { BasisKey } from './basis-key';
import { BasisMark } from './basis-mark';
import { ClaimList } from './claim-list';
import { ContentsNav } from './contents-nav';
import { FigureList } from './figure-list';
import { HorizonText } from './horizon-text';
import { ImpactTimeline } from './impact-timeline';
import { numberedClaims } from './numbered-claims';
import { Prose } from './prose';
import { RatingScale } from './rating-scale';
import { SourceList } from './source-list';
import { StartPlan } from './start-plan';
import { StrategyArticle } from './strategy-article';
import type { OutlookContent } from './types';
import { VersionNote } from './version-note';

const editorial = <BasisMark basis="editorial" />;

type OutlookTextProps = {
  outlook: Omit<
    OutlookContent,
    'format' | 'version' | 'scope' | 'profession' | 'category' | 'summary' | 'proxies' | 'retired'
  >;
  /** The section of measured evidence, where there is any. */
  children?: ReactNode;
};

/**
 * The outlook below its header. A client component, though nothing in it is interactive: its props,
 * the document, are then sent in place of its eight hundred elements. See `docs/performance.md`.
 */
export function OutlookText({ outlook, children }: OutlookTextProps) {
  const { rating, sections, horizons, strategies, figures, sources } = outlook;
  const claims = numberedClaims(outlook);
  const contents = [
    ...(rating ? [{ id: 'rating', title: 'Rating' }] : []),
    ...sections.map(({ key, title }) => ({ id: key, title })),
    { id: 'timeline', title: 'Impact timeline' },
    { id: 'strategies', title: 'Strategies' },
    { id: 'figures', title: 'Published figures' },
    ...(children ? [{ id: 'evidence', title: 'Measured exposure' }] : []),
    ...(claims.length > 0 ? [{ id: 'claims', title: 'Claims' }] : []),
    { id: 'sources', title: 'Sources' },
    { id: 'about', title: 'About this outlook' },
  ];
  return (
    <div className="outlook">
      <ContentsNav entries={contents} />
      <div className="min-w-0">
        <BasisKey />
        {rating && (
          <Section id="rating" title={ratingStep(rating).name} actions={editorial}>
            <RatingScale rating={rating} reason={outlook.ratingReason} claims={claims} />
          </Section>
        )}
        {sections.map(({ key, title, paragraphs }) => (
          <Section key={key} id={key} title={title} actions={editorial}>
            <Prose paragraphs={paragraphs} claims={claims} />
          </Section>
        ))}
        <Section id="timeline" title="Impact timeline">
          <ImpactTimeline horizons={horizons} />
          {horizons.map((horizon) => (
            <HorizonText key={horizon.year} horizon={horizon} claims={claims} />
          ))}
        </Section>
        <Section
          id="strategies"
          title="Strategies"
          actions={editorial}
          lead="What each asks for by when is editorial judgement: it puts the timeline into numbers, from 0 to 100. You can change every level and weight in your own plan."
        >
          {strategies.map((strategy, index) => (
            <StrategyArticle key={strategy.key} strategy={strategy} index={index} claims={claims} />
          ))}
        </Section>
        <Section
          id="figures"
          title="Published figures"
          actions={<BasisMark basis="published" />}
          lead="Each figure names the occupation that it counts: the profession itself where it has a code of its own, and otherwise one that stands in for it."
        >
          <FigureList figures={figures} sources={sources} />
        </Section>
        {children}
        {claims.length > 0 && (
          <Section
            id="claims"
            title="Claims"
            lead="What this outlook states about the world, sentence by sentence, with what each rests on. The number behind a sentence in the text opens the same note there."
          >
            <ClaimList claims={claims} />
          </Section>
        )}
        <Section id="sources" title="Sources">
          <SourceList sources={sources} />
        </Section>
        <Section id="about" title="About this outlook">
          <Prose paragraphs={[outlook.editorialNote]} />
          <VersionNote outlook={outlook} />
          <StartPlan slug={outlook.slug} />
        </Section>
      </div>
    </div>
  );
}

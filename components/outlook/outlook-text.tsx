'use client';

import './outlook.css';
import type { ReactNode } from 'react';
import { PhoneFold } from '@/components/ui/phone-fold';
import { Section } from '@/components/ui/section';
import { BasisMark } from './basis-mark';
import { ClaimList } from './claim-list';
import { ClaimNotes } from './claim-mark';
import { ClaimedText } from './claimed-text';
import { ContentsNav } from './contents-nav';
import { FigureList } from './figure-list';
import { HorizonText } from './horizon-text';
import { ImpactTimeline } from './impact-timeline';
import type { NumberedClaim } from './numbered-claims';
import { Prose } from './prose';
import type { ShownStrategy } from './shown-strategies';
import { SourceList } from './source-list';
import { StrategyArticle } from './strategy-article';
import type { OutlookContent } from './types';

const editorial = <BasisMark basis="editorial" />;

type OutlookTextProps = {
  outlook: Pick<
    OutlookContent,
    'ratingReason' | 'sections' | 'horizons' | 'figures' | 'sources' | 'editorialNote'
  > & { strategies: readonly ShownStrategy[]; claims: readonly NumberedClaim[] };
  // Made by the server, which has their words: they need not be in the scripts as well.
  oneMinute: ReactNode;
  basisKey: ReactNode;
  /** The step's name, its place on the scale in words, and the scale. */
  rating: { name: string; place: string; scale: ReactNode } | undefined;
  confidenceScale: ReactNode;
  /** At the end: the version, and the way on. */
  about: ReactNode;
  /** The section of measured evidence, where there is any. */
  children?: ReactNode;
};

/**
 * The outlook below its header. A client component, though nothing in it is interactive: its props,
 * the document, are then sent in place of its eight hundred elements. See `docs/performance.md`.
 */
export function OutlookText({ outlook, rating, children, ...made }: OutlookTextProps) {
  const { sections, horizons, strategies, figures, claims, sources } = outlook;
  const contents = [
    ...(made.oneMinute ? [{ id: 'one-minute', title: 'In one minute' }] : []),
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
        <ClaimNotes>
          {made.oneMinute}
          {made.basisKey}
          {rating && (
            <Section id="rating" title={rating.name} actions={editorial}>
              {rating.scale}
              <p className="prose">
                {rating.place}
                <ClaimedText text={outlook.ratingReason} claims={claims} />
              </p>
            </Section>
          )}
          {sections.map(({ key, title, paragraphs }) => (
            <Section key={key} id={key} title={title} actions={editorial}>
              <SectionText paragraphs={paragraphs} claims={claims} />
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
            lead="The level that each needs, and by when, is our own view, on a scale from 0 to 100. You can change every level and weight in your plan."
          >
            {strategies.map((strategy, index) => (
              <StrategyArticle
                key={strategy.key}
                strategy={strategy}
                index={index}
                claims={claims}
              />
            ))}
          </Section>
          <Section
            id="figures"
            title="Published figures"
            actions={<BasisMark basis="published" />}
            lead="Each figure names the occupation that it counts: the profession itself, or one that stands in for it."
          >
            <PhoneFold summary={`All ${figures.length} figures`}>
              <FigureList figures={figures} sources={sources} />
            </PhoneFold>
          </Section>
          {children}
          {claims.length > 0 && (
            <Section
              id="claims"
              title="Claims"
              lead="Every sentence that states something about the world, with what it rests on. The small numbers in the text open the same notes."
            >
              <ClaimList claims={claims} scale={made.confidenceScale} />
            </Section>
          )}
          <Section id="sources" title="Sources">
            <PhoneFold summary={`All ${sources.length} sources, with their licences`}>
              <SourceList sources={sources} />
            </PhoneFold>
          </Section>
          <Section id="about" title="About this outlook">
            <Prose paragraphs={[outlook.editorialNote]} />
            {made.about}
          </Section>
        </ClaimNotes>
      </div>
    </div>
  );
}

type SectionTextProps = { paragraphs: readonly string[]; claims: readonly NumberedClaim[] };

/** Its first paragraph, and the rest behind a fold where the screen is narrow. */
function SectionText({ paragraphs: [first = '', ...rest], claims }: SectionTextProps) {
  return (
    <>
      <Prose paragraphs={[first]} claims={claims} />
      {rest.length > 0 && (
        <PhoneFold summary="Read on" className="prose-goes-on">
          <Prose paragraphs={rest} claims={claims} />
        </PhoneFold>
      )}
    </>
  );
}

'use client';

import './outlook.css';
import { PhoneFold } from '@/components/ui/phone-fold';
import { SeriesMark } from '@/components/ui/series-mark';
import { GoalTemplates } from './goal-templates';
import type { NumberedClaim } from './numbered-claims';
import { Prose } from './prose';
import { RequiredLevels } from './required-levels';
import type { ShownStrategy } from './shown-strategies';

type StrategyArticleProps = {
  strategy: ShownStrategy;
  index: number;
  claims: readonly NumberedClaim[];
};

/**
 * One strategy: what to do and why, what it asks for by when, and goals to begin with. A client
 * component for the reason that `OutlookText` is one.
 */
export function StrategyArticle({ strategy, index, claims }: StrategyArticleProps) {
  return (
    <article id={strategy.key} className="strategy">
      <h3 className="text-xl">
        <SeriesMark index={index} />
        {strategy.title}
      </h3>
      <p className="measure text-muted">{strategy.summary}</p>
      <PhoneFold summary="Why, by when, and goals to begin with">
        <Prose paragraphs={strategy.paragraphs} claims={claims} />
        <RequiredLevels strategy={strategy} index={index} />
        <GoalTemplates templates={strategy.templates} />
      </PhoneFold>
    </article>
  );
}

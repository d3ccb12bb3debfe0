import '../evidence/evidence.css';
import { EvidenceComparison } from '@/components/evidence/comparison';
import { OccupationDetails } from '@/components/evidence/occupation-details';
import { SourceNote } from '@/components/evidence/source-note';
import { BasisMark } from '@/components/outlook/basis-mark';
import { HorizonText } from '@/components/outlook/horizon-text';
import { Prose } from '@/components/outlook/prose';
import { shownStrategies } from '@/components/outlook/shown-strategies';
import { StartPlan } from '@/components/outlook/start-plan';
import { StrategyArticle } from '@/components/outlook/strategy-article';
import type { OutlookContent } from '@/components/outlook/types';
import { ButtonLink } from '@/components/ui/button-link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { FAMILIES, type OccupationEvidence, pickSources } from '@/lib/domain/evidence';
import { own } from '@/lib/domain/own';
import { occupationFacts } from '@/lib/format/evidence/figures';
import { listInWords } from '@/lib/format/list';
import { catalogueHref } from '@/lib/schemas/catalogue-address';

type OccupationPageProps = {
  evidence: OccupationEvidence;
  /** Null where an operator has not loaded it. */
  general: OutlookContent | null;
  /** Editorial outlooks that rest on this occupation's figures. */
  editorial: readonly { slug: string; profession: string }[];
};

const noClaims: never[] = [];

/** Titles named in the sentence; some occupations have a hundred. */
const SHOWN_TITLES = 8;

const hasFigures = ({ exposure, projection, wage, tasks, skills }: OccupationEvidence) =>
  Boolean(projection ?? wage) || [exposure, tasks, skills].some(({ length }) => length > 0);

/**
 * An occupation without an editorial outlook of its own: figures first, then the general outlook.
 */
export function OccupationPage({ evidence, general, editorial }: OccupationPageProps) {
  const { code, title, description, family } = evidence.occupation;
  return (
    <>
      <PageHeader
        eyebrow={
          <>
            <TextLink href="/outlooks">Outlooks</TextLink>
            {own(FAMILIES, family) && (
              <>
                {' / '}
                <TextLink href={catalogueHref({ family })}>{own(FAMILIES, family)}</TextLink>
              </>
            )}
          </>
        }
        title={title}
        lead={description}
        actions={
          <>
            {general && <StartPlan slug={general.slug} occupation={code} />}
            <ButtonLink href={catalogueHref({ with: [code] })}>Compare with another</ButtonLink>
          </>
        }
      />
      <Notice className="mb-6">
        {editorial.length > 0 ? (
          <>
            Its figures also stand in for what we have written about:{' '}
            {editorial.map(({ slug, profession }, index) => (
              <span key={slug}>
                {index > 0 && ', '}
                <TextLink href={`/outlooks/${slug}`}>{profession}</TextLink>
              </span>
            ))}
            .
          </>
        ) : (
          `There is no editorial view of this occupation yet. ${hasFigures(evidence) ? 'Below are the published figures, then a general outlook.' : 'No source has figures on it either: below is a general outlook.'}`
        )}
      </Notice>
      <Classification evidence={evidence} />
      <EvidenceComparison items={[evidence]} />
      <OccupationDetails item={evidence} />
      {general && <GeneralOutlook general={general} code={code} />}
    </>
  );
}

/** The rest of what the classification says: code, preparation, titles and its licence. */
function Classification({
  evidence: { occupation, titles, sources },
}: {
  evidence: OccupationEvidence;
}) {
  const reported = titles.filter(({ kind }) => kind === 'reported').map(({ title }) => title);
  return (
    <div className="pb-6">
      <p className="text-sm text-muted">{occupationFacts(occupation)}</p>
      {reported.length > 0 && (
        <p className="evidence-note mb-3">{`Titles that people in it report: ${listInWords(reported.slice(0, SHOWN_TITLES))}.`}</p>
      )}
      <SourceNote sources={pickSources(sources, ['onet'])} />
    </div>
  );
}

function GeneralOutlook({ general, code }: { general: OutlookContent; code: string }) {
  return (
    <>
      <Section
        id="general"
        title="A general outlook"
        actions={<BasisMark basis="editorial" word="General, not about this occupation" />}
        lead={general.summary}
      >
        {general.horizons.map((horizon) => (
          <HorizonText key={horizon.year} horizon={horizon} claims={noClaims} />
        ))}
      </Section>
      <Section
        id="strategies"
        title="General strategies"
        actions={<BasisMark basis="editorial" word="General, not about this occupation" />}
        lead="They hold for most work. Levels and weights are only a start: change them in your plan to fit your work."
      >
        {shownStrategies(general.strategies).map((strategy, index) => (
          <StrategyArticle key={strategy.key} strategy={strategy} index={index} claims={noClaims} />
        ))}
      </Section>
      <Section id="about" title="About this page">
        <Prose paragraphs={[general.editorialNote]} />
        <div className="mt-5">
          <StartPlan slug={general.slug} occupation={code} />
        </div>
      </Section>
    </>
  );
}

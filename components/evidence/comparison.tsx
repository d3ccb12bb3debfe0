import './evidence.css';
import { Section } from '@/components/ui/section';
import { exposureRange, type OccupationEvidence } from '@/lib/domain/evidence';
import { ExposureChart } from './exposure-chart';
import { MeasureList } from './measure-list';
import { ProjectionChart } from './projection-chart';
import { WageChart } from './wage-chart';

/** Exposure, projection and wages of one occupation, or of several on the same scales. */
export function EvidenceComparison({ items }: { items: readonly OccupationEvidence[] }) {
  const has = (test: (item: OccupationEvidence) => unknown) => items.some(test);
  return (
    <>
      {has(exposureRange) && (
        <Section id="exposure" title="AI exposure">
          <ExposureChart id="exposure-figure" items={items} />
          <h3 className="evidence-subtitle">What the measures are, and are not</h3>
          <MeasureList sources={items[0]?.sources ?? []} />
          <MeasureCriticism />
        </Section>
      )}
      {has((item) => item.projection) && (
        <Section id="employment" title="Projected employment, 2024–34">
          <ProjectionChart id="employment-figure" items={items} />
        </Section>
      )}
      {has((item) => item.wage) && (
        <Section id="wages" title="Wages">
          <WageChart id="wages-figure" items={items} />
        </Section>
      )}
    </>
  );
}

/** Published criticism of such measures, shown wherever they are. */
function MeasureCriticism() {
  return (
    <p className="evidence-note text-muted">
      Such measures are criticised, too. They stand still while models change, are made in the
      United States and rest on models that are no longer the newest (
      <a className="link" href="https://arxiv.org/abs/2606.23633" rel="noreferrer">
        Lund and others, 2026
      </a>
      ), and they disagree most on the occupations that are most exposed (Budget Lab at Yale, “Labor
      Market AI Exposure: What Do We Know?”, 2026).
    </p>
  );
}

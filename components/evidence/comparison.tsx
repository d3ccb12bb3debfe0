import { Section } from '@/components/ui/section';
import { exposureRange, type OccupationEvidence } from '@/lib/domain/evidence';
import { ExposureStrip } from './exposure-strip';
import { MeasureCriticism } from './measure-criticism';
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
          <ExposureStrip id="exposure-figure" items={items} />
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

import { Section } from '@/components/ui/section';
import type { OccupationEvidence } from '@/lib/domain/evidence';
import { RelatedList } from './related-list';
import { SkillTable } from './skill-table';
import { TaskChart } from './task-chart';
import { TechnologyList } from './technology-list';

/** What the work of one occupation consists of: tasks, skills, technologies, its neighbours. */
export function OccupationDetails({ item }: { item: OccupationEvidence }) {
  return (
    <>
      {item.tasks.length > 0 && (
        <Section id="tasks" title="Tasks by exposure">
          <TaskChart id="tasks-figure" item={item} />
        </Section>
      )}
      {item.skills.length > 0 && (
        <Section id="skills" title="Skills">
          <SkillTable id="skills-table" item={item} />
        </Section>
      )}
      {item.technologies.length > 0 && (
        <Section id="technologies" title="Technologies">
          <TechnologyList item={item} />
        </Section>
      )}
      {item.related.length > 0 && (
        <Section id="related" title="Related occupations">
          <RelatedList item={item} />
        </Section>
      )}
    </>
  );
}

import './evidence.css';
import { DataTable } from '@/components/ui/data-table';
import { Disclosure } from '@/components/ui/disclosure';
import { type EvidenceSkill, type OccupationEvidence, pickSources } from '@/lib/domain/evidence';
import { formatRating, skillName, yearMonth } from '@/lib/format/evidence/figures';
import { listInWords } from '@/lib/format/list';
import { SourceNote } from './source-note';

/** Skills named in the sentence: as many as a reader remembers. */
const TOP = 8;

/** The skills that the work asks for most, and all of them in figures. */
export function SkillTable({ id, item }: { id: string; item: OccupationEvidence }) {
  const { skills, skillsRatedOn, sources } = item;
  if (skills.length === 0 || !skillsRatedOn) return null;
  const top = skills.slice(0, TOP).map(({ skill }) => skillName(skill).toLowerCase());
  return (
    <div>
      <p className="evidence-sentence">{`Most important by O*NET’s ratings: ${listInWords(top)}.`}</p>
      <p className="evidence-note">{`Newest rating of this occupation: ${yearMonth(skillsRatedOn)}; single ratings can be many years older.`}</p>
      <div className="evidence-more">
        <Disclosure summary="Show as a table">
          <SkillsInFigures id={id} skills={skills} />
        </Disclosure>
        <SourceNote sources={pickSources(sources, ['onet'])} />
      </div>
    </div>
  );
}

function SkillsInFigures({ id, skills }: { id: string; skills: readonly EvidenceSkill[] }) {
  return (
    <DataTable
      id={id}
      caption="Skills, the most important first"
      columns={[
        { key: 'skill', header: 'Skill' },
        { key: 'importance', header: 'Importance, 1–5', numeric: true },
        { key: 'level', header: 'Level, 0–7', numeric: true },
      ]}
      rows={skills.map(({ skill, importance, level }) => ({
        key: skill,
        cells: {
          skill: skillName(skill),
          importance: formatRating(importance),
          level: formatRating(level),
        },
      }))}
    />
  );
}

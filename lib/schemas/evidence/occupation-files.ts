import { SKILLS } from '@/lib/domain/evidence';
import { code, flag, number, oneOf, optional, text, whole } from './cell';
import { evidenceFile } from './evidence-file';

export const onetCode = code(/^\d{2}-\d{4}\.\d{2}$/, '15-2051.00');
/** A SOC code, or a code of the same form that the projections use for several of them together. */
export const socCode = code(/^\d{2}-\d{4}$/, '15-2051');

const occupations = evidenceFile({
  sources: ['onet', 'bls_xwalk'],
  key: ['onet_soc'],
  columns: {
    onet_soc: onetCode,
    soc: socCode,
    nem_code: optional(socCode),
    title: text(300),
    job_zone: optional(whole(1, 5)),
    n_tasks: whole(0, 1_000),
    has_skills: flag,
    description: text(4_000),
  },
  rule: ({ onet_soc, soc }) =>
    onet_soc.startsWith(`${soc}.`)
      ? undefined
      : { column: 'soc', message: `must be the first 7 characters of onet_soc, ${onet_soc}` },
});

const titles = evidenceFile({
  sources: ['onet'],
  key: ['onet_soc', 'alt_title'],
  occupations: ['onet_soc'],
  columns: {
    onet_soc: onetCode,
    alt_title: text(300),
    kind: oneOf('reported', 'alternate'),
  },
});

const rating = oneOf('E0', 'E1', 'E2');

const tasks = evidenceFile({
  sources: ['onet', 'eloundou', 'aei_api'],
  key: ['onet_soc', 'task_id'],
  occupations: ['onet_soc'],
  columns: {
    onet_soc: onetCode,
    task_id: whole(1, 1_000_000_000),
    task_type: optional(oneOf('core', 'supplemental')),
    task: text(2_000),
    gpt4_exposure: optional(rating),
    human_exposure: optional(rating),
    gpt4_automation: optional(oneOf('T0', 'T1', 'T2', 'T3', 'T4')),
    aei_listed: flag,
    aei_api_per_10k: optional(number(0, 10_000)),
    task_shared_by: whole(1, 100_000),
  },
  rule: ({ aei_listed, aei_api_per_10k }) =>
    aei_listed || aei_api_per_10k === null
      ? undefined
      : {
          column: 'aei_api_per_10k',
          message: 'must be blank where aei_listed is 0: the count cannot be known',
        },
});

function skills(least: number, most: number) {
  const rated = Object.fromEntries(SKILLS.map((skill) => [skill, number(least, most)]));
  return evidenceFile({
    sources: ['onet'],
    key: ['onet_soc'],
    occupations: ['onet_soc'],
    columns: {
      onet_soc: onetCode,
      rating_date: code(/^\d{4}-(0[1-9]|1[0-2])$/, '2023-08, a year and a month'),
      ...rated,
    },
  });
}

const related = evidenceFile({
  sources: ['onet'],
  key: ['onet_soc', 'related_onet_soc'],
  occupations: ['onet_soc', 'related_onet_soc'],
  columns: { onet_soc: onetCode, related_onet_soc: onetCode, rank: whole(1, 100) },
});

const technologies = evidenceFile({
  sources: ['onet'],
  key: ['onet_soc', 'technology'],
  occupations: ['onet_soc'],
  columns: { onet_soc: onetCode, technology: text(300), in_demand: flag },
});

/** The files of O*NET. occupations.csv comes first, since others refer to its codes. */
export const occupationFiles = {
  'occupations.csv': occupations,
  'titles.csv': titles,
  'tasks.csv': tasks,
  'skills_importance.csv': skills(1, 5),
  'skills_level.csv': skills(0, 7),
  'related.csv': related,
  'technologies.csv': technologies,
};

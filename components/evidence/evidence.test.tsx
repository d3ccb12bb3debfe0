import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { EvidenceWage, OccupationEvidence } from '@/lib/domain/evidence';
import {
  exampleEvidence,
  exampleFigure,
  exampleProjection,
  exampleTask,
  exampleWage,
} from '@/lib/domain/evidence/testing/example-evidence';
import { ExposureChart } from './exposure-chart';
import { MeasureList } from './measure-list';
import { OccupationDetails } from './occupation-details';
import { OutlookEvidence } from './outlook-evidence';
import { ProjectionChart } from './projection-chart';
import { proxyLead } from './proxy-occupations';
import { TaskChart } from './task-chart';
import { WageChart } from './wage-chart';

/** The page's words, apart from its markup. */
const words = (element: ReactElement) =>
  renderToStaticMarkup(element)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

const strip = (change: Partial<OccupationEvidence> = {}) => (
  <ExposureChart id="e" items={[exampleEvidence(change)]} />
);
const marks = (html: string) => html.match(/class="mark[^"]*"/g) ?? [];

const nothing = {
  soc: null,
  exposure: [],
  projection: null,
  wage: null,
  tasks: [],
  skills: [],
  skillsRatedOn: null,
  technologies: [],
  related: [],
};

describe('a missing figure is not a zero', () => {
  const three = exampleEvidence().exposure.slice(0, 3);

  it('a measure without a figure has no mark, and the table says so', () => {
    const html = renderToStaticMarkup(strip({ exposure: three }));
    expect(marks(html)).toHaveLength(3);
    expect(words(strip({ exposure: three }))).toContain('none published');
    expect(words(strip({ exposure: three }))).toContain('which is not the same as zero');
  });

  it('a measured zero has a mark, and the number of occupations that share it', () => {
    const zero = exampleFigure('aei_observed', 27.3, { value: 0, tied: 413 });
    const html = renderToStaticMarkup(strip({ exposure: [...three, zero] }));
    expect(marks(html)).toHaveLength(4);
    expect(html).toContain('hollow');
    const said = words(strip({ exposure: [...three, zero] }));
    expect(said).toContain('zero, as 413 of 756');
    expect(said).toContain('the middle of that tie, not a rank');
    expect(said).not.toContain('27');
  });

  it('a figure that no other occupation shares is a rank, not a tie', () => {
    expect(renderToStaticMarkup(strip())).not.toContain('hollow');
  });

  it('an occupation without published figures has no charts and no empty headings', () => {
    const item = exampleEvidence(nothing);
    const all = (
      <>
        <ExposureChart id="e" items={[item]} />
        <ProjectionChart id="p" items={[item]} />
        <WageChart id="w" items={[item]} />
        <TaskChart id="t" item={item} />
        <OccupationDetails item={item} />
      </>
    );
    expect(renderToStaticMarkup(all)).toBe('');
  });
});

describe('exposure', () => {
  it('is shown as the range over the measures, each with its year', () => {
    expect(words(strip())).toContain('than 5 to 40 of 100 occupations');
    for (const measure of [
      'Tasks, rated by GPT-4, 2023',
      'Tasks, rated by people, 2023',
      'Chats with an assistant, 2024',
      'Use of Claude seen, 2026 release',
    ]) {
      expect(words(strip())).toContain(measure);
    }
  });

  it('is never offered as a chance of losing the job', () => {
    expect(words(strip())).toContain('Exposure is not a chance of losing the job.');
    const said = words(<MeasureList sources={exampleEvidence().sources} />);
    expect(said.match(/Does not mean /g)).toHaveLength(4);
    expect(said).toContain(
      'that AI can replace the job: its authors say that it must not be read so',
    );
  });

  it('brings each source with its licence, attribution and caveat', () => {
    for (const id of ['eloundou', 'microsoft', 'aei']) {
      expect(words(strip())).toContain(
        `Source ${id} , Publisher of ${id}, 2025. Licence: CC0 (invented). Caveat of ${id}. Attribution of ${id}`,
      );
    }
  });

  it('says that scores by SOC code can be a mean over several occupations', () => {
    const soc = { code: '98-1011', title: 'Lighthouse Keepers, All Other', onetCount: 9 };
    expect(words(strip({ soc }))).toContain('Lighthouse Keepers, All Other (98-1011)');
    expect(words(strip({ soc }))).toContain('the mean over its 9 occupations');
    expect(words(strip())).not.toContain('the mean over');
  });

  it('says when the observed use can only rest on neighbours', () => {
    const tasks = [exampleTask(1, { listed: false }), exampleTask(2, { listed: false })];
    expect(words(strip({ tasks }))).toContain('rests on neighbouring occupations');
    const mixed = [exampleTask(1, { listed: false }), exampleTask(2)];
    expect(words(strip({ tasks: mixed }))).not.toContain('rests on neighbouring');
    // Without the source of the counts, or without tasks, nothing is known of it.
    const unknown = [exampleTask(1, { listed: null })];
    expect(words(strip({ tasks: unknown }))).not.toContain('rests on neighbouring');
    expect(words(strip({ tasks: [] }))).not.toContain('rests on neighbouring');
  });
});

describe('employment', () => {
  const chart = (change: Partial<OccupationEvidence> = {}) => (
    <ProjectionChart id="p" items={[exampleEvidence(change)]} />
  );

  it('is a projection for the United States that ends in 2034, beside all occupations', () => {
    expect(words(chart())).toContain(
      'For Lighthouse Keepers there were about 800 jobs in the United States in 2024, and about 500 are projected for 2034: about 38% less, with hardly any openings a year.',
    );
    const two = <ProjectionChart id="p" items={[exampleEvidence(), exampleEvidence()]} />;
    expect(words(two)).toContain('about 38% less for Lighthouse Keepers and about 38% less');
    expect(words(chart())).toContain('For all occupations together it is about 3% more');
    expect(words(chart())).toContain('ends in 2034');
    expect(words(chart())).toContain('one is no forecast of the other');
  });

  it('names the wider group where several occupations are counted together', () => {
    const projection = { ...exampleProjection, code: '98-1010', title: 'Keepers and tuners' };
    expect(words(chart({ projection }))).toContain('(counted as keepers and tuners)');
    expect(words(chart())).not.toContain('counted as');
  });
});

describe('wages', () => {
  const chart = (wage: EvidenceWage) => <WageChart id="w" items={[exampleEvidence({ wage })]} />;

  it('above the top code are "more than", never blank or zero', () => {
    const top = { ...exampleWage, median: null, p75: null, p90: null, topcoded: true };
    expect(words(chart(top))).toContain('more than $239,200 for Lighthouse Keepers');
    expect(words(chart(top)).match(/more than \$239,200/g)).toHaveLength(4);
    expect(renderToStaticMarkup(chart(top))).toContain('arrow');
    expect(renderToStaticMarkup(chart(top))).not.toContain('NaN');
    expect(renderToStaticMarkup(chart(exampleWage))).not.toContain('arrow');
  });

  it('that are known only by the hour are labelled so, and not drawn', () => {
    const none = { p10: null, p25: null, median: null, p75: null, p90: null, mean: null };
    const hourly = { ...exampleWage, ...none, basis: 'hourly_only' as const };
    expect(words(chart(hourly))).toContain('paid by the hour: no yearly wage is published');
    expect(renderToStaticMarkup(chart(hourly))).not.toContain('<svg');
  });

  it('of a wider occupation are named as such', () => {
    expect(words(chart({ ...exampleWage, title: 'Keepers, All Other' }))).toContain(
      'for Lighthouse Keepers (counted as Keepers, All Other) in May 2024',
    );
  });
});

describe('tasks', () => {
  const figure = (...tasks: ReturnType<typeof exampleTask>[]) => (
    <TaskChart id="t" item={exampleEvidence({ tasks })} />
  );

  it('without a label were not rated in these words, which is not E0', () => {
    const unrated = exampleTask(2, { gpt4Exposure: null, humanExposure: null });
    const said = words(figure(exampleTask(1), unrated));
    expect(said).toContain('Of 1 rated tasks, GPT-4 held 1 to be exposed and people 0');
    expect(said).toContain('One task was not rated in these words.');
    expect(renderToStaticMarkup(figure(unrated))).not.toMatch(/<rect class="label-E0" x/);
  });

  it('off the counted list have a use that cannot be known, below the threshold is not none', () => {
    const said = words(
      figure(
        exampleTask(1, { listed: false }),
        exampleTask(2),
        exampleTask(3, { apiPer10k: 120.25, sharedBy: 34 }),
      ),
    );
    expect(said).toContain('cannot be known: not on the counted list');
    expect(said).toContain('too little to be published, which need not be none');
    expect(said).toContain(
      'about 120 of 10,000 API records, counted together for the 34 occupations that have this task',
    );
  });

  it('that are all off the list get one note in place of a column', () => {
    const said = words(figure(exampleTask(1, { listed: false })));
    expect(said).toContain('the list on which use was counted has none of them');
    expect(said).not.toContain('Use through an API');
  });
});

describe('an outlook’s page', () => {
  const outlook = {
    slug: 'machine-learning-engineer',
    profession: 'Machine Learning Engineer',
    proxies: [
      { code: '98-1011.00', title: 'Lighthouse Keepers', why: 'Keeps something running.' },
      { code: '98-9999.00', title: 'Nobody Yet', why: 'Not imported.' },
    ],
  };

  it('says that no source scores the profession itself, and names its proxy occupations and why', () => {
    const said = words(<OutlookEvidence outlook={outlook} items={[exampleEvidence()]} />);
    expect(said).toContain('No source scores “Machine Learning Engineer” itself.');
    expect(said).toContain('Lighthouse Keepers (98-1011.00). Keeps something running.');
    expect(said).not.toContain('Nobody Yet');
  });

  it('does not say so where a source scores the profession itself', () => {
    expect(proxyLead('Data Scientist', [{ title: 'Data Scientists' }])).toContain('itself, and of');
  });

  it('has no section without evidence', () => {
    expect(renderToStaticMarkup(<OutlookEvidence outlook={outlook} items={[]} />)).toBe('');
  });
});

it('escapes an occupation’s text', () => {
  const title = '<script>alert(1)</script> & "Keepers"';
  const item = exampleEvidence();
  const html = renderToStaticMarkup(
    <ExposureChart id="e" items={[{ ...item, occupation: { ...item.occupation, title } }]} />,
  );
  expect(html).not.toContain('<script>');
});

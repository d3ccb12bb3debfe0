import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Pin } from '../fan/pins';
import { examplePlan, exampleReadiness, reviewOf } from '../testing/examples';
import { ReadinessChart } from './readiness-chart';
import { reviewOverlay } from './review-overlay';

const pins: Pin[] = [
  {
    id: 'g1',
    kind: 'goal',
    date: '2031-06-30',
    title: 'Ship <two> models',
    done: false,
    href: '/g/1',
  },
  { id: 'g2', kind: 'goal', date: '2036-01-31', title: 'Publish', done: true, href: '/g/2' },
  { id: 'm1', kind: 'milestone', date: '2036-02-29', title: 'A draft', done: false, href: '/g/2' },
];

function markup(props: Partial<Parameters<typeof ReadinessChart>[0]> = {}) {
  return renderToStaticMarkup(
    <ReadinessChart
      readiness={exampleReadiness('two-years')}
      sentence="At your pace you reach about 39%, and 2031 needs 48%."
      pins={pins}
      {...props}
    />,
  );
}

describe('ReadinessChart', () => {
  const html = markup();

  it('draws every line and both steps of the band in the first HTML', () => {
    for (const part of [
      'band',
      'band-middle',
      'range',
      'planned',
      'required',
      'beyond',
      'projected',
      'logged',
    ]) {
      expect(html).toMatch(new RegExp(`<path class="chart-${part}" d="M\\d+ \\d+l[^"]+"`));
    }
  });

  it('names the lines at their ends, and today', () => {
    for (const words of [
      'Required 81%',
      'Projected 39%',
      'is planned 13%',
      'Planned 40%',
      'Logged 34%',
      'Today, 31 Mar 2028',
    ]) {
      expect(html).toContain(`>${words}`);
    }
  });

  it('is an image with a name, described by its sentence', () => {
    expect(html).toContain('role="img" aria-label="Readiness from 2026 to 2046, in per cent"');
    expect(html).toContain('aria-describedby="readiness-sentence"');
    expect(html).toContain('<figcaption id="readiness-sentence"');
  });

  it('marks how each horizon stands by shape and word, and lists what is missing', () => {
    expect(html.match(/chart-status-more-to-plan" d=/g)).toHaveLength(3);
    expect(html).toContain('48% needed, about 39% if nothing more is planned: 9 not planned yet');
    expect(markup({ gaps: false })).not.toContain('not planned yet');
    expect(markup({ gaps: false })).toContain('chart-status-more-to-plan');
  });

  it('gives today and every year’s end as a table', () => {
    expect(html).toContain(
      '<th scope="row">Today, 31 Mar 2028</th><td>24%</td><td>21–27%</td><td>38%</td><td>34%</td>',
    );
    expect(html.match(/<th scope="row">/g)).toHaveLength(22);
  });

  it('keeps apart in the table what is projected and what is left if nothing more is planned', () => {
    const row = (date: string) =>
      html.match(new RegExp(`${date}</th>((<td>[^<]*</td>)*)`))?.[1]?.match(/[^<>]+(?=<\/td>)/g);
    expect(row('31 Dec 2030')).toEqual(['42%', '35–49%', '40%', '–', '39%', '36–42%', '–']);
    expect(row('31 Dec 2046')).toEqual(['81%', '74–81%', '13%', '–', '–', '–', '13%']);
  });

  it('makes each date a link with a name, joins close ones, and lists them all', () => {
    expect(html).toContain('Goal due 30 Jun 2031: Ship &lt;two&gt; models');
    expect(html).toContain('2 dates, Jan 2036 to Feb 2036');
    expect(html).toContain('href="#readiness-pin-g2"');
    expect(html).toContain('id="readiness-pin-g2"');
    expect(html).toMatch(/Dates<span[^>]*> on the axis<\/span> \(3\)/);
  });

  it('draws one strategy when asked to', () => {
    const strategy = markup({ strategy: { key: 'high-stakes-domain', goals: [] } });
    expect(strategy).toContain('Required 85%');
    expect(strategy).not.toContain('Required 81%');
  });

  it('draws what a past review expected, named at its end, with a column in the table', () => {
    const { plan, asOf } = examplePlan('two-years');
    const ghost = markup({ overlays: [reviewOverlay(reviewOf(plan, '2027-03-31'), asOf)] });
    expect(ghost).toMatch(/<path class="chart-overlay-review" d="M\d+ \d+l[^"]+"/);
    expect(ghost).toContain('>Expected in March 2027</text>');
    expect(ghost).toContain('<th scope="col">Expected in March 2027</th>');
    expect(ghost).toMatch(/31 Dec 2026<\/th>(<td>[^<]*<\/td>){7}<td>–<\/td><\/tr>/);
    expect(ghost).toMatch(/31 Dec 2028<\/th>(<td>[^<]*<\/td>){7}<td>\d+%<\/td><\/tr>/);
    expect(html).not.toContain('overlay-review');
  });

  it('draws one’s own estimates as dots, the newest named, with a row and a column in the table', () => {
    const estimates = [
      { date: '2027-01-04', level: 20 },
      { date: '2028-01-03', level: 45 },
    ];
    const own = markup({ estimates });
    expect(own.match(/<circle class="chart-estimate"/g)).toHaveLength(2);
    expect(own).toContain('>Your estimate 45%</text>');
    expect(own).toContain('<th scope="col">Your estimate</th>');
    expect(own).toMatch(/3 Jan 2028<\/th>(<td>[^<]*<\/td>){7}<td>45%<\/td><\/tr>/);
    expect(html).not.toContain('estimate');
  });

  it('links to downloads, and shows no PNG button without JavaScript', () => {
    const links = markup({ downloads: { csv: '/c.csv', svg: '/c.svg' } });
    expect(links).toContain('href="/c.csv"');
    expect(links).not.toContain('PNG');
    expect(html).not.toContain('Download');
  });

  it('renders a plan without strategies, and a today beyond the axis', () => {
    const asOf = '2047-05-01';
    expect(markup({ readiness: { ...exampleReadiness('ten-years'), asOf } })).toContain('<figure');
    expect(markup({ readiness: { ...exampleReadiness('ten-years'), series: [] } })).toContain(
      '<figure',
    );
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PALETTE } from '../scene/palette';
import { escapeXml, wrap } from '../scene/xml';
import { examplePlan, exampleReadiness, reviewOf } from '../testing/examples';
import { xmlFaults } from '../testing/xml-faults';
import { renderReadinessSvg } from './render-readiness-svg';
import { reviewOverlay } from './review-overlay';

const hostile = `<script>alert(1)</script> ]]> & "it's" \u0000\u0008 \uD800 </svg>`;

function render(title: string, sentence = title) {
  const date = '2030-01-01';
  return renderReadinessSvg({
    readiness: exampleReadiness('two-years'),
    title,
    sentence,
    pins: [{ id: '1', kind: 'goal', date, title, done: false, href: '/g' }],
  });
}

describe('renderReadinessSvg', () => {
  it('is well-formed whatever people call their plans and goals', () => {
    const svg = render(hostile);
    expect(xmlFaults(svg)).toEqual([]);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &amp;');
  });

  it('has its size, its title, its sentence and its labels', () => {
    const svg = render('My plan', 'You reach 39 of 48 points.');
    expect(svg).toContain('width="1200" height="664"');
    expect(svg).toContain('<title>My plan</title><desc>You reach 39 of 48 points.</desc>');
    for (const words of ['Required 81%', 'Projected 39%', 'Logged 34%', 'Today, 31 Mar 2028']) {
      expect(svg).toContain(words);
    }
  });

  it('has what a past review expected, as on the page', () => {
    const { plan, asOf } = examplePlan('two-years');
    const svg = renderReadinessSvg({
      readiness: exampleReadiness('two-years'),
      title: 'My plan',
      sentence: 'In March 2027 you expected 41% for today.',
      overlays: [reviewOverlay(reviewOf(plan, '2027-03-31'), asOf)],
    });
    expect(svg).toContain('stroke-dasharray="12 5"');
    expect(svg).toContain('>Expected in March 2027</text>');
    expect(render('My plan')).not.toContain('stroke-dasharray="12 5"');
  });

  it('says when it was true and that it is no forecast', () => {
    expect(render('My plan')).toContain('A planning aid, not a forecast of anyone’s employment.');
  });

  it('needs nothing from outside the file', () => {
    expect(render('My plan')).not.toMatch(/href|url\(|@import|var\(/);
  });

  it('has the light theme’s colours', () => {
    const css = readFileSync('app/globals.css', 'utf8');
    for (const [token, colour] of Object.entries(PALETTE)) {
      expect(css).toContain(`--color-${token}: light-dark(${colour},`);
    }
  });
});

describe('wrap', () => {
  it('breaks between words and says that something was cut', () => {
    expect(wrap('one two three four five', 9, 2)).toEqual(['one two', 'three …']);
  });
  it('cuts a word that has no end', () => {
    expect(wrap('x'.repeat(500), 20, 2)).toEqual([`${'x'.repeat(20)}…`]);
  });
});

describe('escapeXml', () => {
  it('replaces what XML forbids and keeps what it allows', () => {
    expect(escapeXml('a\u0000b\uD800c\u{1F600}')).toBe('a\u{FFFD}b\u{FFFD}c\u{1F600}');
  });
});

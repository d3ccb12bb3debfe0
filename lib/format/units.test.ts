import { expect, it } from 'vitest';
import { singularUnit } from './units';

it.each([
  ['interviews', 'interview'],
  ['data sets', 'data set'],
  ['pull requests merged', 'pull request merged'],
  ['pieces of work', 'piece of work'],
  ['tasks in the set', 'task in the set'],
  ['faults a quarter', 'fault a quarter'],
  ['sales calls', 'sales call'],
  ['write-ups', 'write-up'],
  ['analyses signed', 'analysis signed'],
  ['entries', 'entry'],
  ['classes', 'class'],
  ['approaches', 'approach'],
  ['courses', 'course'],
  ['clauses', 'clause'],
  ['people', 'person'],
])('one of %s is one %s', (many, one) => expect(singularUnit(many)).toBe(one));

it.each([
  '',
  '%',
  'ms',
  'GBs',
  '€',
  'access',
  'kg',
  'statuses',
  'series',
  'progress',
  '°C',
  'Bücher',
])('leaves %j as it is', (unit) => expect(singularUnit(unit)).toBe(unit));

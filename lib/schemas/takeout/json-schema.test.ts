import { expect, it } from 'vitest';
import { z } from 'zod';
import { accountTakeoutSchema, planTakeoutSchema } from './plan-content';

const root = '../../../docs/schemas';

it.each([
  ['longview.account', accountTakeoutSchema],
  ['longview.plan', planTakeoutSchema],
] as const)(
  'docs/schemas has the schema of %s (to write it: npm run unit -- -u FILE)',
  async (name, schema) => {
    const made = { title: name, ...z.toJSONSchema(schema, { io: 'input' }) };
    const text = `${JSON.stringify(made, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`${root}/${name}.schema.json`);
  },
);

import { Problem } from '@/lib/cli/problem';
import { runCommand } from '@/lib/cli/shutdown';
import { measureBystander, measureLongestBlocks } from '../bench/bystander';
import { measureCatalogue } from '../bench/catalogue';
import { measureInteraction } from '../bench/interaction';
import { measureLighthouse } from '../bench/lighthouse';
import {
  measurePages,
  measureReadiness,
  measureSignIn,
  measureStart,
  measureTakeout,
} from '../bench/measure';
import { toJson, toTable } from '../bench/report';
import type { Section } from '../bench/sections';

const measurements: Record<string, () => Promise<Section[]>> = {
  readiness: measureReadiness,
  'sign-in': measureSignIn,
  pages: measurePages,
  catalogue: measureCatalogue,
  lighthouse: measureLighthouse,
  start: measureStart,
  interaction: measureInteraction,
  blocks: measureLongestBlocks,
  bystander: measureBystander,
  takeout: measureTakeout,
};

/** `npm run bench [-- readiness] [sign-in] [pages] [catalogue] [lighthouse] [start] [interaction] [blocks] [bystander] [takeout] [--json]`: how fast and how heavy the app is. */
await runCommand(async () => {
  const args = process.argv.slice(2);
  const named = args.filter((arg) => arg !== '--json');
  const unknown = named.find((name) => !(name in measurements));
  if (unknown) {
    throw new Problem(
      `There is nothing to measure named ${unknown}, only: ${Object.keys(measurements).join(', ')}.`,
    );
  }
  const sections: Section[] = [];
  for (const [name, measure] of Object.entries(measurements)) {
    if (named.length === 0 || named.includes(name)) sections.push(...(await measure()));
  }
  console.log(args.includes('--json') ? toJson(sections) : toTable(sections));
  return 0;
});

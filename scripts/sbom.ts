import { runCommand } from '@/lib/cli/shutdown';
import { billOfMaterials } from './packages/bill-of-materials';
import { lockedPackages, readLockfile } from './packages/lockfile';

/** `npm run -s sbom`: the software bill of materials of the lockfile, as CycloneDX JSON. */
await runCommand(async () => {
  const bill = billOfMaterials(lockedPackages(await readLockfile()));
  const text = `${JSON.stringify(bill, null, 2)}\n`;
  // Waits until a pipe has taken all of it, because the command then ends the process.
  await new Promise((resolve) => process.stdout.write(text, resolve));
  return 0;
});

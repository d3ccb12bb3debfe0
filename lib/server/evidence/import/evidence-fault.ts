import { Problem } from '@/lib/cli/problem';

/** What is wrong with a folder of evidence: one fault a line, each with file, line and column. */
export class EvidenceFault extends Problem {
  override name = 'EvidenceFault';

  constructor(readonly faults: readonly string[]) {
    super([...faults, 'Nothing was changed.'].join('\n'));
  }
}

export function faultAt(file: string, line: number, what: string): EvidenceFault {
  return new EvidenceFault([`${file}, line ${line}: ${what}`]);
}

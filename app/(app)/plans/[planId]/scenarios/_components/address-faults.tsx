import { Notice } from '@/components/ui/notice';
import type { ScenarioFault } from '@/lib/domain/scenario';
import { scenarioFaultInWords } from '@/lib/format/scenario';

type AddressFaultsProps = {
  faults: readonly ScenarioFault[];
  /** Whether more saved scenarios were asked for than the chart shows. */
  tooMany?: boolean;
};

/** The parts of the address that were left out, and why. */
export function AddressFaults({ faults, tooMany = false }: AddressFaultsProps) {
  const said = [
    ...faults.map(scenarioFaultInWords),
    ...(tooMany ? ['The chart shows three scenarios at most, so the others are left out.'] : []),
  ];
  if (said.length === 0) return null;
  return (
    <Notice tone="warn" className="mb-6" title="Part of this link could not be used.">
      {[...new Set(said)].map((words) => (
        <p key={words} className="break-words">
          {words}
        </p>
      ))}
    </Notice>
  );
}

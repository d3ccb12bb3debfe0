import { ButtonLink } from '@/components/ui/button-link';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { HorizonGap, PaceNeeded } from '@/lib/domain/gap';
import { paceNeededInWords } from '@/lib/format/gap';
import { listInWords } from '@/lib/format/list';

type KeepingSectionProps = {
  gap: HorizonGap;
  pace: PaceNeeded;
  /** Titles of strategies that fade, because they are not in use. */
  fading: readonly string[];
  planHref: string;
};

/** A year that is not short: what keeps it so. */
export function KeepingSection({ gap, pace, fading, planHref }: KeepingSectionProps) {
  return (
    <Section id="keeping" title="What keeps you there">
      <ul className="measure grid list-disc gap-2 ps-5">
        <li>
          {paceNeededInWords(pace, gap.paceKnown)}{' '}
          {pace.kind !== 'unreachable' && (
            <TextLink href={`${planHref}/scenarios?pace=${pace.factor}`}>
              See that pace as a what-if
            </TextLink>
          )}
        </li>
        {fading.length > 0 && (
          <li>
            What you use is kept. You do not use {listInWords(fading.map((title) => `“${title}”`))}{' '}
            in your work yet, so it fades.{' '}
            <TextLink href={`${planHref}/settings#in-use`}>Say what you use</TextLink>
          </li>
        )}
        <li>Log what you do: the projection follows your log.</li>
      </ul>
      <p className="mt-5">
        <ButtonLink variant="primary" href={`${planHref}/log`}>
          Log progress
        </ButtonLink>
      </p>
    </Section>
  );
}

import { Fragment } from 'react';
import { TextLink } from '@/components/ui/text-link';
import type { VerdictPart } from '@/lib/format/readiness/verdict';

type VerdictPartsProps = { parts: readonly VerdictPart[]; planHref: string };

/** The pieces of a sentence, as links where they lead somewhere. */
export function VerdictParts({ parts, planHref }: VerdictPartsProps) {
  return parts.map(({ text, fix }) =>
    fix ? (
      <TextLink key={text} href={fixHref(planHref, fix)}>
        {text}
      </TextLink>
    ) : (
      <Fragment key={text}>{text}</Fragment>
    ),
  );
}

/** Goals that are missing are laid out on the road; the gap page has all that would help. */
function fixHref(planHref: string, { kind, year }: NonNullable<VerdictPart['fix']>): string {
  return kind === 'plan' ? `${planHref}/road` : `${planHref}/gap?year=${year}`;
}

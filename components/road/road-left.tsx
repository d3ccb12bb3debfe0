import { Section } from '@/components/ui/section';
import { SeriesMark } from '@/components/ui/series-mark';
import { TextLink } from '@/components/ui/text-link';
import { horizonDate } from '@/lib/domain/calendar';
import type { LeftToPlan } from '@/lib/domain/road';
import { leftInWords } from '@/lib/format/road';

type RoadLeftProps = {
  left: readonly LeftToPlan[];
  strategies: readonly { key: string; title: string }[];
  planHref: string;
};

/** Where ready-made goals end: the points left to plan, and a goal of one's own for each. */
export function RoadLeft({ left, strategies, planHref }: RoadLeftProps) {
  if (left.length === 0) return null;
  return (
    <Section
      id="left"
      title="Still to plan"
      lead="The ready-made goals end here. A goal of your own takes the road further; you do not need one today."
    >
      <ul>
        {strategies.map(({ key, title }, index) => {
          const here = left.filter(({ strategyKey }) => strategyKey === key);
          const [next] = here;
          return next ? (
            <li key={key} className="border-t border-rule py-3">
              <p className="font-semibold">
                <SeriesMark index={index} /> {title}
              </p>
              <p className="text-muted">{listLeft(here)}</p>
              <p className="mt-1">
                <TextLink
                  href={`${planHref}/goals/new?strategy=${key}&due=${horizonDate(next.year)}`}
                >
                  Name a goal of your own<span className="sr-only"> in {title}</span>
                </TextLink>
              </p>
            </li>
          ) : null;
        })}
      </ul>
    </Section>
  );
}

/** `About 12 points by the end of 2036, about 20 points by the end of 2046.` */
function listLeft(left: readonly LeftToPlan[]): string {
  const words = left.map(leftInWords).join(', ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

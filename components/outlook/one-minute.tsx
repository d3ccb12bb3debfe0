import './outlook.css';
import { Section } from '@/components/ui/section';

type OneMinuteProps = {
  parts: readonly { title: string; text: string }[];
  /** How long the whole page takes, in minutes. */
  whole: number;
};

/** A page in sixty to ninety words, on top of it. */
export function OneMinute({ parts, whole }: OneMinuteProps) {
  return (
    <Section id="one-minute" title="In one minute" className="one-minute max-lg:border-t-0">
      <dl>
        {parts.map(({ title, text }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-5 text-sm text-muted">{`All of it takes about ${whole} minutes to read.`}</p>
    </Section>
  );
}

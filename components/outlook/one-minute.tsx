import './outlook.css';
import { Section } from '@/components/ui/section';

type OneMinuteProps = {
  parts: readonly { title: string; text: string }[];
  /** How long the whole page takes, in minutes, where this is on top of one. */
  whole?: number;
  title?: string;
};

/** An outlook in sixty to ninety words. */
export function OneMinute({ parts, whole, title = 'In one minute' }: OneMinuteProps) {
  return (
    <Section id="one-minute" title={title} className="one-minute max-lg:border-t-0">
      <dl>
        {parts.map(({ title, text }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {whole !== undefined && (
        <p className="mt-5 text-sm text-muted">
          {`All of it takes about ${whole} minutes to read.`}
        </p>
      )}
    </Section>
  );
}

import { ratingPosition, ratingScale, ratingStep } from '@/lib/domain/outlook/rating';
import type { OutlookContent } from './types';

/** Pixels, as sites that preview links ask for (Open Graph). */
export const SOCIAL_IMAGE_SIZE = { width: 1200, height: 630 };

const ink = '#221d17';
const muted = '#61594e';
const edge = '#857b6c';
const accent = '#0f5c59';

/** An outlook as a card, for its Open Graph image: profession, summary and rating. */
export function SocialImage({ outlook }: { outlook: OutlookContent }) {
  const { profession, category, summary, rating } = outlook;
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        width: '100%',
        height: '100%',
        padding: '64px 72px 56px',
        background: '#f8f5ee',
        color: ink,
        fontFamily: 'Sans',
      }}
    >
      <div style={{ display: 'flex', flexDirection: 'column' }}>
        <div style={{ fontSize: 28, fontWeight: 600, color: muted }}>{supportedText(category)}</div>
        <div
          style={{
            marginTop: 16,
            fontFamily: 'Serif',
            fontSize: profession.length > 28 ? 60 : 76,
            lineHeight: 1.1,
          }}
        >
          {supportedText(profession)}
        </div>
        <div
          style={{
            marginTop: 28,
            fontSize: summary.length > 180 ? 28 : 34,
            lineHeight: 1.4,
            maxWidth: 960,
          }}
        >
          {supportedText(summary)}
        </div>
      </div>
      <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'flex-end' }}>
        <div style={{ display: 'flex', flexDirection: 'column' }}>
          {rating && <Steps rating={rating} />}
          <div style={{ marginTop: 12, fontSize: 28, color: accent, fontWeight: 600 }}>
            {rating ? ratingStep(rating).name : 'For any profession'}
          </div>
        </div>
        <div style={{ fontFamily: 'Serif', fontSize: 36 }}>Longview 2026–2046</div>
      </div>
    </div>
  );
}

function Steps({ rating }: { rating: string }) {
  const position = ratingPosition(rating);
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: 14, height: 30 }}>
      {ratingScale.map(({ key }, index) => {
        const here = index + 1 === position;
        const size = here ? 28 : 18;
        return (
          <div
            key={key}
            style={{
              width: size,
              height: size,
              borderRadius: size,
              border: `3px solid ${here ? accent : edge}`,
              background: here ? accent : 'transparent',
            }}
          />
        );
      })}
    </div>
  );
}

/** Characters that the picture's typefaces lack: they have Latin letters and common punctuation. */
const UNSUPPORTED = /[^\u0020-\u007e\u00a0-\u00ff–—‘’“”…]+/g;

/**
 * A text without unsupported characters. The renderer would fetch a typeface or an emoji for them
 * from other hosts, and the app makes no calls to outside services.
 */
export function supportedText(text: string): string {
  return text.normalize('NFC').replace(UNSUPPORTED, ' ').replace(/ {2,}/g, ' ').trim();
}

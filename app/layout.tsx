import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { writeDisplay } from '@/lib/domain/settings';
import { env } from '@/lib/env';
import { currentDisplay } from '@/lib/format/display';
import { fontVariables } from './fonts';
import './globals.css';

const description =
  'Read how AI is likely to change your profession between 2026 and 2046, plan for it, log progress, and see whether you will be ready.';

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(env().NEXTAUTH_URL),
    title: {
      default: 'Longview: be ready before your profession changes',
      template: '%s · Longview',
    },
    description,
    manifest: '/manifest.webmanifest',
    openGraph: { siteName: 'Longview', locale: 'en_GB', type: 'website' },
  };
}

const PAPER = { light: '#f8f5ee', dark: '#191714' };

export function generateViewport(): Viewport {
  const { theme } = currentDisplay();
  if (theme !== 'system') return { colorScheme: theme, themeColor: PAPER[theme] };
  return {
    colorScheme: 'light dark',
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: PAPER.light },
      { media: '(prefers-color-scheme: dark)', color: PAPER.dark },
    ],
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is rendered per request: a prerendered one could not carry the nonce.
  await connection();
  const display = currentDisplay();
  return (
    <html
      lang="en-GB"
      className={fontVariables}
      data-scroll-behavior="smooth"
      data-theme={display.theme}
      data-display={writeDisplay(display)}
    >
      <body>{children}</body>
    </html>
  );
}

'use client';

import { Failure } from '@/components/site/failure';
import { fontVariables } from './fonts';
import './globals.css';

type Props = { error: Error & { digest?: string }; retry: () => void };

/** Stands in for the root layout when that one fails. */
export default function GlobalError({ error, retry }: Props) {
  return (
    <html lang="en-GB" className={fontVariables}>
      <body>
        <title>This page could not be shown · Longview</title>
        <main id="main" className="page-width">
          <Failure digest={error.digest} retry={retry} />
        </main>
      </body>
    </html>
  );
}

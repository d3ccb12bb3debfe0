'use client';

import { Failure } from '@/components/site/failure';

type Props = { error: Error & { digest?: string }; retry: () => void };

export default function ErrorPage({ error, retry }: Props) {
  return (
    <main id="main" className="page-width">
      <Failure digest={error.digest} retry={retry} />
    </main>
  );
}

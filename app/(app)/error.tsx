'use client';

import { Failure } from '@/components/site/failure';

type Props = { error: Error & { digest?: string }; retry: () => void };

/** Inside the private pages’ layout, whose header stays. */
export default function AppError({ error, retry }: Props) {
  return <Failure digest={error.digest} retry={retry} />;
}

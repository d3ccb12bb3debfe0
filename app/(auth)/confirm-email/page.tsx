import type { Metadata } from 'next';
import { ConfirmEmailForm } from '@/components/account/confirm-email-form';
import { PageHeader } from '@/components/ui/page-header';
import { confirmEmailAction } from '../link-actions';

export const metadata: Metadata = {
  title: 'Confirm your address',
  robots: { index: false },
};

type Props = { searchParams: Promise<{ token?: string | string[] }> };

/** Opening the link changes nothing: the button does. */
export default async function ConfirmEmailPage({ searchParams }: Props) {
  const { token } = await searchParams;
  return (
    <>
      <PageHeader title="Confirm your address" />
      <ConfirmEmailForm
        action={confirmEmailAction}
        token={typeof token === 'string' ? token : ''}
      />
    </>
  );
}

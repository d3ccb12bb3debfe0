import type { Metadata } from 'next';
import { ForgotPasswordForm } from '@/components/identity/forgot-password-form';
import { MailNote } from '@/components/identity/mail-note';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { hasMailServer } from '@/lib/server/mail/has-mail-server';
import { forgotPasswordAction } from '../link-actions';

export const metadata: Metadata = { title: 'Forgotten password', robots: { index: false } };

export default function ForgotPasswordPage() {
  return (
    <>
      <PageHeader
        title="Set a new password"
        lead="Give the address of your account, and we will send it a link."
      />
      <ForgotPasswordForm action={forgotPasswordAction} />
      <MailNote hasMailServer={hasMailServer()} />
      <p className="mt-8">
        Remembered it? <TextLink href="/sign-in">Sign in</TextLink>.
      </p>
    </>
  );
}

import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { DisplayForm } from '@/components/settings/display-form';
import { PageHeader } from '@/components/ui/page-header';
import { requireUserOrDemo } from '@/lib/server/identity';
import { updateDisplayAction } from '../display-actions';

export const metadata: Metadata = { title: 'Display' };

export default async function DisplayPage() {
  const { display, role } = await requireUserOrDemo('/settings/display');
  return (
    <>
      <PageHeader
        title="Display"
        lead={
          role === 'demo'
            ? 'These choices hold for the demo.'
            : 'These choices follow you to every device you sign in on.'
        }
      />
      <DisplayForm action={updateDisplayAction} idempotencyKey={randomUUID()} display={display} />
    </>
  );
}

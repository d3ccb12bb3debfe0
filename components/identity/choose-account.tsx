import { Moment } from '@/components/ui/moment';
import { PageHeader } from '@/components/ui/page-header';
import { PagesNav } from '@/components/ui/pages-nav';
import { TextLink } from '@/components/ui/text-link';
import { plural } from '@/lib/format/numbers';

type ChooseAccountProps = {
  email: string;
  token: string;
  count: number;
  page: number;
  pages: number;
  /** Moments are ISO 8601. */
  accounts: readonly { id: string; createdAt: string; lastUsedAt: string; hasPlan: boolean }[];
};

/** Asks which account a link is for, where several claim the address that it was sent to. */
export function ChooseAccount({ email, token, count, page, pages, accounts }: ChooseAccountProps) {
  const href = (more: Record<string, string>) =>
    `/reset-password?${new URLSearchParams({ token, ...more })}`;
  return (
    <>
      <PageHeader
        title="Which account is yours?"
        lead={
          <>
            {plural(count, 'One account uses', `${count} accounts use`)}{' '}
            <span className="wrap-anywhere">{email}</span>, which is not confirmed yet. Choose yours
            to set its password. The others stay as they are.
          </>
        }
      />
      <ul className="border-t border-rule">
        {accounts.map(({ id, createdAt, lastUsedAt, hasPlan }) => (
          <li key={id} className="border-b border-rule py-3">
            <TextLink href={href({ account: id })} className="inline-block py-1 font-semibold">
              The account made on <Moment at={createdAt} />
            </TextLink>
            <span className="block text-sm text-muted">
              {hasPlan ? 'With a plan' : 'Without a plan'}, last used <Moment at={lastUsedAt} />
            </span>
          </li>
        ))}
      </ul>
      <PagesNav
        page={page}
        pages={pages}
        href={(number) => href({ page: String(number) })}
        label="Pages of accounts"
      />
      <p className="mt-6">
        Not sure? Choose one, sign in and look. If it is not yours, ask for another link and choose
        again.
      </p>
    </>
  );
}

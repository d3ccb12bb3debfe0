import { SHARED_SCOPES, type SharedScope } from '@/lib/domain/sharing';
import { SCOPE_WORDS } from '@/lib/format/sharing';
import { cx } from '../ui/cx';
import { TextLink } from '../ui/text-link';

type ScopeNavProps = { scope: SharedScope; href: (scope: SharedScope) => string };

/** What is in a shared plan, to choose from: each choice shows the page as it will look. */
export function ScopeNav({ scope, href }: ScopeNavProps) {
  return (
    <nav aria-label="What is in it">
      <ul className="grid gap-3 md:grid-cols-3">
        {SHARED_SCOPES.map((one) => (
          <li
            key={one}
            className={cx('border-s-4 py-1 ps-4', one === scope ? 'border-accent' : 'border-rule')}
          >
            <TextLink
              href={href(one)}
              scroll={false}
              replace
              className={cx('font-semibold', one === scope && 'text-ink no-underline')}
              aria-current={one === scope ? 'true' : undefined}
            >
              {SCOPE_WORDS[one].label}
            </TextLink>
            <p className="text-sm text-muted">{SCOPE_WORDS[one].holds}</p>
          </li>
        ))}
      </ul>
    </nav>
  );
}

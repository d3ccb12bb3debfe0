import { Notice } from '@/components/ui/notice';

type SignInProblemProps = {
  /** 'taken', 'no-address', 'unusable-address', or anything else that went wrong at the provider. */
  problem: string;
  /** The provider's name. */
  name: string;
};

/** Why an identity provider did not sign the person in, and what to do instead. */
export function SignInProblem({ problem, name }: SignInProblemProps) {
  if (problem === 'taken') {
    return (
      <Notice
        tone="warn"
        role="alert"
        title={`An account here has the address that ${name} gave.`}
        className="mb-6"
      >
        <p>
          The address alone is not enough to sign you in. Sign in the way you usually do. Your
          connections open next, and you can connect {name} there.
        </p>
      </Notice>
    );
  }
  if (problem === 'no-address') {
    return (
      <Notice
        tone="warn"
        role="alert"
        title={`${name} has not confirmed your address.`}
        className="mb-6"
      >
        <p>
          A new account needs a confirmed address. Confirm yours at {name} and try again, or create
          an account with a password. If you have an account, sign in and connect {name} in your
          settings.
        </p>
      </Notice>
    );
  }
  if (problem === 'unusable-address') {
    return (
      <Notice
        tone="warn"
        role="alert"
        title={`Longview cannot send mail to the address of your account at ${name}.`}
        className="mb-6"
      >
        <p>
          A new account needs an address such as name@example.org: a whole domain after the @, and
          plain letters before it. Change the address at {name} and try again, or create an account
          here with another one; you can then connect {name} in your settings.
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="error" title={`${name} did not sign you in.`} className="mb-6">
      <p>It was cancelled or took too long. Try again, or sign in another way.</p>
    </Notice>
  );
}

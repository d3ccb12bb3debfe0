import { Button } from '@/components/ui/button';

export function SignOutForm({ action }: { action: () => Promise<never> }) {
  return (
    <form action={action}>
      <Button type="submit" variant="quiet" size="small">
        Sign out
      </Button>
    </form>
  );
}

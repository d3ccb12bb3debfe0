import { RouteDialog } from '@/components/ui/route-dialog';
import { LogProgress } from '../../log/log-progress';
import type { LogPageProps } from '../../log/page';

/** The same form as the page at this address, over the page that one came from. */
export default function LogDialog(props: LogPageProps) {
  return (
    <RouteDialog title="Log progress">
      <LogProgress {...props} />
    </RouteDialog>
  );
}

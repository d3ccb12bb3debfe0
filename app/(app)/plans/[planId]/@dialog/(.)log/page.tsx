import { RouteDialog } from '@/components/ui/route-dialog';
import { type LogPageProps, LogProgress } from '../../log/_components/log-progress';

/**
 * An intercepting route: the form of the page at this address, in a dialog over the page before.
 */
export default function LogDialog(props: LogPageProps) {
  return (
    <RouteDialog title="Log progress">
      <LogProgress {...props} />
    </RouteDialog>
  );
}

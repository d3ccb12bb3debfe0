import { RouteDialog } from '@/components/ui/route-dialog';
import { type LogPageProps, LogProgress } from '../../log/_components/log-progress';

/** The same form as the page at this address, over the page that one came from. */
export default function LogDialog(props: LogPageProps) {
  return (
    <RouteDialog title="Log progress">
      <LogProgress {...props} />
    </RouteDialog>
  );
}

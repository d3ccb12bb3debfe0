import { RouteDialog } from '@/components/ui/route-dialog';
import { planMetadata } from '../../_metadata/plan-metadata';
import { type LogPageProps, LogProgress } from '../../log/_components/log-progress';

// The only metadata of the navigation that opens the dialog: the page below keeps none.
export const generateMetadata = planMetadata('Log progress');

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

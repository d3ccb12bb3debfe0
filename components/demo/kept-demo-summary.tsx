import { Notice } from '@/components/ui/notice';
import { type DemoContents, demoInWords } from '@/lib/format/demo';

/** What comes along once the visitor has signed up or in; without `demo` where it is not open here. */
export function KeptDemoSummary({ demo }: { demo: DemoContents | null }) {
  return (
    <Notice title="One step left: the example plan comes along" className="mb-6">
      <p>
        {demo ? demoInWords(demo) : 'It comes as it is now.'} From then on it is your own, to change
        as you like.
      </p>
    </Notice>
  );
}

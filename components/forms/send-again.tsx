import { Button } from '@/components/ui/button';

/** On the button by which a form is sent again as it was. */
export const AGAIN = 'data-send-again';

/** Sends its form once more, as it was; `useForm` presses it when the device is online again. */
export function SendAgain() {
  return (
    <Button type="submit" size="small" {...{ [AGAIN]: '' }}>
      Send again
    </Button>
  );
}

import { Disclosure } from '@/components/ui/disclosure';

/** How to subscribe in the calendars that most people have; their menus as of November 2026. */
export function AddToCalendar() {
  return (
    <div>
      <h3 className="text-lg">How to add it to your calendar</h3>
      <p className="measure mt-2 text-muted">
        Your calendar decides when it fetches the feed, and a change here takes that long to appear
        there. Google fetches every 8 to 24 hours; Outlook about every 3 hours, sometimes only once
        a day. In Apple’s calendar on a Mac you choose how often.
      </p>
      <div className="mt-3 grid gap-1">
        <Disclosure summary="Apple Calendar">
          <ul className="measure my-2 ms-5 list-disc">
            <li>
              On the iPhone or iPad: press “Open in the calendar of this device”, or in Calendar
              choose Calendars → Add Calendar → Add Subscription Calendar, and paste the address.
            </li>
            <li>
              On the Mac: in Calendar choose File → New Calendar Subscription, and paste the
              address. With iCloud as its location it is on your other devices too.
            </li>
          </ul>
        </Disclosure>
        <Disclosure summary="Google Calendar">
          <p className="measure my-2">
            On a computer, open calendar.google.com. Press + beside Other calendars, choose From
            URL, paste the address and press Add calendar. It is then in the app on your phone as
            well. Google fetches it from its own servers, so this site has to be reachable from the
            internet.
          </p>
        </Disclosure>
        <Disclosure summary="Outlook">
          <p className="measure my-2">
            In Outlook on the web or the new Outlook, open the calendar, choose Add calendar →
            Subscribe from web, paste the address and press Import. Microsoft fetches it from its
            own servers, so this site has to be reachable from the internet.
          </p>
        </Disclosure>
      </div>
    </div>
  );
}

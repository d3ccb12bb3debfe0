const steps = [
  {
    name: 'Read',
    text: 'An outlook for your profession: what changes by 2031, 2036 and 2046, what a degree is worth, and the strategies that hold up. Ten minutes, sources included.',
  },
  {
    name: 'Plan',
    text: 'Take a goal in each strategy from ready-made ones or write your own. A title and a date are enough to begin with; two minutes will do.',
  },
  {
    name: 'Log',
    text: 'Come back when you have done something and note it in ten seconds. Nothing you log is ever overwritten, and your goals, with the date and value of each entry, can be downloaded as a file in an open format.',
  },
  {
    name: 'See',
    text: 'One chart from 2026 to 2046: what is required, what you planned, what you did, and where your own pace leads. One sentence says what is missing.',
  },
];

/** The four things a person does here, in their order. */
export function HowItWorks() {
  return (
    <ol className="grid gap-x-8 gap-y-7 sm:grid-cols-2 lg:grid-cols-4">
      {steps.map(({ name, text }, index) => (
        <li key={name} className="border-t-2 border-ink pt-3">
          <h3 className="text-xl">
            <span className="me-2 font-normal text-muted tabular-nums">{index + 1}</span>
            {name}
          </h3>
          <p className="mt-1.5">{text}</p>
        </li>
      ))}
    </ol>
  );
}

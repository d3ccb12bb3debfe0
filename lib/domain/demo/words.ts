/** What there is to say beside a value. */
export type Occasion = 'first' | 'usual' | 'afterBreak' | 'still' | 'done' | 'mistyped';

const NOTES: Readonly<Record<Occasion, readonly string[]>> = {
  first: [
    'A start. Slower than I thought.',
    'Begun, with the easiest one.',
    'Asked a colleague how they would begin.',
    'First attempt. It will need a second.',
    'Finally begun.',
  ],
  usual: [
    'Went through it with a colleague, who found two things that I had missed.',
    'Two evenings and a train ride.',
    'The hardest one so far.',
    'Easier, now that I know how to begin.',
    'Took half a day, not the hour that I had planned.',
    'A good week for it.',
    'Did this one twice. Only the second attempt counts.',
    'Showed it to the team. Good questions.',
    'Wrote down what went wrong, for the next one.',
    'Less than I wanted, more than last month.',
    'I may do this in working hours now.',
    'Not my best, but it holds.',
    'Taught someone else how I do it, and understood it better myself.',
    'Most of the time went into finding out whom to ask.',
    'Early mornings work better for me than evenings.',
    'I disagreed with the tool and was right. Noted why.',
    'I disagreed with the tool and was wrong. Noted that, too.',
    'A small step, on a Sunday.',
    'Half of it was tidying up after the last one.',
    'Someone asked me for this, for the first time.',
  ],
  afterBreak: [
    'Back to it after a busy month.',
    'The first in weeks: other work came first.',
    'A long gap. Easier to pick up than I feared.',
  ],
  still: [
    'Nothing new to count, but I went through all of it once more.',
    'Stuck on one of them. Asked for help.',
    'Half of the next one. It counts when it is whole.',
    'Began the next one and threw it away. Worth it.',
    'Read and took notes, for the next one.',
    'Waiting for an answer from someone else.',
    'Prepared the next one with a colleague.',
  ],
  done: [
    'Done. The last part took the longest.',
    'Done, and someone else has looked through it.',
    'Finished. Next time I would ask for help earlier.',
    'Done. I use it at work now.',
    'Done, a little differently from what I had planned.',
  ],
  mistyped: ['I had counted one of them twice.'],
};

/** Notes for a log, dealt in its order: none comes again before all of its kind were there. */
export function dealNotes(): (occasion: Occasion | null) => string {
  const dealt = new Map<Occasion, number>();
  return (occasion) => {
    if (occasion === null) return '';
    const count = dealt.get(occasion) ?? 0;
    dealt.set(occasion, count + 1);
    const notes = NOTES[occasion];
    return notes[count % notes.length] ?? '';
  };
}

export const READ_FIRST = 'Read this before I went on.';

export const GIVEN_UP =
  'Given up: my work has changed, and this no longer fits it. What I did of it stays in the log.';

export const SCENARIO_NAMES = {
  half: 'Half the time, with other things to do',
  faster: 'Change comes a quarter faster',
  oneMore: 'One more goal where I am short',
} as const;

/** The goal of the last one, where the outlook has no more. */
export const OWN_GOAL = 'A large piece of work of my own';

export const MORE_TIME = 'Three more months for one goal';

/** The step for the week to come, by turns. */
export const NEXT_STEPS = [
  'Finish the one that is nearly done, before anything new.',
  'Two hours on Thursday morning, with the phone off.',
  'Ask a colleague to look through it.',
  'Write down what I learned this week while I still know it.',
  'Book the room now, so that I cannot get out of it.',
  'One small one. A full week at work.',
  'Read up on it first, then begin.',
  'Nothing new until the last one is finished.',
  'Show what I have, though it is not ready.',
  'The boring part. Half an hour each day.',
] as const;

export const SLIPPED = [
  'Two weeks lost to other work, no more.',
  'I began a week late and never caught up.',
  'Nothing that matters.',
  'A month in which I did nothing for it. I was ill, then busy.',
  'I took on too much at once.',
] as const;

export const CHANGES = [
  'One evening a week, always the same one.',
  'Begin with the hard part, as the easy one gets done anyway.',
  'Nothing. It works.',
  'Fewer things at once.',
  'Ask for help after an hour, not after a week.',
] as const;

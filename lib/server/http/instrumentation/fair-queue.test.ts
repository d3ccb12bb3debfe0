import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FairQueue, type QueueLimits, type Ticket } from './fair-queue';

/** A queue whose clock the test moves, and what has had a turn, in order. */
function makeQueue(limits: Partial<QueueLimits> = {}) {
  const clock = { now: 0 };
  const queue = new FairQueue(
    { turnsOfEach: 2, turns: 4, extraTurns: 0, tickets: 1_000, ...limits },
    () => clock.now,
  );
  const began: string[] = [];
  const underWay: { client: string; ticket: Ticket }[] = [];
  const ask = (client: string): Ticket | null => {
    const ticket = queue.enter(client);
    if (!ticket) return null;
    queue.wait(ticket, () => {
      began.push(client);
      underWay.push({ client, ticket });
    });
    return ticket;
  };
  /** Ends the turn that has been under way the longest. */
  const finish = (milliseconds = 10) => {
    clock.now += milliseconds;
    const first = underWay.shift();
    if (first) queue.leave(first.ticket);
  };
  return { queue, began, underWay, ask, finish };
}

const many = (count: number, work: () => unknown) => {
  for (let n = 0; n < count; n++) work();
};

describe('turns in the fair queue (trust 24)', () => {
  it('come at once to a client who has none, however many another one waits for', () => {
    const { began, ask } = makeQueue();
    many(50, () => ask('attacker'));
    expect(began).toEqual(['attacker', 'attacker']);
    ask('bystander');
    expect(began).toEqual(['attacker', 'attacker', 'bystander']);
  });

  it('come next to a client who asks for little, where others have all turns', () => {
    const { began, ask, finish } = makeQueue();
    const attackers = Array.from({ length: 8 }, (_, index) => `attacker ${index}`);
    for (const attacker of attackers) many(10, () => ask(attacker));
    for (let n = 1; n <= 20; n++) finish(n);
    expect(began).toHaveLength(24);
    ask('bystander');
    finish();
    expect(began[24]).toBe('bystander');
  });

  it('come at once beyond the limit, up to a limit, to clients who ask for one thing', () => {
    const { began, ask } = makeQueue({ turns: 2, extraTurns: 2 });
    many(5, () => ask('attacker'));
    for (const client of ['a', 'b', 'c']) ask(client);
    expect(began).toEqual(['attacker', 'attacker', 'a', 'b']);
  });

  it('are shared alike by time, not by number', () => {
    const { ask, underWay, finish } = makeQueue({ turns: 1 });
    const turns = { long: 0, short: 0 };
    many(100, () => ask('long'));
    many(200, () => ask('short'));
    many(110, () => {
      const name = underWay[0]?.client === 'long' ? 'long' : 'short';
      turns[name] += 1;
      finish(name === 'long' ? 100 : 10);
    });
    expect(turns).toEqual({ long: 10, short: 100 });
  });

  it('stay within the limits, and everyone who asked has one in the end', () => {
    const step = fc.oneof(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat({ max: 50 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const { began, underWay, ask, finish } = makeQueue();
        let asked = 0;
        for (const one of steps) {
          if (typeof one === 'number') finish(one);
          else if (ask(one)) asked += 1;
          expect(underWay.length).toBeLessThanOrEqual(4);
          for (const { client } of underWay) {
            expect(underWay.filter((other) => other.client === client).length).toBeLessThanOrEqual(
              2,
            );
          }
        }
        while (underWay.length > 0) finish();
        expect(began).toHaveLength(asked);
      }),
    );
  });

  it('are not lost by one who leaves before, nor ended twice', () => {
    const { queue, began, ask, finish } = makeQueue({ turns: 1 });
    ask('a');
    const gone = ask('b');
    ask('c');
    if (gone) queue.leave(gone);
    finish();
    finish();
    expect(began).toEqual(['a', 'c']);
    ask('d');
    ask('e');
    expect(began).toEqual(['a', 'c', 'd']);
  });

  it('can end before the ticket is given back', () => {
    const { queue, began, underWay, ask } = makeQueue({ turns: 1 });
    ask('a');
    ask('b');
    const [first] = underWay;
    if (first) queue.endTurn(first.ticket);
    expect(began).toEqual(['a', 'b']);
    if (first) queue.leave(first.ticket);
    ask('c');
    expect(began).toEqual(['a', 'b']);
  });
});

describe('tickets of the fair queue (trust 24)', () => {
  it('are refused to a client with a fifth of all', () => {
    const { queue } = makeQueue({ tickets: 1_000 });
    const tickets = Array.from({ length: 300 }, () => queue.enter('a'));
    expect(tickets.filter(Boolean)).toHaveLength(200);
    expect(queue.enter('b')).not.toBeNull();
  });

  it('are always left for a client without any', () => {
    const { queue } = makeQueue({ tickets: 1_000 });
    for (let client = 0; client < 500; client++) {
      expect(queue.enter(`first of ${client}`), String(client)).not.toBeNull();
      many(300, () => queue.enter(`first of ${client}`));
    }
  });

  it('are free again when they are given back', () => {
    const { queue } = makeQueue({ tickets: 10 });
    const tickets = Array.from({ length: 20 }, () => queue.enter('a'));
    for (const ticket of tickets) if (ticket) queue.leave(ticket);
    expect(queue.enter('a')).not.toBeNull();
  });
});

export interface QueueLimits {
  /** Turns at once, of one client and of all. */
  readonly turnsOfEach: number;
  readonly turns: number;
  /** Turns beyond these for clients that have just come and asked for one thing. */
  readonly extraTurns: number;
  /** Tickets at once, with a turn or without, of all clients that have more than one. */
  readonly tickets: number;
}

/** A client may have this share of the tickets that are left (a dynamic threshold). */
const SHARE_OF_FREE = 1 / 4;

interface Client {
  readonly name: string;
  readonly waiting: Map<Ticket, () => void>;
  /** How long its turns have been, in milliseconds, by the clock of virtual time. */
  used: number;
  tickets: number;
  turns: number;
}

export interface Ticket {
  readonly client: Client;
  /** When its turn began; undefined without one. */
  begunAt?: number;
  left?: true;
}

/**
 * A fair queue (start-time fair queueing): the next turn goes to the client whose turns have been the
 * shortest in sum. A client that comes anew is put level with the one that has the next turn: nobody
 * saves turns up, and a client that asks for something now and then is first, however much others ask for.
 *
 * @param now milliseconds by a clock that only goes forward
 */
export class FairQueue {
  readonly #clients = new Map<string, Client>();
  #tickets = 0;
  #turns = 0;
  #virtualTime = 0;

  constructor(
    private readonly limits: QueueLimits,
    private readonly now: () => number,
  ) {}

  /**
   * @returns null where the client has more tickets than its share of those that are left; there is
   * always one for a client without any
   */
  enter(name: string): Ticket | null {
    const client = this.#clients.get(name) ?? {
      name,
      waiting: new Map(),
      used: this.#virtualTime,
      tickets: 0,
      turns: 0,
    };
    const free = this.limits.tickets - this.#tickets;
    if (client.tickets > 0 && client.tickets >= SHARE_OF_FREE * free) return null;
    this.#clients.set(name, client);
    client.tickets += 1;
    this.#tickets += 1;
    return { client };
  }

  /** Calls `begin` when the ticket's turn comes, which may be at once. */
  wait(ticket: Ticket, begin: () => void): void {
    ticket.client.waiting.set(ticket, begin);
    this.#giveTurns();
  }

  /** Lets others have their turn; the ticket is kept. */
  endTurn(ticket: Ticket): void {
    const { client, begunAt } = ticket;
    if (begunAt === undefined) return;
    ticket.begunAt = undefined;
    client.used += this.now() - begunAt;
    client.turns -= 1;
    this.#turns -= 1;
    this.#giveTurns();
  }

  /** Gives the ticket back: only once, however often it is called. */
  leave(ticket: Ticket): void {
    if (ticket.left) return;
    ticket.left = true;
    const { client } = ticket;
    client.waiting.delete(ticket);
    client.tickets -= 1;
    this.#tickets -= 1;
    if (client.tickets === 0) this.#clients.delete(client.name);
    this.endTurn(ticket);
  }

  #giveTurns(): void {
    for (;;) {
      const client = this.#next();
      const [first] = client?.waiting ?? [];
      if (!client || !first) return;
      const [ticket, begin] = first;
      client.waiting.delete(ticket);
      client.turns += 1;
      this.#turns += 1;
      this.#virtualTime = Math.max(this.#virtualTime, client.used);
      ticket.begunAt = this.now();
      begin();
    }
  }

  /** How many turns there may be before this client has one more. */
  #turnsFor({ tickets, used }: Client): number {
    const { turns, extraTurns } = this.limits;
    return tickets === 1 && used <= this.#virtualTime ? turns + extraTurns : turns;
  }

  /** The client that has the next turn: of those that may have one, the one that has used the least. */
  #next(): Client | undefined {
    let next: Client | undefined;
    for (const client of this.#clients.values()) {
      if (client.waiting.size === 0 || client.turns >= this.limits.turnsOfEach) continue;
      if (this.#turns >= this.#turnsFor(client)) continue;
      if (!next || client.used < next.used) next = client;
    }
    return next;
  }
}

import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { formFields } from './form-fields';

/** Connections at once, shared out among the attacker's addresses. */
const CONNECTIONS = 50;

const order = z
  .object({
    kind: z.enum(['sign-up', 'sign-in', 'pages', 'writes', 'search']),
    address: z.string(),
    /** How many client addresses the attacker has. */
    clients: z.number(),
    seconds: z.number(),
    cookie: z.string(),
    planId: z.string(),
    goalIds: z.array(z.string()),
    strategy: z.string(),
  })
  .parse(JSON.parse(process.env.BENCH_ATTACK ?? '{}'));

interface Shot {
  readonly path: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly cookie?: string;
}

/** The requests of each attack, by their number. */
const attacks: Record<typeof order.kind, () => Promise<(count: number) => Shot>> = {
  async 'sign-up'() {
    const form = await formFields(`${order.address}/sign-up`, '');
    const hostile = [`a${'\u0301'.repeat(15)}`.repeat(250), '\uFDFA'.repeat(256)];
    return (count) => {
      const password = hostile[count % hostile.length] ?? '';
      const email = `${randomUUID()}@bench.invalid`;
      return {
        path: '/sign-up',
        fields: { ...form, email, password },
      };
    };
  },
  async 'sign-in'() {
    const form = await formFields(`${order.address}/sign-in`, '');
    return () => {
      const fields = { ...form, email: `${randomUUID()}@bench.invalid`, password: randomUUID() };
      return { path: '/sign-in', fields };
    };
  },
  async pages() {
    const home = `/plans/${order.planId}`;
    const pages = ['', '/charts', '/timeline', '/gap', '/why', '/road', '/scenarios', '/export'];
    return (count) => ({ path: home + pages[count % pages.length], cookie: order.cookie });
  },
  async writes() {
    const { planId, goalIds, cookie } = order;
    const path = `/plans/${planId}/goals/${goalIds[0]}`;
    const form = await formFields(order.address + path, cookie, 'value="down"');
    return (count) => {
      const goalId = goalIds[count % goalIds.length] ?? '';
      return { path, cookie, fields: { ...form, goalId, idempotencyKey: randomUUID() } };
    };
  },
  async search() {
    const make = [
      () => randomBytes(40).toString('hex'),
      () => Array.from({ length: 26 }, () => randomBytes(1).toString('hex')).join(' '),
      () => `${'%_'.repeat(30)}${randomBytes(6).toString('hex')}`,
      () => `softwear enginer devloper manger ${randomBytes(4).toString('hex')} assistent`,
      () => `xq${randomBytes(2).toString('hex')} zz${randomBytes(2).toString('hex')} and of the`,
    ];
    return (count) => {
      const text = make[count % make.length]?.() ?? '';
      return { path: `/outlooks?q=${encodeURIComponent(text)}` };
    };
  },
};

async function send({ path, fields, cookie }: Shot, client: number): Promise<string> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields ?? {})) body.append(name, value);
  const response = await fetch(order.address + path, {
    ...(fields && { method: 'POST', body }),
    headers: {
      origin: order.address,
      'x-forwarded-for': `10.0.0.${client + 1}`,
      ...(cookie && { cookie }),
    },
    redirect: 'manual',
  });
  await response.arrayBuffer();
  return String(response.status);
}

const shotOf = await attacks[order.kind]();
const answers: Record<string, number> = {};
const end = Date.now() + 1000 * order.seconds;
let count = 0;
async function connection(index: number) {
  while (Date.now() < end) {
    const shot = shotOf(count++);
    const status = await send(shot, index % order.clients).catch(() => 'failed');
    answers[status] = (answers[status] ?? 0) + 1;
  }
}
const running = Array.from({ length: CONNECTIONS }, (_, index) => connection(index));
await Promise.race([
  Promise.all(running),
  new Promise((resolve) => setTimeout(resolve, 1000 * (order.seconds + 5))),
]);
console.log(JSON.stringify(answers));
process.exit(0);

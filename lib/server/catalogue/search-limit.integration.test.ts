import { afterAll, describe, expect, it, vi } from 'vitest';
import { catalogueQuerySchema } from '@/lib/schemas/catalogue';
import { db } from '../database/db';
import { PEER_HEADER } from '../http/client-address';
import { headers } from '../testing/mock-next-headers';
import { ownerPool } from '../testing/owner-database';
import { findOccupations } from './find';
import { knownWords } from './known-words';
import { searchCatalogue } from './queries';
import { allowsSearch } from './search-limit';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));

afterAll(() => db.$disconnect());

const find = async (text: string) => findOccupations(text, await knownWords([]));

describe('searches of the catalogue (trust 24)', () => {
  it('of one address are refused when there are too many, and those of others are not', async () => {
    const sent = await headers();
    const allowed = async (peer: string) => {
      sent.set(PEER_HEADER, peer);
      return allowsSearch();
    };
    const answers = await Promise.all(Array.from({ length: 200 }, () => allowed('192.0.2.1')));
    expect(answers.filter(Boolean)).toHaveLength(120);
    expect(await allowed('192.0.2.2')).toBe(true);
    let fromOneCustomer = 0;
    for (let n = 0; n < 700; n += 1) {
      if (await allowed(`2001:db8:1:${n.toString(16)}::1`)) fromOneCustomer += 1;
    }
    expect(fromOneCustomer).toBe(600);
    sent.delete(PEER_HEADER);
  });

  it('look at twelve words, however many there are', async () => {
    const few = Array.from({ length: 12 }, (_, index) => `zq${'abcdefghijkl'.charAt(index)}`);
    const [long, short] = [await find([...few, 'busker'].join(' ')), await find(few.join(' '))];
    expect(long).toEqual(short);
    expect((await find(['busker', ...few].join(' '))).hits).not.toEqual([]);
  });

  it('are given up after a second, and say so', async () => {
    await knownWords([]);
    const owner = await ownerPool.connect();
    try {
      // The search waits for this lock, as it would for a query that takes long.
      await owner.query('BEGIN; LOCK TABLE "OccupationTitle" IN ACCESS EXCLUSIVE MODE');
      expect(await find('busker')).toMatchObject({ hits: [], tooLong: true });
      const query = catalogueQuerySchema.parse({ q: 'busker' });
      expect(await searchCatalogue(query)).toMatchObject({ tooLong: true, total: 0 });
    } finally {
      await owner.query('ROLLBACK');
      owner.release();
    }
    expect((await find('busker')).hits).not.toEqual([]);
  });
});

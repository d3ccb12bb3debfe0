import { expect, it } from 'vitest';
import { ImportsBusy, oneAtATime } from './one-at-a-time';

it('files are read one after the other, a failed one included, and no more wait than fit (trust 29)', async () => {
  const begin = Promise.withResolvers<void>();
  const happened: string[] = [];
  const read = (name: string) =>
    oneAtATime(name, async () => {
      happened.push(`${name} begins`);
      await begin.promise;
      happened.push(`${name} ends`);
      if (name === '0') throw new Error('broken');
      return name;
    });
  const all = Array.from({ length: 11 }, (_, at) => read(`${at}`));
  await expect(all[10]).rejects.toThrow(ImportsBusy);
  begin.resolve();
  const results = await Promise.allSettled(all);
  expect(results.map(({ status }) => status)).toEqual([
    'rejected',
    ...Array.from({ length: 9 }, () => 'fulfilled'),
    'rejected',
  ]);
  expect(happened).toEqual(
    Array.from({ length: 10 }, (_, at) => [`${at} begins`, `${at} ends`]).flat(),
  );
  await expect(read('next')).resolves.toBe('next');
});

it('a person waits with one file, so that others have their turn (trust 24)', async () => {
  const begin = Promise.withResolvers<string>();
  const mine = oneAtATime('a', () => begin.promise);
  await expect(oneAtATime('a', async () => 'mine too')).rejects.toThrow(ImportsBusy);
  const theirs = oneAtATime('b', async () => 'theirs');
  begin.resolve('mine');
  expect(await Promise.all([mine, theirs])).toEqual(['mine', 'theirs']);
  expect(await oneAtATime('a', async () => 'again')).toBe('again');
});

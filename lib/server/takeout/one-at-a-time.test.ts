import { expect, it } from 'vitest';
import { ImportsBusy, oneAtATime } from './one-at-a-time';

it('files are read one after the other, a failed one included, and no more wait than fit (trust 29)', async () => {
  const begin = Promise.withResolvers<void>();
  const happened: string[] = [];
  const read = (name: string) =>
    oneAtATime(async () => {
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

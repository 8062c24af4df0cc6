import { expect, test } from 'vitest';
import { byteBudget } from '../../../../cli/operator/backup/byte-budget.ts';

test('what is under way together stays within the budget, and all of it gets its turn', async () => {
  const within = byteBudget(100);
  let held = 0;
  let most = 0;
  const sizes = [40, 40, 40, 250, 10, 90, 1, 60];
  const done = sizes.map((bytes) =>
    within(bytes, async () => {
      held += bytes;
      if (held !== 250) most = Math.max(most, held);
      await new Promise((resolve) => setTimeout(resolve, 2));
      held -= bytes;
      return bytes;
    }),
  );
  expect(await Promise.all(done)).toEqual(sizes);
  expect(most).toBeGreaterThan(80);
  expect(most).toBeLessThanOrEqual(100);
});

test('work that fails gives its share back', async () => {
  const within = byteBudget(10);
  await expect(within(10, () => Promise.reject(new Error('cut')))).rejects.toThrow('cut');
  expect(await within(10, async () => 'done')).toBe('done');
});

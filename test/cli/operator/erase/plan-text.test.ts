import { expect, test } from 'vitest';
import { planErasure } from '../../../../cli/operator/erase/plan.ts';
import { planText } from '../../../../cli/operator/erase/plan-text.ts';
import { parseTarget } from '../../../../cli/operator/erase/target.ts';
import { erased, firstSet, office } from './office.ts';

/** Two releases that show one photo, which has another name in each. */
async function newsroom() {
  const at = await office();
  const first = await at.release('satu', ['bersama.jpg', 'wajah.jpg']);
  const second = await at.release('dua', ['bersama.jpg']);
  const set = await firstSet(at, first);
  const told = async (given: string) =>
    planText(await planErasure(at.deps, parseTarget(given)), 'https://x.example');
  return { at, first, second, set, told };
}

test('an article is told with when it went live, and what of it stays elsewhere', async () => {
  const { first, second, set, told } = await newsroom();
  const text = await told(first);
  expect(text).toMatch(new RegExp(`^Article   ${first} of samarinda, live since 2026-\\S+Z\\n`));
  expect(text).toContain('Headline  Rilis satu\n');
  expect(text).toMatch(/^Photos {4}bersama\.jpg \(\w{12}\), wajah\.jpg \(\w{12}\)$/m);
  expect(text).toContain(`          bersama.jpg stays in ${second}/${set}: Rilis dua\n`);
});

test('a photo is told with each article that it goes from', async () => {
  const { first, second, set, told } = await newsroom();
  expect(await told(`${first}/${set}`)).toContain(
    `          goes from ${second}, too: Rilis dua\n`,
  );
});

test('what was done to it since is told: once', async () => {
  const { at, first, second, set, told } = await newsroom();
  await erased(at.deps, `${first}/${set}`);
  expect(await told(first)).toMatch(/^Article .* samarinda, live; a photo was erased 2026-\S+Z\n/);
  await at.room.retract(second);
  expect(await told(second)).toMatch(/^Article .* samarinda, retracted since 2026-\S+Z\n/);
  await erased(at.deps, second);
  expect(await told(second)).toMatch(/^Article .* samarinda, erased since 2026-\S+Z\n/);
});

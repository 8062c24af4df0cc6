import { expect, test } from 'vitest';
import { warta } from '../../harness.ts';

test('the help says what gets tombstones, and what a repair leaves alone', async () => {
  const { stdout } = await warta(['doctor', '--help']);
  const words = stdout.replace(/\s+/g, ' ');
  expect(words).toContain('what is public though the log knows nothing of it gets a tombstone');
  expect(words).toContain('Left alone are pages and cards that events may tell of which the log');
});

import { expect, test } from 'vitest';
import { tokenLine } from '../../../cli/operator/token-line.ts';

const now = new Date('2026-11-24T00:00:00Z');
const rina = { id: '0a1b2c3d4e', newsroom: 'samarinda', role: 'editor', name: 'Rina' } as const;

test.each([
  [{ expiresAt: '2027-01-01T00:00:00.000Z' }, 'until 2027-01-01\tRina'],
  [{ expiresAt: '2026-11-24T00:00:00.000Z' }, 'ended 2026-11-24\tRina'],
  [{ expiresAt: undefined }, 'lets nobody in\tRina'],
  [{ expiresAt: undefined, name: 'R\u001b[2J\ti' }, 'lets nobody in\tR\ufffd[2J i'],
])('%j', (other, expected) => {
  expect(tokenLine({ ...rina, ...other }, now)).toBe(`0a1b2c3d4e\teditor\t${expected}`);
});

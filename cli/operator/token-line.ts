import type { ListedToken } from '../../shared/aws/tokens.ts';
import { printable } from '../printable.ts';

/** `0a1b2c3d4e  editor  until 2027-01-01  Rina`, with tabs in between. */
export function tokenLine({ id, role, name, expiresAt }: ListedToken, now: Date): string {
  return [id, role, validity(expiresAt, now), printable(name)].join('\t');
}

function validity(expiresAt: string | undefined, now: Date): string {
  if (expiresAt === undefined) return 'lets nobody in';
  const day = expiresAt.slice(0, 10);
  return expiresAt > now.toISOString() ? `until ${day}` : `ended ${day}`;
}

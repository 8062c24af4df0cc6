import { randomBytes } from 'node:crypto';
import { sha256 } from '../ids.ts';
import type { Role } from '../submissions/submission.ts';
import type { Table } from './table.ts';
import { tokenKey } from './table-keys.ts';

/** Who holds a token: what the API knows of its caller. */
export interface TokenHolder {
  readonly newsroom: string;
  readonly role: Role;
  /** of the person or machine, as the log will show it */
  readonly name: string;
  /** ISO 8601; the token is dead from then on */
  readonly expiresAt: string;
}

/** Bearer tokens. The table holds their hashes alone, so a copy of it lets nobody in. */
export interface Tokens {
  /** @returns the token, which is nowhere else and cannot be shown again */
  create(holder: TokenHolder): Promise<string>;
  holderOf(token: string, now: Date): Promise<TokenHolder | undefined>;
}

/** So that secret scanners can tell a token in a commit from other text. */
const TOKEN_PREFIX = 'warta_';

export function dynamoTokens(table: Table): Tokens {
  return {
    async create({ newsroom, role, name, expiresAt }) {
      const token = `${TOKEN_PREFIX}${randomBytes(32).toString('base64url')}`;
      const ttl = Math.ceil(Date.parse(expiresAt) / 1000);
      await table.put({ ...tokenKey(sha256(token)), newsroom, role, name, expiresAt, ttl });
      return token;
    },

    async holderOf(token, now) {
      const item = await table.get(tokenKey(sha256(token)));
      if (!item) return undefined;
      const { newsroom, role, name, expiresAt } = item as unknown as TokenHolder;
      const expired = expiresAt <= now.toISOString();
      return expired ? undefined : { newsroom, role, name, expiresAt };
    },
  };
}

import { randomBytes } from 'node:crypto';
import { sha256 } from '../ids.ts';
import type { Role } from '../submissions/submission.ts';
import type { Item, Table } from './table.ts';
import { newsroomTokensKey, tokenKey } from './table-keys.ts';

/** Who holds a token: what the API knows of its caller. */
export interface TokenHolder {
  readonly newsroom: string;
  readonly role: Role;
  /** of the person or machine, as the log will show it */
  readonly name: string;
  /** ISO 8601; the token is dead from then on */
  readonly expiresAt: string;
}

export interface ListedToken extends TokenHolder {
  /** the first characters of its hash: enough to name it, of no use to anybody else */
  readonly id: string;
}

/** Bearer tokens. The table holds their hashes alone, so a copy of it lets nobody in. */
export interface Tokens {
  /** @returns the token, which is nowhere else and cannot be shown again */
  create(holder: TokenHolder): Promise<string>;
  holderOf(token: string, now: Date): Promise<TokenHolder | undefined>;
  list(newsroom: string): Promise<ListedToken[]>;
  /** From now on it lets nobody in. False when the newsroom has no such token. */
  revoke(newsroom: string, id: string): Promise<boolean>;
}

/** So that secret scanners can tell a token in a commit from other text. */
const TOKEN_PREFIX = 'warta_';

const ID_LENGTH = 10;

export function dynamoTokens(table: Table): Tokens {
  return {
    async create(holder) {
      const token = `${TOKEN_PREFIX}${randomBytes(32).toString('base64url')}`;
      const hash = sha256(token);
      const ttl = Math.ceil(Date.parse(holder.expiresAt) / 1000);
      const { newsroom, role, name, expiresAt } = holder;
      const record = { newsroom, role, name, expiresAt, ttl };
      // The list first: a token that works but is not listed could not be revoked.
      await table.put({
        ...newsroomTokensKey(newsroom, hash.slice(0, ID_LENGTH)),
        ...record,
        hash,
      });
      await table.put({ ...tokenKey(hash), ...record });
      return token;
    },

    async holderOf(token, now) {
      const item = await table.get(tokenKey(sha256(token)));
      const holder = item && holderIn(item);
      return holder && holder.expiresAt > now.toISOString() ? holder : undefined;
    },

    async list(newsroom) {
      const items = await table.query({ pk: newsroomTokensKey(newsroom, '').pk });
      return items.map((item) => ({ id: item.sk, ...holderIn(item) }));
    },

    async revoke(newsroom, id) {
      const key = newsroomTokensKey(newsroom, id);
      const item = await table.get(key);
      if (!item) return false;
      await table.delete(tokenKey(String(item.hash)));
      await table.delete(key);
      return true;
    },
  };
}

function holderIn(item: Item): TokenHolder {
  const { newsroom, role, name, expiresAt } = item as unknown as TokenHolder;
  return { newsroom, role, name, expiresAt };
}

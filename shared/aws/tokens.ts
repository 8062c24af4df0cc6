import { randomBytes, timingSafeEqual } from 'node:crypto';
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

export interface KnownToken extends TokenHolder {
  /** of the token, as hexadecimal SHA-256: names it, and lets nobody in */
  readonly hash: string;
}

export interface ListedToken extends Omit<TokenHolder, 'expiresAt'> {
  /** the first characters of its hash: enough to name it, of no use to anybody else */
  readonly id: string;
  /** undefined where it lets nobody in: it was never wholly made, or never wholly revoked */
  readonly expiresAt: string | undefined;
}

/** Bearer tokens. The table holds their hashes alone, so a copy of it lets nobody in. */
export interface Tokens {
  /** @returns the token, which is nowhere else and cannot be shown again */
  create(holder: TokenHolder): Promise<string>;
  /** Undefined for what is no token of ours, was revoked, or has expired. */
  holderOf(token: string, now: Date): Promise<KnownToken | undefined>;
  list(newsroom: string): Promise<ListedToken[]>;
  /** From now on it lets nobody in. False when the newsroom has no such token. */
  revoke(newsroom: string, id: string): Promise<boolean>;
}

/** So that secret scanners can tell a token in a commit from other text. */
const TOKEN_PREFIX = 'warta_';

const ID_LENGTH = 10;

/** The prefix, and 32 random bytes as base64url. Nothing else is looked up. */
const TOKEN = /^warta_[A-Za-z0-9_-]{43}$/;

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
      if (!TOKEN.test(token)) return undefined;
      const hash = sha256(token);
      const key = tokenKey(hash);
      const item = await table.get(key);
      if (!item || !isSame(item.pk, key.pk)) return undefined;
      const holder = holderIn(item);
      return holder.expiresAt > now.toISOString() ? { ...holder, hash } : undefined;
    },

    async list(newsroom) {
      const items = await table.query({ pk: newsroomTokensKey(newsroom, '').pk });
      return await Promise.all(
        items.map(async (item) => {
          // The other record decides who is let in, and until when.
          const token = await table.get(tokenKey(String(item.hash)));
          return { id: item.sk, ...holderIn(item), expiresAt: token && holderIn(token).expiresAt };
        }),
      );
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

/** In a time that does not tell how much of them is the same. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function holderIn(item: Item): TokenHolder {
  const { newsroom, role, name, expiresAt } = item as unknown as TokenHolder;
  return { newsroom, role, name, expiresAt };
}

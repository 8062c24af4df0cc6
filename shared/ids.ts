import { createHash, randomBytes } from 'node:crypto';

/** Crockford's base 32 in lower case: no i, l, o, u, so an id can be read over the telephone. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** 80 random bits: nobody guesses the address of a submission that is not yet public. */
export function newSubmissionId(random: (bytes: number) => Uint8Array = randomBytes): string {
  return base32(random(10));
}

/** What every submission's id looks like. */
export const SUBMISSION_ID = /^[0-9a-hjkmnp-tv-z]{16}$/;

/** The submission that an Idempotency-Key began: the same for the same sender and key. */
export function submissionIdOf(newsroom: string, actor: string, key: string): string {
  const hash = createHash('sha256').update(JSON.stringify(['submission', newsroom, actor, key]));
  return base32(hash.digest()).slice(0, 16);
}

/**
 * An article's id, 50 bits of its submission's hash: the same submission always makes the same
 * article, and among 100,000 articles of a newsroom a clash has odds of one in 200,000.
 */
export function articleIdOf(submission: string): string {
  return base32(createHash('sha256').update(`article:${submission}`).digest()).slice(0, 10);
}

/** Lower-case hex SHA-256 of text (as UTF-8) or bytes. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Five bits a character, the rest at the end dropped. */
function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]).join('');
}

import { MOST_URL } from '../limits.ts';

/** Not `tel:`: a telephone may dial what it is told, codes that change its settings among them. */
const SCHEMES = ['http:', 'https:', 'mailto:'];

/**
 * A link's address as it may be published, normalised by the URL standard, or undefined: relative
 * and malformed addresses, other schemes, and those with a user name (`https://bank.id@evil.example`
 * reads as another host).
 */
export function safeUrl(address: string | undefined): string | undefined {
  if (address === undefined || address.length > MOST_URL || !URL.canParse(address))
    return undefined;
  const url = new URL(address);
  if (!SCHEMES.includes(url.protocol) || url.username || url.password) return undefined;
  return url.href;
}

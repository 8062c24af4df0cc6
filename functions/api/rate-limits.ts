import type { TokenUsage } from '../../shared/aws/token-usage.ts';
import type { KnownToken } from '../../shared/aws/tokens.ts';
import { Throttle } from '../../shared/throttle.ts';
import { TooManyRequests } from './problem.ts';

/**
 * Requests of one token that change something, in one minute: to begin a submission, sign a file
 * anew, finish. The largest submission, all of whose files are signed three times more, needs 93.
 * Exact, whatever the number of instances.
 */
export const WRITES_A_MINUTE = 120;

/**
 * Requests of one token that only read, in one instance of the function; each instance answers one
 * request at a time. `warta publish` asks at first seven times a second and soon once in two seconds,
 * so that a whole office may share a token.
 */
export const READS = { ratePerSecond: 10, burst: 60 } as const;

/** Tokens whose readings are remembered: more than a deployment has. */
const MOST_TOKENS = 1000;

/** @throws TooManyRequests when a token asks for more than it may */
export type Admit = (token: KnownToken, method: string, now: Date) => Promise<void>;

/** The limits of one instance; the minutes in which a token may write no more need no more counting. */
export function rateLimits(usage: TokenUsage): Admit {
  const readings = new Map<string, Throttle>();
  const spent = new Map<string, number>();

  function admitRead(hash: string, now: number): void {
    if (readings.size >= MOST_TOKENS) readings.clear();
    const throttle = readings.get(hash) ?? new Throttle(READS, now);
    readings.set(hash, throttle);
    const allowed = `${READS.ratePerSecond} readings a second`;
    if (!throttle.admits(now)) throw new TooManyRequests(allowed, 1);
  }

  async function admitWrite(hash: string, now: Date): Promise<void> {
    const minute = Math.floor(now.getTime() / 60_000);
    if (spent.get(hash) !== minute) {
      if ((await usage.count(hash, now)) <= WRITES_A_MINUTE) return;
      if (spent.size >= MOST_TOKENS) spent.clear();
      spent.set(hash, minute);
    }
    const seconds = Math.ceil(((minute + 1) * 60_000 - now.getTime()) / 1000);
    throw new TooManyRequests(`${WRITES_A_MINUTE} changes a minute`, seconds);
  }

  return async ({ hash }, method, now) => {
    if (method === 'GET' || method === 'HEAD') admitRead(hash, now.getTime());
    else await admitWrite(hash, now);
  };
}

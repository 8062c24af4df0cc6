import type { CallLog } from './call-log.ts';
import { type Asked, allows } from './evaluate.ts';
import type { Credentials, Principal } from './principals.ts';

/** A call that somebody signed, as S3, DynamoDB, SQS and CloudFront ask about it. */
export interface SignedCall extends Asked {
  readonly accessKeyId: string;
}

/** Knows all principals, decides what they may do, and keeps a record of every call. */
export class Authorizer {
  readonly #byAccessKey: ReadonlyMap<string, Principal>;
  readonly #calls: CallLog;

  constructor(principals: readonly Principal[], calls: CallLog) {
    this.#byAccessKey = new Map(principals.map((one) => [one.credentials.accessKeyId, one]));
    this.#calls = calls;
  }

  principalOf(accessKeyId: string): Principal | undefined {
    return this.#byAccessKey.get(accessKeyId);
  }

  secretOf(accessKeyId: string): Credentials | undefined {
    return this.#byAccessKey.get(accessKeyId)?.credentials;
  }

  /** Whether the call may be made; a key that nobody holds may do nothing. Recorded either way. */
  authorize({ accessKeyId, ...asked }: SignedCall): boolean {
    const found = this.#byAccessKey.get(accessKeyId);
    if (found === undefined) return false;
    const allowed = found.statements === undefined || allows(found.statements, asked);
    this.#calls.record({ principal: found.name, ...asked, allowed });
    return allowed;
  }
}

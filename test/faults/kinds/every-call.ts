import { ALL } from '../scenarios/index.ts';
import { oneAfterAnother } from './one-after-another.ts';
import { isByFunction, isOurs } from './strike.ts';

/** The N-th call to AWS fails without effect. */
export const everyCallFails = oneAfterAnother('every-call-fails', 'fails', isOurs, ALL);

/** The N-th call takes effect, and the caller sees a time-out. */
export const everyReplyLost = oneAfterAnother('every-reply-lost', 'replyLost', isOurs, ALL);

/** The N-th call takes effect, its reply is lost, and the SDK makes it once more. */
export const everyCallRepeated = oneAfterAnother('every-call-repeated', 'repeated', isOurs, ALL);

/** The worker is gone before its N-th call, without a finally; its message comes again. */
export const crashBefore = oneAfterAnother('crash-before', 'crashesBefore', isByFunction, ALL);

/** The same, once its N-th call has taken effect. */
export const crashAfter = oneAfterAnother('crash-after', 'crashesAfter', isByFunction, ALL);

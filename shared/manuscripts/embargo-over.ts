import { shortMoment } from '../time.ts';
import type { Reading } from './reading.ts';
import type { ManuscriptWarning } from './warning.ts';

/**
 * A hint where the manuscript's embargo had ended when it was sent: it holds nothing back.
 *
 * @param sentAt ISO 8601 UTC
 */
export function embargoOver(
  { manuscript: { embargo }, sources }: Pick<Reading, 'manuscript' | 'sources'>,
  sentAt: string,
  timeZone: string,
): ManuscriptWarning | undefined {
  if (embargo === undefined || Date.parse(embargo) > Date.parse(sentAt)) return undefined;
  return {
    code: 'embargoOver',
    severity: 'hint',
    message: `The embargo ended on ${shortMoment(embargo, timeZone)}, before the manuscript was sent: it holds nothing back.`,
    ...(sources.embargo && { at: sources.embargo }),
  };
}

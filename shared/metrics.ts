/**
 * Names of what the functions measure, one list for those that measure and for the alarms and the
 * dashboard that read it.
 *
 * Each has one dimension, `service`, the stack's name (`POWERTOOLS_SERVICE_NAME`), and no other:
 * CloudWatch does not add dimensions up, so an alarm would not see a value that has more.
 */
export const METRICS_NAMESPACE = 'Warta';

export const METRICS = {
  /** milliseconds from the last file of a release to its page and feeds being live; one value a release */
  uploadToLive: 'UploadToLive',
  /**
   * seconds that the oldest event which is not public yet has waited, of the newsroom that is
   * farthest behind; 0 where none is. One value a sweep: each minute
   */
  publishLag: 'PublishLag',
  /** files that were given up after their last delivery failed; their senders were told */
  filesGivenUp: 'FilesGivenUp',
} as const;

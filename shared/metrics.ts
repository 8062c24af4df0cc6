/**
 * Names of what the functions measure, one list for those that measure and for the alarms and the
 * dashboard that read it.
 *
 * Each has one dimension, `service`, the stack's name (`POWERTOOLS_SERVICE_NAME`), and no other:
 * CloudWatch does not add dimensions up, so an alarm would not see a value that has more.
 */
export const METRICS_NAMESPACE = 'Warta';

export const METRICS = {
  /**
   * milliseconds from the last file of a release, or its sender's word to go on, to its publishing
   * being over; of a scheduled one from its time. One value a release
   */
  uploadToLive: 'UploadToLive',
  /**
   * seconds that the oldest event which is not public yet has waited, of the newsroom that is
   * farthest behind; 0 where none is. One value a sweep: each minute
   */
  publishLag: 'PublishLag',
  /**
   * files whose reading was tried for the last time; their senders were told that it failed. Counted
   * before that try, as a function that is killed counts nothing
   */
  filesGivenUp: 'FilesGivenUp',
} as const;

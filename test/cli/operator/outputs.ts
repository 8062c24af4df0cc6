/** Of a stack, as an operator's commands read them. */
export const OUTPUTS = {
  SiteUrl: 'https://berita.example',
  TableName: 'table',
  UploadsBucket: 'uploads',
  ArchiveBucket: 'archive',
  SiteBucket: 'site',
  DistributionId: 'E1',
  PublishQueueUrl: 'publish',
  PublishDeadLettersUrl: 'publish-dead',
  PhotoQueueUrl: 'photo',
  PhotoDeadLettersUrl: 'photo-dead',
  TextQueueUrl: 'text',
  TextDeadLettersUrl: 'text-dead',
  TimerQueueUrl: 'timer',
  TimerDeadLettersUrl: 'timer-dead',
};

import { expect, test } from 'vitest';
import { receivers } from '../../local/notifications.ts';
import type { S3EventRecord } from '../../local/s3/events.ts';

const record = (key: string, eventName: S3EventRecord['eventName'] = 'ObjectCreated:Post') =>
  ({
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: 'ap-southeast-3',
    eventTime: '2026-01-01T00:00:00.000Z',
    eventName,
    s3: {
      bucket: { name: 'uploads', arn: 'arn:aws:s3:::uploads' },
      object: { key, size: 1, eTag: 'x', sequencer: '0' },
    },
  }) satisfies S3EventRecord;

const rule = { bucket: 'uploads', prefix: 'photo/', suffix: '', queueArn: 'photos' };
const all = { ...rule, events: ['s3:ObjectCreated:*'] };

test('a record goes to the queues whose bucket, event and prefix it meets', () => {
  const copies = { ...all, events: ['s3:ObjectCreated:Copy'], queueArn: 'copies' };
  const elsewhere = { ...all, bucket: 'archive', queueArn: 'elsewhere' };
  expect(receivers(record('photo/a.jpg'), [all, copies, elsewhere])).toEqual(['photos']);
  expect(receivers(record('text/a.md'), [all])).toEqual([]);
  expect(receivers(record('photo/a', 'ObjectCreated:Copy'), [all, copies])).toEqual([
    'photos',
    'copies',
  ]);
});

test('filters look at the key itself, not at how the event encodes it', () => {
  const spaced = { ...all, prefix: 'a b/', suffix: '+é' };
  expect(receivers(record('a+b/x%2B%C3%A9'), [spaced])).toEqual(['photos']);
});

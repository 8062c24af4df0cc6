import { expect, test, vi } from 'vitest';
import { functionMeter } from '../../functions/meter.ts';
import { written } from '../support/written.ts';

test('a value is a line that CloudWatch takes a metric from, with one dimension alone', () => {
  vi.stubEnv('POWERTOOLS_SERVICE_NAME', 'Warta');
  const lines = written();
  const now = new Date();
  const meter = functionMeter(() => now);
  meter.measure('uploadToLive', 812, { newsroom: 'samarinda', article: 'abc', seq: 7 });
  meter.measure('publishLag', 0);
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      _aws: {
        Timestamp: now.getTime(),
        CloudWatchMetrics: [
          {
            Namespace: 'Warta',
            Dimensions: [['service']],
            Metrics: [{ Name: 'UploadToLive', Unit: 'Milliseconds' }],
          },
        ],
      },
      service: 'Warta',
      newsroom: 'samarinda',
      article: 'abc',
      seq: '7',
      UploadToLive: 812,
    },
    expect.objectContaining({ service: 'Warta', PublishLag: 0 }),
  ]);
  expect(lines[1]).not.toContain('newsroom');
});

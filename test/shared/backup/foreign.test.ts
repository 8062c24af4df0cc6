import { expect, test } from 'vitest';
import { publicArticles } from '../../../shared/backup/foreign.ts';
import type { LogEvent, Status } from '../../../shared/events.ts';

test('articles are public by their newest event', () => {
  const log = (article: string, status: Status) => ({ article, status }) as LogEvent;
  const events = [
    log('a', 'scheduled'),
    log('b', 'inReview'),
    log('a', 'live'),
    log('c', 'live'),
    log('c', 'retracted'),
    log('settings', 'settings'),
  ];
  expect(publicArticles(events)).toEqual(new Set(['a', 'c']));
});

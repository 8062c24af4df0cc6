import { expect, it } from 'vitest';
import { examineCards } from '../../../shared/doctor/cards.ts';
import { surveyLog } from '../../../shared/doctor/log-survey.ts';
import { formatVersion } from '../../../shared/version.ts';
import { settingsEvent } from '../../support/articles.ts';

const settings = settingsEvent(5);
const survey = surveyLog('samarinda', [settings], { epoch: 1, seq: 5 });

function foreignCard(epoch: number, seq: number, gone: boolean) {
  const version = { epoch, seq };
  const fence = formatVersion(version);
  const publishedAt = '2026-11-24T03:00:00.000Z';
  const newsroom = 'samarinda';
  return {
    newsroom,
    publishedAt,
    article: 'asing',
    revision: 2,
    sha256: 'b',
    gone,
    version,
    fence,
  };
}

it.each([
  ['gone and no newer than the log takes part in nothing', 1, 5, true, 0],
  ['gone and newer than the log would keep a release of that article out of lists', 1, 6, true, 1],
  ['gone in a newer epoch would do so, too', 2, 1, true, 1],
  ['not gone shows up in lists', 1, 5, false, 1],
])('a card that the log knows nothing of and that is %s', (_what, epoch, seq, gone, found) => {
  const findings = examineCards(survey, [], [foreignCard(epoch, seq, gone)], new Set());
  expect(findings).toHaveLength(found);
});

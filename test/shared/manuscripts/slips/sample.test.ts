import { expect, test } from 'vitest';
import type { Passage } from '../../../../shared/manuscripts/passage.ts';
import { slipsIn } from '../../../../shared/manuscripts/slips/slips.ts';
import { sharedFiles } from '../../../support/corpus.ts';
import { WORDS } from '../../../support/slip-words.ts';

const sample = sharedFiles('samples').find(({ path }) =>
  path.endsWith('kominfonews-rakor-adpim.txt'),
);

/** What an Indonesian copy editor marks in it, but for grammar, names and punctuation. */
const SLIPS = [
  '9 warning: Sub-Subtansi → Sub-Substansi',
  '11 warning: diselenggaran → diselenggarakan',
  '13 warning: Numenklatur → Nomenklatur',
  '18 hint: dan atau → dan/atau',
  '20 warning: fingsi → fungsi',
  '22 warning: khsusunya → khususnya',
  '24 hint: kerjasama → kerja sama',
  '24 hint: media masa → media massa',
  '24 hint: se Kalimantan → se-Kalimantan',
  '26 warning: Kominfonewsmenyampaikan → Kominfonews menyampaikan',
  '33 warning: istansi → instansi',
  '35 warning: hawatir → khawatir',
  '37 warning: begtu → begitu',
  '41 warning: Semantara → Sementara',
  '41 hint: jaman → zaman',
  '43 warning: pengetahun → pengetahuan',
  '43 hint: filem → film',
];

test.skipIf(!sample)('a release as an office wrote it has exactly its slips', () => {
  const lines = String(sample?.bytes).split('\n');
  const passages = lines.map(
    (text, index): Passage => ({
      part: 'body',
      text: text.replace(/\s+/g, ' ').trim(),
      at: { line: index + 1 },
    }),
  );
  const found = slipsIn(passages, WORDS, new Set(['kominfonews']));
  const told = found.map(({ at, severity, quote, suggestion }) => {
    const line = at && 'line' in at ? at.line : 'nowhere';
    return `${line} ${severity}: ${quote} → ${suggestion}`;
  });
  expect(told).toEqual(SLIPS);
  expect(found.find(({ quote }) => quote === 'Numenklatur')?.message).toContain('(3 times)');
});

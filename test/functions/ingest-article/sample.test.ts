import { expect, test } from 'vitest';
import { readRelease } from '../../../functions/ingest-article/read-release.ts';
import { sampleSettings } from '../../support/articles.ts';
import { sharedFiles } from '../../support/corpus.ts';
import { WORDS } from '../../support/slip-words.ts';

const NAME = 'kominfonews-rakor-adpim.txt';
const sample = sharedFiles('samples').find(({ path }) => path.endsWith(NAME))?.bytes;

/** On the day of the meeting that it tells of. */
const against = { settings: sampleSettings().values, words: WORDS, sentAt: '2022-11-14T08:00:00Z' };

/** All that an Indonesian copy editor marks in it, but for grammar and punctuation. */
const MARKED = [
  '9 warning: Syamsul Anwar, S.Sos → Syamsul Anwar, S.Sos.,',
  '9 warning: Abdillah Syafei S.Ag, → Abdillah Syafei, S.Ag.,',
  '31 warning: Dr. Aang Witarsa Rofik, M.Si → Dr. Aang Witarsa Rofik, M.Si.,',
  '29 warning: Labih → Labib',
  '9 warning: Sub-Subtansi → Sub-Substansi',
  '11 warning: diselenggaran → diselenggarakan',
  '13 warning: Numenklatur → Nomenklatur',
  '20 warning: fingsi → fungsi',
  '22 warning: khsusunya → khususnya',
  '26 warning: Kominfonewsmenyampaikan → Kominfonews menyampaikan',
  '33 warning: istansi → instansi',
  '35 warning: hawatir → khawatir',
  '37 warning: begtu → begitu',
  '41 warning: Semantara → Sementara',
  '43 warning: pengetahun → pengetahuan',
  '18 hint: dan atau → dan/atau',
  '24 hint: kerjasama → kerja sama',
  '24 hint: media masa → media massa',
  '24 hint: se Kalimantan → se-Kalimantan',
  '41 hint: jaman → zaman',
  '43 hint: filem → film',
];

/** Its paragraphs as a copy editor leaves them, but for words: the file's own text, and nothing else. */
function paragraphsOf(bytes: Uint8Array): string[] {
  const [, , , , ...paragraphs] = new TextDecoder().decode(bytes).split(/\n\n+/);
  return paragraphs.map((paragraph) =>
    paragraph
      .replace(/[\s\u00A0]+/g, ' ')
      .replace(' ,', ',')
      .replace('BALIKPAPAN, KOMINFONEWS- ', '')
      .replace(' (ASYA/SUL/KMF-SMR)', '')
      .trim(),
  );
}

test.skipIf(!sample)(
  'a release as an office wrote it becomes an article, to the character',
  async () => {
    const bytes = sample ?? new Uint8Array();
    const file = { name: NAME, type: 'text/plain' };
    const { reading, warnings, pictures } = await readRelease(bytes, file, against);
    const paragraphs = paragraphsOf(bytes);
    expect(reading.manuscript).toEqual({
      headline: 'Diskominfo Samarinda Hadiri Rapat Koordinasi Materi Komunikasi Pimpinan Se-Kaltim',
      dateline: { place: 'BALIKPAPAN', outlet: 'KOMINFONEWS' },
      byline: { text: 'ASYA/SUL/KMF-SMR', reporter: 'ASYA', editor: 'SUL', office: 'KMF-SMR' },
      lead:
        'Kepala Bidang Sarana Komunikasi dan Diseminasi Informasi Dinas Komunikasi dan Informatika ' +
        '(Diskominfo) kota Samarinda Syamsul Anwar, S.Sos didampingi Kepala Sub Koordinator ' +
        'Sub-Subtansi Diseminasi Informasi Publik dan Media Tradisional Abdillah Syafei S.Ag, ' +
        'menghadiri Rapat Koordinasi Materi…',
      body: paragraphs.map((text) => `<p>${text}</p>`).join('\n'),
    });
    const body = reading.passages.filter(({ part }) => part === 'body').map(({ text }) => text);
    expect(body).toEqual(paragraphs);
    expect(reading.labels).toEqual(['TOP NEWS', 'Top']);
    expect(reading.sources).toEqual({
      headline: { line: 7 },
      dateline: { line: 9 },
      byline: { line: 43 },
    });
    expect(pictures).toEqual([]);
    const told = warnings.map(({ at, severity, quote, suggestion }) => {
      const line = at && 'line' in at ? at.line : 'nowhere';
      return `${line} ${severity}: ${quote} → ${suggestion}`;
    });
    expect(told).toEqual(MARKED);
  },
);

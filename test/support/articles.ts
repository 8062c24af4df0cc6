import { type SubmittedPhoto, wordedPhotos } from '../../shared/article-photos.ts';
import type { LiveArticle, Retraction, WithdrawnArticle } from '../../shared/articles.ts';
import type { LogEvent } from '../../shared/events.ts';
import { type Blank, CROPS, handoutName } from '../../shared/handouts.ts';
import { articleIdOf, sha256 } from '../../shared/ids.ts';
import { mediaSetOf } from '../../shared/keys.ts';
import {
  type ArticlePhoto,
  FORMATS,
  mediaSetIn,
  RECIPE,
  type Rendition,
  WIDTHS,
} from '../../shared/photos.ts';
import type { Settings, SettingsValues } from '../../shared/settings.ts';
import { slugOf } from '../../shared/slug.ts';

/** Settings as an office would have them. */
export function sampleSettings(values: Partial<SettingsValues> = {}): Settings {
  return {
    newsroom: 'samarinda',
    revision: 1,
    commands: {},
    values: {
      title: 'Kominfonews',
      description: 'Rilis resmi Pemerintah Kota Samarinda.',
      language: 'id',
      timeZone: 'Asia/Makassar',
      outlet: 'KOMINFONEWS',
      publisher: 'Diskominfo Kota Samarinda',
      contact: 'redaksi@samarinda.example',
      licence: 'https://creativecommons.org/licenses/by/4.0/deed.id',
      origin: 'https://berita.samarinda.example',
      tagAuthority: 'samarinda.example',
      tagDate: '2026-01-01',
      ...values,
    },
  };
}

/** The event that changed a newsroom's settings for the first time. */
export function settingsEvent(seq: number): LogEvent {
  return {
    schema: 1,
    newsroom: 'samarinda',
    seq,
    type: 'settingsChanged',
    at: '2026-11-24T02:00:00.000Z',
    actor: 'Admin',
    commandId: 'make',
    article: 'settings',
    revision: 1,
    status: 'settings',
    sha256: 'a',
  };
}

/** A live article with the least that one can have: no dateline, byline or photo. */
export function bareArticle(overrides: Partial<LiveArticle> = {}): LiveArticle {
  const headline = overrides.headline ?? 'Wali Kota Tinjau Pasar Pagi';
  return {
    id: articleIdOf(headline),
    newsroom: 'samarinda',
    submission: 'c0ffee',
    revision: 1,
    status: 'live',
    commands: {},
    headline,
    body: '<p>Wali Kota Samarinda meninjau Pasar Pagi, Senin (14/11/2022).</p>\n<p>Pembangunan berjalan sesuai jadwal.</p>',
    lead: 'Wali Kota Samarinda meninjau Pasar Pagi, Senin (14/11/2022).',
    photos: [],
    slug: slugOf(headline),
    submittedAt: '2022-11-14T08:04:00.000Z',
    publishedAt: '2022-11-14T08:05:00.000Z',
    updatedAt: '2022-11-14T08:05:00.000Z',
    month: '2022/11',
    ...overrides,
  };
}

/** A live article with everything that one can have. */
export function sampleArticle(overrides: Partial<LiveArticle> = {}): LiveArticle {
  return bareArticle({
    dateline: { place: 'SAMARINDA', outlet: 'KOMINFONEWS' },
    subheadline: 'Pedagang menempati kios baru sebelum akhir tahun.',
    byline: {
      ...{ text: 'ASYA/SUL/KMF-SMR', reporter: 'ASYA', editor: 'SUL', office: 'KMF-SMR' },
      names: {
        reporter: 'Asya Putri',
        editors: ['Sulaiman'],
        office: 'Diskominfo Kota Samarinda',
      },
    },
    category: 'Pembangunan',
    tags: ['Pasar Pagi', 'UMKM', 'Peresmian Pasar'],
    event: 'Peresmian Pasar',
    contact: 'Siti Rahma, 0812 0000 0000',
    photos: [
      samplePhoto({ name: 'pasar.jpg', caption: 'Wali Kota di lantai dua Pasar Pagi.' }),
      samplePhoto({ name: 'kios.jpg', width: 1200, height: 1600 }),
    ],
    ...overrides,
  });
}

/** The sample, taken from readers. */
export function retractedArticle(
  overrides: Partial<LiveArticle> & { readonly retraction?: Retraction } = {},
): Extract<WithdrawnArticle, { status: 'retracted' }> {
  const retraction = { at: '2022-11-16T02:00:00.000Z', reason: 'Angka pengunjung keliru.' };
  return { retraction, ...sampleArticle(overrides), revision: 2, status: 'retracted' };
}

/** The sample, with nothing left but where it was. */
export function erasedArticle(): Extract<WithdrawnArticle, { status: 'erased' }> {
  const { id, newsroom, submission, commands, slug, publishedAt, month, photos } = sampleArticle();
  return {
    ...{ id, newsroom, submission, commands, slug, publishedAt, month },
    ...{ revision: 3, status: 'erased', erasedAt: '2022-11-17T02:00:00.000Z' },
    withdrawn: photos.map(mediaSetIn),
  };
}

/** Photos as an article has them of which nobody has said anything, and whose handouts bear nothing. */
export function asShown(photos: readonly SubmittedPhoto[]): ArticlePhoto[] {
  return wordedPhotos(photos, {}).map((photo) => ({ ...photo, set: mediaSetOf(photo, {}) }));
}

/** A photo with every rendition that its size allows; its bytes follow from its width alone. */
export function samplePhoto(overrides: Partial<ArticlePhoto> = {}): ArticlePhoto {
  const { name = 'foto.jpg', width = 3000, height = 2000 } = overrides;
  const original = sha256(name);
  const blanks = sampleBlanks(width, height);
  return {
    name,
    original,
    recipe: RECIPE,
    width,
    height,
    set: mediaSetOf({ original, recipe: RECIPE }, {}),
    renditions: renditions(width, height),
    blanks,
    handouts: blanks.map((blank) => ({
      ...blank,
      bytes: blank.bytes + 999,
      name: handoutName(blank.kind, 'wali-kota-tinjau-pasar-pagi', 1),
      sha256: sha256(`${name} ${blank.kind}`),
    })),
    ...overrides,
  };
}

/** The press picture whole, and two of its crops. */
function sampleBlanks(width: number, height: number): Blank[] {
  return [
    { kind: 'press', width, height, bytes: width * 300 },
    { kind: 'card', ...CROPS.card, bytes: 120_000 },
    { kind: 'square', ...CROPS.square, bytes: 190_000 },
  ];
}

function renditions(width: number, height: number): Rendition[] {
  const reached = WIDTHS.filter((each) => each <= width);
  const widths = reached.length > 0 ? reached : [width];
  return FORMATS.flatMap((format, index) =>
    widths.map((each) => ({
      format,
      width: each,
      height: Math.round((height * each) / width),
      bytes: each * 100 * (index + 1),
    })),
  );
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exifr from 'exifr';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Renditions } from '../../../../functions/ingest-photo/renditions.ts';
import { handoutWords } from '../../../../shared/article-photos.ts';
import { withFields } from '../../../../shared/photo-metadata/jpeg.ts';
import { type FoundTags, hasExiftool, tagsIn } from '../../../support/exiftool.ts';
import { type CorpusPhoto, picturesOf } from '../../../support/made-corpus.ts';

/** What nobody may learn from a public picture. */
const TELLING = /GPS|Serial|Thumbnail|Preview|MakerNote|Model|Lens|Subject|Keywords|History/;

/** What only an article says of its photo, and its renditions do not. */
const WORDS = /Caption|Description|Date|Headline|WebStatement|UsageTerms|AltText/;

/** What the article says, on what is handed out of its photo. */
const ARTICLE_SAYS = {
  caption: 'Wali Kota – Māori, 漢字, العربية & "pasar" <pagi>',
  credit: 'Humas Kota / 漢字 / بلدية',
  alt: 'Kios sayur',
};
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/deed.id';

/** A picture as readers get it. */
interface PublicPicture {
  readonly file: string;
  readonly body: Uint8Array;
  readonly isHandout: boolean;
  /** whose it is, by what its photo's file says; of a handout by what its article says */
  readonly whose: Readonly<Record<'creator' | 'credit' | 'copyright', string | undefined>>;
}

/** All that readers independent of ours find in what is made of these photos. */
export function privacy(photos: () => readonly CorpusPhoto[]): void {
  describe('what readers independent of ours find in public pictures', () => {
    let folder: string;
    let pictures: readonly PublicPicture[];
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'warta-private-'));
      pictures = photos().flatMap(({ name, made }) => (made ? publicOf(name, made) : []));
      for (const { file, body } of pictures) writeFileSync(join(folder, file), body);
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    test('is no EXIF, no profile and no second picture: sharp, and the bytes themselves', async () => {
      expect(pictures.length).toBeGreaterThan(7);
      for (const { file, body, isHandout } of pictures) {
        const { exif, icc, iptc, gainMap } = await sharp(body).metadata();
        expect([file, exif, icc, gainMap]).toEqual([file, undefined, undefined, undefined]);
        expect([file, iptc !== undefined]).toEqual([file, isHandout]);
        if (file.endsWith('.jpg')) expect([file, holdsAnother(body)]).toEqual([file, false]);
      }
    });

    test('is no place and no camera, and of whose they are every byte: exifr', async () => {
      for (const { file, body, isHandout, whose } of pictures) {
        for (const text of Object.values(whose)) {
          if (text) expect([file, Buffer.from(body).includes(text)]).toEqual([file, true]);
        }
        if (!file.endsWith('.jpg')) continue;
        const found: FoundTags = (await exifr.parse(Buffer.from(body), true)) ?? {};
        expect([file, telltale(Object.keys(found), isHandout)]).toEqual([file, []]);
        const { creator, credit, Credit, rights } = await whoseByExifr(body);
        const { copyright } = whose;
        expect([file, creator, Credit, rights]).toEqual([
          ...[file, whose.creator, whose.credit, copyright && alternative(copyright)],
        ]);
        expect([file, credit]).toEqual([file, isHandout ? whose.credit : undefined]);
      }
    });

    test.skipIf(!hasExiftool)(
      'is the same for exiftool, in every format',
      () => {
        const tags = tagsIn(folder);
        for (const { file, isHandout, whose } of pictures) {
          const found = tags.get(join(folder, file)) ?? {};
          expect([file, telltale(Object.keys(found), isHandout)]).toEqual([file, []]);
          expect([file, whoseByExiftool(found)]).toEqual([file, whose]);
          if (isHandout) expect(found).toMatchObject(ARTICLES_WORDS);
        }
      },
      120_000,
    );
  });
}

function publicOf(photo: string, made: Renditions): PublicPicture[] {
  const words = handoutWords({ ...made.photo, ...ARTICLE_SAYS }, LICENCE);
  return picturesOf(made).map(({ name, body }) => {
    const isHandout = !/^\d/.test(name);
    const said = isHandout ? words : (made.photo.fields ?? {});
    const { creator, credit, copyright } = said;
    return {
      ...{ isHandout, whose: { creator, credit, copyright } },
      file: `${photo.replaceAll('/', '-')}-${name}`,
      body: isHandout ? withFields(body, words) : body,
    };
  });
}

function telltale(tags: readonly string[], isHandout: boolean): string[] {
  return tags.filter((tag) => TELLING.test(tag) || (!isHandout && WORDS.test(tag)));
}

/** A JPEG in a JPEG begins as every JPEG does; compressed pixels never hold these bytes. */
function holdsAnother(jpeg: Uint8Array): boolean {
  return Buffer.from(jpeg).includes(Buffer.from('ffd8ff', 'hex'), 1);
}

/** As exifr has what XMP says in several languages, of which there is one. */
const alternative = (value: string) => ({ lang: 'x-default', value });

async function whoseByExifr(jpeg: Uint8Array) {
  const only = { xmp: true, iptc: true, mergeOutput: false, tiff: false };
  const found = await exifr.parse(Buffer.from(jpeg), only);
  const { creator, rights } = found?.dc ?? {};
  // It takes IPTC-IIM for Latin-1, whatever that says of its characters.
  const credit = found?.iptc?.Credit;
  return {
    ...{ creator, rights, Credit: found?.photoshop?.Credit },
    credit: credit && Buffer.from(credit, 'latin1').toString('utf8'),
  };
}

function whoseByExiftool(tags: FoundTags) {
  return {
    creator: tags['XMP-dc:Creator'],
    credit: tags['XMP-photoshop:Credit'],
    copyright: tags['XMP-dc:Rights'],
  };
}

/** As XMP and as IPTC-IIM, which older programs read alone. */
const ARTICLES_WORDS = {
  'XMP-dc:Description': ARTICLE_SAYS.caption,
  'XMP-xmpRights:WebStatement': LICENCE,
  'XMP-iptcCore:AltTextAccessibility': ARTICLE_SAYS.alt,
  'IPTC:Caption-Abstract': ARTICLE_SAYS.caption,
  'IPTC:Credit': ARTICLE_SAYS.credit,
};

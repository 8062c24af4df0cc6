import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { slipWords } from '../../../cli/slip-words.ts';
import { readRelease } from '../../../functions/ingest-article/read-release.ts';
import { DOCX_TYPE } from '../../../shared/submissions/limits.ts';
import { sampleSettings } from '../../support/articles.ts';
import { docx } from '../../support/docx.ts';
import { p, picture, r } from '../../support/docx-body.ts';

const settings = {
  ...sampleSettings().values,
  people: [{ name: 'Sulaiman', code: 'SUL' }],
  offices: { 'KMF-SMR': 'Diskominfo Kota Samarinda' },
};
const against = { settings, words: slipWords(), sentAt: '2022-11-14T08:00:00.000Z' };

const text = (lines: string) => new TextEncoder().encode(lines);

let photo: Uint8Array;
beforeAll(async () => {
  const plain = { width: 640, height: 480, channels: 3, background: '#357' } as const;
  photo = await sharp({ create: plain }).jpeg().toBuffer();
});

describe('a release', () => {
  it('of another type is no text by guess', async () => {
    const file = { name: 'rilis.csv', type: 'text/csv' };
    await expect(readRelease(text('Judul\n\nIsi rilis.'), file, against)).rejects.toThrow(
      'Expected a type of manuscripts for rilis.csv but received text/csv',
    );
  });

  it('is read and checked by the settings of its newsroom', async () => {
    const { reading, warnings } = await readRelease(
      text(
        'PASAR MURAH DIBUKA\n\nEMBARGO s.d. 15/11/2022 10.00\n\n' +
          'SAMARINDA, KOMINFONEWS – Pasar murah dibuka Selasa (14/11/2022), begtu ramai.\n\n' +
          'Warga antre sejak pagi. (ASYA/SUL/KMF-SMR)',
      ),
      { name: 'rilis.txt', type: 'text/plain' },
      against,
    );
    expect(reading.manuscript).toMatchObject({
      headline: 'Pasar Murah Dibuka',
      embargo: '2022-11-15T02:00:00.000Z',
      byline: {
        names: { reporter: 'ASYA', editors: ['Sulaiman'], office: 'Diskominfo Kota Samarinda' },
      },
    });
    expect(warnings.map(({ code, severity, at }) => [severity, code, at])).toEqual([
      ['warning', 'wrongWeekday', { line: 5 }],
      ['warning', 'likelySlip', { line: 5 }],
      ['hint', 'headlineCapitals', { line: 1 }],
    ]);
  });

  it('warns where its embargo is not when its sender asked for it to go out', async () => {
    const { warnings } = await readRelease(
      text('# Pasar\n\nEMBARGO s.d. 15/11/2022 10.00 WITA\n\nPasar murah dibuka.'),
      { name: 'rilis.md', type: 'text/markdown' },
      { ...against, publishAt: '2022-11-14T10:00:00.000Z' },
    );
    expect(warnings).toMatchObject([
      {
        code: 'embargoOtherwise',
        message:
          'The manuscript is under embargo until 15 November 2022 10.00 WITA, but it was sent to go out on ' +
          '14 November 2022 18.00 WITA: it goes out at the later of the two.',
        at: { line: 3 },
      },
    ]);
  });
});

describe('a Word document', () => {
  const read = (more: Partial<Parameters<typeof docx>[0]>) =>
    readRelease(docx({ body: '', ...more }), { name: 'rilis.docx', type: DOCX_TYPE }, against);

  it('is read as every other manuscript, its places counted in paragraphs', async () => {
    const { reading, warnings, pictures } = await read({
      body: [
        p(r('TOP NEWS')),
        p(r('Pasar Murah Dibuka')),
        p(r('SAMARINDA, KOMINFONEWS – Pasar murah dibuka Selasa (14/11/2022).')),
        p(picture('rMedia1')),
        p(r('Foto: Wali Kota membuka pasar. (Foto: Budi)')),
        p(r('Warga antre. (ASYA/SUL/KMF-SMR)')),
      ].join(''),
      media: { 'image1.jpeg': photo },
    });
    expect(reading.manuscript).toMatchObject({
      headline: 'Pasar Murah Dibuka',
      dateline: { place: 'SAMARINDA', outlet: 'KOMINFONEWS' },
      body: '<p>Pasar murah dibuka Selasa (14/11/2022).</p>\n<p>Warga antre.</p>',
      aboutPhotos: {
        'rilis.docx/image1.jpeg': { caption: 'Wali Kota membuka pasar.', credit: 'Budi' },
      },
    });
    expect(reading.sources).toMatchObject({
      headline: { paragraph: 2 },
      dateline: { paragraph: 3 },
      byline: { paragraph: 6 },
    });
    expect(warnings).toMatchObject([{ code: 'wrongWeekday', at: { paragraph: 3 } }]);
    expect(pictures.map(({ name, type }) => [name, type])).toEqual([['image1.jpeg', 'image/jpeg']]);
  });

  it('hints at a picture without a caption, unless captions of photos elsewhere may be its own', async () => {
    const release = async (last: string) => {
      const { warnings } = await read({
        body: [
          p(r('Pasar Murah Dibuka')),
          p(picture('rMedia1')),
          p(r('Foto: Wali Kota membuka pasar.')),
          p(r('Warga antre sejak pagi.')),
          p(picture('rMedia2')),
          p(r('Pasar ditutup pukul 12.00 WITA. (ASYA/SUL/KMF-SMR)')),
          p(r(last)),
        ].join(''),
        media: { 'image1.jpeg': photo, 'image2.jpeg': Buffer.concat([photo]) },
      });
      return warnings;
    };
    expect(await release('')).toEqual([
      {
        code: 'noCaption',
        severity: 'hint',
        message: 'Picture 2 of 2 has no caption: readers are not told what they see.',
        suggestion: 'write it on the line below the picture, as in “Foto: …”',
        at: { paragraph: 5 },
      },
    ]);
    expect(await release('Foto 2: Warga antre.')).toEqual([]);
  });

  it('without headline and byline has those of its properties, and says so', async () => {
    const { reading, warnings } = await read({
      body: p(r('Pasar murah dibuka di sepuluh kecamatan, dan warga antre sejak pagi hari.')),
      core: '<dc:title>Pasar Murah Dibuka</dc:title><dc:creator>Asyani Putri</dc:creator>',
    });
    expect(reading.manuscript).toMatchObject({
      headline: 'Pasar Murah Dibuka',
      byline: { reporter: 'Asyani Putri' },
    });
    expect(reading.sources.headline).toEqual({ property: 'title' });
    expect(warnings.map(({ code }) => code)).toEqual([
      'headlineOfProperties',
      'bylineOfProperties',
    ]);
  });

  it('whose headline reads as its title has that of its text', async () => {
    const { reading, warnings } = await read({
      body: `${p(r('Pasar Murah Dibuka'))}${p(r('Warga antre sejak pagi.'))}`,
      core: '<dc:title>Pasar Murah Dibuka</dc:title>',
    });
    expect(reading.sources.headline).toEqual({ paragraph: 1 });
    expect(warnings).toEqual([]);
  });

  it('has no headline of a program, and no reporter that is a computer', async () => {
    const core = '<dc:title>Dokumen1</dc:title><dc:creator>ASUS Vivobook</dc:creator>';
    const body = `${p(r('Pasar Murah Dibuka'))}${p(r('Warga antre sejak pagi.'))}`;
    const { reading, warnings } = await read({ body, core });
    expect(reading.manuscript.headline).toBe('Pasar Murah Dibuka');
    expect(reading.manuscript.byline).toBeUndefined();
    expect(warnings).toEqual([]);
  });
});

import sharp, { type WriteableMetadata } from 'sharp';
import { describe, expect, test, vi } from 'vitest';
import { readFields } from '../../../../functions/ingest-photo/fields/read-fields.ts';
import { withFields } from '../../../../shared/photo-metadata/jpeg.ts';

const blank = () => sharp({ create: { width: 20, height: 20, channels: 3, background: '#246' } });
const withExif = (exif: NonNullable<WriteableMetadata['exif']>) =>
  blank().withExif(exif).jpeg().toBuffer();
const withXmp = (properties: string) =>
  blank()
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`,
    )
    .jpeg()
    .toBuffer();

describe('what a photo says of itself', () => {
  test('is all that was said, in any script', async () => {
    const said = {
      creator: 'Ani',
      credit: 'Humas / 漢',
      copyright: '© بلدية',
      caption: 'Māori & <warga>',
      headline: 'Pasar',
      keywords: ['pasar', 'pagi'],
      sourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
      takenAt: '2022-11-14T09:15:00+08:00',
    };
    expect(readFields(withFields(await blank().jpeg().toBuffer(), said))).toEqual(said);
  });

  test('is nothing where it says nothing', async () => {
    expect(readFields(await blank().jpeg().toBuffer())).toEqual({});
    expect(readFields(Buffer.from('no picture at all'))).toEqual({});
  });

  test('comes from EXIF where no newsroom has said anything', async () => {
    const photo = await withExif({
      IFD0: { Artist: 'Budi', Copyright: 'Diskominfo', ImageDescription: 'Rapat di balai kota' },
      IFD2: { DateTimeOriginal: '2022:11:14 09:15:00', OffsetTimeOriginal: '+08:00' },
    });
    expect(readFields(photo)).toEqual({
      creator: 'Budi',
      copyright: 'Diskominfo',
      caption: 'Rapat di balai kota',
      takenAt: '2022-11-14T09:15:00+08:00',
    });
  });

  test('is no caption where the camera wrote it', async () => {
    for (const own of ['OLYMPUS DIGITAL CAMERA         ', 'SONY DSC', 'dav', '   ', '12:34']) {
      expect(readFields(await withExif({ IFD0: { ImageDescription: own } })), own).toEqual({});
    }
  });

  test('has no offset where the camera named none, and no time where its clock was never set', async () => {
    const taken = async (DateTimeOriginal: string) =>
      readFields(await withExif({ IFD2: { DateTimeOriginal } })).takenAt;
    expect(await taken('2022:11:14 09:15:00')).toBe('2022-11-14T09:15:00');
    expect(await taken('0000:00:00 00:00:00')).toBeUndefined();
  });

  test('is the caption for all languages, not all captions', async () => {
    const photo = await withXmp(
      '<dc:description><rdf:Alt><rdf:li xml:lang="en">Market</rdf:li><rdf:li xml:lang="x-default">Pasar</rdf:li></rdf:Alt></dc:description>',
    );
    expect(readFields(photo)).toEqual({ caption: 'Pasar' });
  });

  test('is a kind of source only where it is one of IPTC’s', async () => {
    const source = async (uri: string) =>
      readFields(
        await withXmp(`<Iptc4xmpExt:DigitalSourceType>${uri}</Iptc4xmpExt:DigitalSourceType>`),
      ).sourceType;
    const scheme = '://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
    expect(await source(`https${scheme}`)).toBe(`http${scheme}`);
    expect(await source('javascript:alert(1)')).toBeUndefined();
  });

  test('is one clean line, and no longer than a caption may be', async () => {
    const photo = withFields(await blank().jpeg().toBuffer(), {
      caption: `a\n\u202Eb ${'kata '.repeat(1000)}`,
    });
    const { caption = '' } = readFields(photo);
    expect(caption.startsWith('a b kata')).toBe(true);
    expect(caption.length).toBeLessThanOrEqual(2000);
  });

  test('is nothing where its XML is broken or means to harm', async () => {
    const bomb = '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><r>&b;</r>';
    for (const xml of [bomb, '<x:xmpmeta', '<a>'.repeat(1000)]) {
      const photo = await blank().withXmp(xml).jpeg().toBuffer();
      expect(readFields(photo)).toEqual({});
    }
  });
});

test('a file that the reader of tags finds odd leaves no line in the log, and what it says is read', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const photo = await withExif({ IFD0: { Artist: 'Budi' } });
  // A second EXIF, as some programs leave it.
  const end = 4 + photo.readUInt16BE(4);
  expect(photo.toString('latin1', 6, 10)).toBe('Exif');
  const twice = Buffer.concat([
    photo.subarray(0, end),
    photo.subarray(2, end),
    photo.subarray(end),
  ]);
  expect(readFields(twice)).toEqual({ creator: 'Budi' });
  expect(warn).not.toHaveBeenCalled();
  console.warn('heard again');
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});

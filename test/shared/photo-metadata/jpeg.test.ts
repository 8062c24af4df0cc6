import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { withFields } from '../../../shared/photo-metadata/jpeg.ts';

const SAID = {
  creator: 'Ani Rahmawati',
  credit: 'Humas Kota Māori / 漢 / بلدية',
  copyright: '© 2026 Pemerintah Kota',
  caption: 'Wali kota & warga di <pasar> "pagi"',
  headline: 'Pasar Pagi',
  keywords: ['pasar', '漢字'],
  takenAt: '2022-11-14T09:15:00+08:00',
  sourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  page: 'https://berita.example/a/',
  alt: 'Orang di pasar',
};

const picture = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#a46' } })
    .jpeg()
    .toBuffer();

test('not a pixel changes, and the file is longer by its words alone', async () => {
  const plain = await picture();
  const said = Buffer.from(withFields(plain, SAID));
  expect((await sharp(said).raw().toBuffer()).equals(await sharp(plain).raw().toBuffer())).toBe(
    true,
  );
  expect(said.subarray(-200).equals(plain.subarray(-200))).toBe(true);
  expect(Buffer.from(withFields(plain, SAID)).equals(said)).toBe(true);
});

test('where there is nothing to say, the file stays as it is', async () => {
  const plain = await picture();
  expect(Buffer.from(withFields(plain, {})).equals(plain)).toBe(true);
});

test('XMP holds every word as it is; IPTC-IIM declares UTF-8', async () => {
  const { xmp, iptc } = await sharp(Buffer.from(withFields(await picture(), SAID))).metadata();
  const text = xmp?.toString() ?? '';
  expect(text).toContain('<photoshop:Credit>Humas Kota Māori / 漢 / بلدية</photoshop:Credit>');
  expect(text).toContain('Wali kota &amp; warga di &lt;pasar&gt; &quot;pagi&quot;');
  expect(text).toContain(`<xmpRights:WebStatement>${SAID.licence}</xmpRights:WebStatement>`);
  expect(iptc?.includes(Buffer.from('\x1b%G', 'latin1'))).toBe(true);
  expect(iptc?.includes(Buffer.from(SAID.credit, 'utf8'))).toBe(true);
});

test('a licence in words is terms of use, and no web statement', async () => {
  const said = withFields(await picture(), { licence: 'Bebas dikutip' });
  const text = (await sharp(Buffer.from(said)).metadata()).xmp?.toString() ?? '';
  expect(text).toContain(
    '<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">Bebas dikutip',
  );
  expect(text).not.toContain('WebStatement');
});

describe('a caption that is too long for IPTC-IIM is whole in XMP, and there', () => {
  const inIim = async (caption: string) => {
    const said = Buffer.from(withFields(await picture(), { caption }));
    const { xmp, iptc = Buffer.of() } = await sharp(said).metadata();
    expect(xmp?.toString()).toContain(caption);
    const at = iptc.indexOf(Buffer.from([0x1c, 2, 120]));
    const value = iptc.subarray(at + 5, at + 5 + iptc.readUInt16BE(at + 3));
    expect(value.length).toBeLessThanOrEqual(2000);
    // @throws where a character is cut in two
    return new TextDecoder('utf-8', { fatal: true }).decode(value);
  };

  test('is cut after a word, with an ellipsis', async () => {
    const said = await inIim('Wali kota – meninjau pasar, '.repeat(90));
    expect(said).toMatch(/ meninjau pasar…$|kota…$|meninjau…$|Wali…$/);
    expect(Buffer.byteLength(said)).toBeGreaterThan(1980);
  });

  test.each(['漢', '😀', 'é', 'a漢'])(
    'is cut after a whole character where it is one word: %s',
    async (one) => {
      const said = await inIim(one.repeat(2001));
      expect(said.endsWith('…')).toBe(true);
      expect(Buffer.byteLength(said)).toBeGreaterThan(1980);
    },
  );

  test('is whole where it has 2,000 bytes exactly', async () => {
    const caption = `${'Pasar '.repeat(333)}ya`;
    expect(await inIim(caption)).toBe(caption);
  });
});

test('a name longer than the 32 bytes of the standard is whole: half of it credits nobody', async () => {
  const credit = 'Diskominfo Kabupaten Kutai Kartanegara, Kalimantan Timur';
  const { iptc } = await sharp(Buffer.from(withFields(await picture(), { credit }))).metadata();
  expect(iptc?.toString('utf8')).toContain(credit);
});

test.each([
  ['a PNG', Buffer.from('89504e470d0a1a0a', 'hex')],
  ['nothing', Buffer.of()],
])('%s is refused', (_what, bytes) => {
  expect(() => withFields(bytes, SAID)).toThrow('Expected a JPEG for metadata to be put in');
});

test('more than a segment holds is refused', async () => {
  const plain = await picture();
  expect(() => withFields(plain, { caption: 'x'.repeat(70_000) })).toThrow(
    /^Expected at most 65535 bytes for metadata of a JPEG but received 7\d{4}/,
  );
});

import { expect, test } from 'vitest';
import { relationship } from '../../../support/docx.ts';
import { p, r, picture as shown, style, table, textBox } from '../../../support/docx-body.ts';
import { picture, read } from './reading.ts';

const CAPTION = style('Keterangan', 'caption');

async function media(...names: string[]): Promise<Record<string, Uint8Array>> {
  const photos = await Promise.all(names.map(() => picture('jpeg')));
  return Object.fromEntries(names.map((name, at) => [name, photos[at] ?? new Uint8Array()]));
}

/** What is said of each picture, without its bytes. */
async function picturesOf(options: Parameters<typeof read>[0]) {
  const { html, pictures, warnings } = await read(options);
  return { html, pictures: pictures.map(({ bytes: _, ...rest }) => rest), warnings };
}

test('a picture comes with its bytes, its caption, its alternative text and its place', async () => {
  const photo = await picture('jpeg');
  const body =
    p('Isi') +
    p(shown('rMedia1', { about: 'descr="Wali Kota di podium"' })) +
    p('Gambar 1. Wali Kota membuka pelatihan, Senin (14/11/2022).', { style: 'Keterangan' });
  const options = { body, styles: CAPTION, media: { 'image1.jpeg': photo } };
  const { html, pictures, warnings } = await read(options);
  expect({ html, warnings }).toEqual({ html: '<p data-at="1">Isi</p>', warnings: [] });
  expect(pictures).toEqual([
    {
      name: 'image1.jpeg',
      type: 'image/jpeg',
      bytes: Uint8Array.from(photo),
      caption: 'Wali Kota membuka pelatihan, Senin (14/11/2022).',
      alt: 'Wali Kota di podium',
      at: { paragraph: 2 },
    },
  ]);
});

test.each([
  ['Foto: Peserta pelatihan', 'Peserta pelatihan'],
  ['Keterangan foto: Peserta', 'Peserta'],
  ['Gambar 2. Peserta', 'Peserta'],
  ['FOTO 1 – Peserta', 'Peserta'],
  ['Keterangan gambar: Peserta', 'Peserta'],
])('%s right after a picture is its caption', async (text, caption) => {
  const body = p(shown('rMedia1')) + p('') + p(text) + p('Isi');
  const { html, pictures } = await picturesOf({ body, media: await media('image1.jpeg') });
  expect(html).toBe('<p data-at="4">Isi</p>');
  expect(pictures).toMatchObject([{ caption }]);
});

test.each([
  ['Fotografer Sul hadir', 'a word that only begins so'],
  ['Peserta pelatihan', 'plain text'],
])('%s after a picture is text: %s', async (text) => {
  const body = p(shown('rMedia1')) + p(text);
  const { html, pictures } = await picturesOf({ body, media: await media('image1.jpeg') });
  expect(html).toBe(`<p data-at="2">${text}</p>`);
  expect(pictures).toEqual([{ name: 'image1.jpeg', type: 'image/jpeg', at: { paragraph: 1 } }]);
});

test('a caption may stand above its picture, beside it in a table, or in a text box', async () => {
  const body =
    p('Di atas', { style: 'Keterangan' }) +
    p(shown('rMedia1')) +
    table([p(shown('rMedia2')), p('Foto: Di samping')]) +
    p(r('Isi') + shown('rMedia3') + textBox(p('Di kotak', { style: 'Keterangan' })));
  const names = ['image1.jpeg', 'image2.jpeg', 'image3.jpeg'];
  const { html, pictures } = await picturesOf({
    body,
    styles: CAPTION,
    media: await media(...names),
  });
  expect(pictures.map(({ caption }) => caption)).toEqual(['Di atas', 'Di samping', 'Di kotak']);
  expect(html).toContain('<p data-at="5">Isi</p>');
  expect(html).not.toContain('Di ');
});

test('pictures that stand together share the caption below them', async () => {
  const body = p(shown('rMedia1')) + p(shown('rMedia2')) + p('Foto: Suasana pelatihan') + p('Isi');
  const { pictures } = await picturesOf({ body, media: await media('image1.jpeg', 'image2.jpeg') });
  expect(pictures.map(({ caption }) => caption)).toEqual([
    'Suasana pelatihan',
    'Suasana pelatihan',
  ]);
});

test('the caption of a table is text, and that of no picture too', async () => {
  const body =
    p(`${r('Isi')}${shown('rMedia1')}`) +
    p('Tabel 1. Peserta', { style: 'Keterangan' }) +
    table([p('a'), p('b')]) +
    p('Keterangan lain', { style: 'Keterangan' });
  const { html, pictures } = await picturesOf({
    body,
    styles: CAPTION,
    media: await media('image1.jpeg'),
  });
  expect(html).toContain('<p data-at="2">Tabel 1. Peserta</p>');
  expect(html).toContain('<p data-at="5">Keterangan lain</p>');
  expect(pictures).toMatchObject([{ name: 'image1.jpeg' }]);
});

test('a caption that names whose picture it is gives that apart', async () => {
  const body =
    p(shown('rMedia1')) +
    p('Gambar 1. Peserta (Foto: Sul/Kominfo)') +
    p('Isi') +
    p(shown('rMedia2')) +
    p('Foto: Dok. Humas');
  const { pictures } = await picturesOf({ body, media: await media('image1.jpeg', 'image2.jpeg') });
  expect(pictures).toMatchObject([
    { caption: 'Peserta', credit: 'Sul/Kominfo' },
    { credit: 'Dok. Humas' },
  ]);
});

test('a caption in italics, in pieces, is one line', async () => {
  const body =
    p(shown('rMedia1')) + p(r('Foto: ', '<w:b/>') + r('Wali  Kota', '<w:i/>')) + p('Isi');
  const { pictures } = await picturesOf({ body, media: await media('image1.jpeg') });
  expect(pictures).toMatchObject([{ caption: 'Wali Kota' }]);
});

test.each([
  ['descr="IMG_2034.jpg"', undefined],
  ['descr="C:\\Users\\Humas\\foto walikota.jpg"', undefined],
  ['descr="" title="Podium"', 'Podium'],
  ['descr="Seseorang di podium&#xA;&#xA;Deskripsi dibuat secara otomatis"', 'Seseorang di podium'],
])('of %s the alternative text is %s', async (about, alt) => {
  const body = p('Isi') + p(shown('rMedia1', { about }));
  const { pictures } = await picturesOf({ body, media: await media('image1.jpeg') });
  expect(pictures[0]?.alt).toBe(alt);
});

test('a picture’s type is that of its bytes, and its name follows', async () => {
  const files = { 'foto.jpg': await picture('png'), 'image2.tmp': await picture('webp') };
  const { pictures } = await picturesOf({
    body: p('Isi') + p(shown('rMedia1') + shown('rMedia2')),
    media: files,
  });
  expect(pictures).toMatchObject([
    { name: 'foto.png', type: 'image/png' },
    { name: 'image2.webp', type: 'image/webp' },
  ]);
});

test('a picture that is shown twice comes once', async () => {
  const body = p('Isi') + p(shown('rMedia1')) + p(shown('rMedia1'));
  const { pictures } = await picturesOf({ body, media: await media('image1.jpeg') });
  expect(pictures).toHaveLength(1);
});

const EMF = Buffer.concat([Buffer.from('01000000', 'hex'), Buffer.alloc(36), Buffer.from(' EMF')]);

test('pictures that are no photos are left out, with a warning for each kind', async () => {
  const files = {
    'image1.gif': await picture('gif'),
    'image2.emf': EMF,
    'image3.wmf': Buffer.from('d7cdc69a0000', 'hex'),
    'image4.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'image5.bmp': Buffer.from('BM000000'),
  };
  const body = p(`${r('Isi')}${[1, 2, 3, 4, 5].map((at) => shown(`rMedia${at}`)).join('')}`);
  const { pictures, warnings } = await picturesOf({ body, media: files });
  expect(pictures).toEqual([]);
  expect(warnings.map(({ code, message }) => [code, message])).toEqual([
    ['noPhoto', '1 GIF picture was left out: such pictures are no photos.'],
    ['noPhoto', '1 SVG drawing was left out: such pictures are no photos.'],
    ['noPhoto', '2 drawings (EMF or WMF) were left out: such pictures are no photos.'],
    ['noPhoto', '1 picture of another format was left out: such pictures are no photos.'],
  ]);
});

test.each(['png', 'jpeg'] as const)('a %s of less than 200 px is a logo', async (format) => {
  const files = { a: await picture(format, 199), b: await picture(format, 200, 'teal') };
  const body = p(`${r('Isi')}${shown('rMedia1')}${shown('rMedia2')}`);
  const { pictures, warnings } = await picturesOf({ body, media: files });
  expect(pictures).toMatchObject([{ name: `b.${format}` }]);
  expect(warnings).toMatchObject([
    {
      code: 'smallPicture',
      severity: 'hint',
      message: '1 picture of less than 200 px, such as a logo, was left out.',
    },
  ]);
});

test('pictures outside of the document are never fetched', async () => {
  const outside = relationship('rOut', 'image', 'http://127.0.0.1:9/mata-mata.png', true);
  const body =
    p(`${r('Isi')}${shown('rOut')}${shown('', { blip: 'r:link="rOut"' })}`) +
    p('<w:r><w:pict><v:shape><v:imagedata r:id="rOut"/></v:shape></w:pict></w:r>') +
    p(shown('rLost'));
  const { pictures, warnings } = await picturesOf({ body, relationships: outside });
  expect(pictures).toEqual([]);
  expect(warnings).toMatchObject([
    {
      code: 'linkedPicture',
      message: '4 pictures are not in the document, which only names where to find them.',
      at: { paragraph: 1 },
    },
  ]);
});

test('a picture whose file is missing is told of', async () => {
  const lost = relationship('rLost', 'image', 'media/image9.png');
  const { warnings } = await read({ body: p(`${r('Isi')}${shown('rLost')}`), relationships: lost });
  expect(warnings).toMatchObject([{ code: 'lostPicture', at: { paragraph: 1 } }]);
});

test('pictures of older programs come along, too', async () => {
  const body = p(
    `${r('Isi')}<w:r><w:pict><v:shape alt="Podium"><v:imagedata r:id="rMedia1"/></v:shape></w:pict></w:r>`,
  );
  const { pictures } = await picturesOf({ body, media: await media('image1.jpeg') });
  expect(pictures).toEqual([
    { name: 'image1.jpeg', type: 'image/jpeg', alt: 'Podium', at: { paragraph: 1 } },
  ]);
});

test.each([
  { crop: '<a:srcRect l="25000" r="10000"/>' },
  { crop: '<a:srcRect t="12.5%"/>' },
  { turned: ' rot="5400000"' },
])(
  'a picture that Word shows otherwise ($crop$turned) is taken whole, with a warning',
  async (options) => {
    const body = p(`${r('Isi')}${shown('rMedia1', options)}`);
    const { pictures, warnings } = await picturesOf({ body, media: await media('image1.jpeg') });
    expect(pictures).toHaveLength(1);
    expect(warnings).toMatchObject([{ code: 'changedPicture', quote: 'image1.jpeg' }]);
  },
);

test('at most thirty pictures are taken', async () => {
  const photo = await picture('jpeg', 200);
  const files = Object.fromEntries(
    Array.from({ length: 32 }, (_, at) => [`image${at}.jpeg`, photo]),
  );
  const body =
    p(r('Isi')) +
    p(
      Object.keys(files)
        .map((_, at) => shown(`rMedia${at + 1}`))
        .join(''),
    );
  const { pictures, warnings } = await picturesOf({ body, media: files });
  expect(pictures).toHaveLength(30);
  expect(warnings).toMatchObject([
    { code: 'tooManyPictures', message: '2 pictures were left out: at most 30 are taken.' },
  ]);
});

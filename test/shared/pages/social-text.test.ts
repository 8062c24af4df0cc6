import { expect, test } from 'vitest';
import { socialText } from '../../../shared/pages/social-text.ts';
import { bareArticle, sampleArticle, sampleSettings } from '../../support/articles.ts';

const VERSION = { epoch: 0, seq: 17 };

test('a message for WhatsApp, and a caption with tags to the end, below the event that they reflect', () => {
  const article = sampleArticle({ dateline: { place: 'KUTAI KARTANEGARA' }, tags: [] });
  const url = `https://berita.samarinda.example/samarinda/2022/11/wali-kota-tinjau-pasar-pagi-${article.id}/`;
  expect(socialText(sampleSettings(), article, VERSION)).toBe(`warta:version 0000.000000000017

UNTUK WHATSAPP

*Wali Kota Tinjau Pasar Pagi*

Wali Kota Samarinda meninjau Pasar Pagi, Senin (14/11/2022).

${url}

UNTUK MEDIA SOSIAL

Wali Kota Tinjau Pasar Pagi

Wali Kota Samarinda meninjau Pasar Pagi, Senin (14/11/2022).

Selengkapnya: ${url}

#KutaiKartanegara #Kominfonews
`);
});

test('a headline cannot end the bold, and a place that is the title is one tag', () => {
  const headline = 'Harga *Cabai* Turun';
  const dateline = { place: 'Samarinda' };
  const settings = sampleSettings({ title: 'Samarinda' });
  const text = socialText(settings, bareArticle({ headline, dateline }), VERSION);
  expect(text).toContain('*Harga Cabai Turun*\n');
  expect(text).toContain('\n\nHarga *Cabai* Turun\n');
  expect(text).toMatch(/\n\n#Samarinda\n$/);
});

test('a title without a letter gives no tag', () => {
  expect(socialText(sampleSettings({ title: '—' }), bareArticle(), VERSION)).not.toContain('#');
});

test('an article’s own tags take the place of its place, each word with a capital, short forms as they are', () => {
  const tags = ['pasar pagi', 'UMKM', 'Hari Jadi ke-354', 'Pasar-Pagi', '!?'];
  const text = socialText(sampleSettings(), sampleArticle({ tags }), VERSION);
  expect(text).toMatch(/\n\n#PasarPagi #UMKM #HariJadiKe354\n$/);
});

test('of many tags it has the first five, as Instagram takes no more', () => {
  const tags = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam'];
  const text = socialText(sampleSettings(), bareArticle({ tags }), VERSION);
  expect(text).toMatch(/\n\n#Satu #Dua #Tiga #Empat #Lima\n$/);
});

test('where no tag has a letter, place and title are there still', () => {
  const article = sampleArticle({ tags: ['!?'] });
  expect(socialText(sampleSettings(), article, VERSION)).toContain('#Samarinda #Kominfonews');
});

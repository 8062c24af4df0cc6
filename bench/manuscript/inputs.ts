import { docx } from '../../test/support/docx.ts';
import { BULLETS, link, list, p, r, style } from '../../test/support/docx-body.ts';

/** Sentences as a press office writes them; no two in a row say the same. */
const SENTENCES = [
  'Pemerintah Kota Samarinda menambah enam bus sekolah untuk melayani kelurahan di pinggiran kota.',
  'Bus itu berangkat dari halaman kantor kecamatan pada pukul 06.15 WITA dan kembali setelah pelajaran usai.',
  '“Anak-anak tidak perlu lagi menumpang truk untuk sampai di sekolah,” ujar Kepala Dinas Perhubungan, Rahmat Hidayat, S.T., M.Si.',
  'Setiap bus dilengkapi sabuk pengaman, kotak obat, dan kamera yang terhubung dengan ruang kendali.',
  'Pengemudi mengikuti pelatihan selama dua pekan, termasuk cara menolong penumpang yang sakit di jalan.',
  'Biaya operasional sebesar Rp1,8 miliar berasal dari anggaran perubahan tahun ini.',
  'Warga Kelurahan Makroman menyambut layanan itu karena jarak ke sekolah terdekat mencapai tujuh kilometer.',
  'Dinas Pendidikan dan Kebudayaan mencatat 640 siswa telah mendaftar sampai Jumat (13/11/2026).',
  'Orang tua dapat memantau letak bus melalui aplikasi milik pemerintah kota.',
  'Pada tahap pertama, rute dibuka dari Makroman ke Sambutan dan dari Bantuas ke Palaran.',
  'Ketua komite sekolah, Siti Nurjanah, berharap jadwal kepulangan disesuaikan dengan kegiatan tambahan.',
  'Menurut dia, siswa yang mengikuti kegiatan sore masih harus dijemput keluarga.',
  'Dinas Perhubungan akan menilai jumlah penumpang setiap bulan sebelum menambah rute.',
  'Petugas juga memasang 34 papan petunjuk di tempat bus berhenti.',
] as const;

const WORDS_OF_MARKDOWN = 850;
const WORDS_OF_DOCX = 1100;

/** A release in Markdown with front matter: headings, lists, quotations, links and emphasis. */
export function markdownArticle(): string {
  return `---
judul: Enam Bus Sekolah Layani Pinggiran Samarinda
kategori: Pendidikan
---

${markdownText()}`;
}

/** The same without front matter, for tools that know none. */
export function markdownText(): string {
  const paragraphs = cycled(WORDS_OF_MARKDOWN, (sentences, at) => {
    const text = sentences.join(' ');
    if (at === 0) return `**SAMARINDA, KOMINFONEWS** – ${text}`;
    if (at % 5 === 1)
      return `## Tahap ke-${at}\n\n${text} Lihat [jadwal](https://dishub.example/bus).`;
    if (at % 5 === 2) return sentences.map((sentence) => `- ${sentence}`).join('\n');
    if (at % 5 === 3) return `> ${text}`;
    return text.replace('bus', '*bus*');
  });
  return `${paragraphs.join('\n\n')}\n\n(ASYA/SUL/KMF-SMR)\n`;
}

/** A release as a Word document, its headings and lists in Word's own styles. */
export function wordArticle(): Uint8Array {
  const paragraphs = cycled(WORDS_OF_DOCX, (sentences, at) => {
    const text = sentences.join(' ');
    if (at === 0) return p(r('SAMARINDA, KOMINFONEWS – ', '<w:b/>') + r(text));
    if (at % 5 === 1) return p(`Tahap ke-${at}`, { style: 'Heading1' }) + p(text);
    if (at % 5 === 2) return sentences.map((sentence) => p(sentence, { list: [1, 0] })).join('');
    if (at % 5 === 3) return p(r(text) + link('rLink1', 'Jadwal'));
    return p(r('Catatan: ', '<w:i/>') + r(text));
  });
  return docx({
    styles: style('Title', 'Title') + style('Heading1', 'heading 1'),
    numbering: list(1, BULLETS),
    links: ['https://dishub.example/bus'],
    body: [
      p('Enam Bus Sekolah Layani Pinggiran Samarinda', { style: 'Title' }),
      ...paragraphs,
      p('(ASYA/SUL/KMF-SMR)'),
    ].join(''),
  });
}

/** Paragraphs of three sentences each, as many as hold so many words. */
function cycled(
  words: number,
  written: (sentences: readonly string[], at: number) => string,
): string[] {
  const paragraphs: string[] = [];
  let count = 0;
  for (let at = 0; count < words; at += 1) {
    const sentences = [0, 1, 2].map((i) => SENTENCES[(at * 3 + i) % SENTENCES.length] ?? '');
    count += sentences.join(' ').split(' ').length;
    paragraphs.push(written(sentences, at));
  }
  return paragraphs;
}

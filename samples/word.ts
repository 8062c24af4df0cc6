/**
 * Writes samples/rilis-word.docx: a release as an office has it in Word, its photo in it, with slips for
 * `warta check` to find. Run it with `npx tsx samples/word.ts`.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { docx } from '../test/support/docx.ts';
import { p, picture } from '../test/support/docx-body.ts';

const at = (file: string) => resolve(import.meta.dirname, file);

/** Small: for a page it would do, and a checkout stays light. */
const photo = await sharp(at('3-taman-tepian/tepian-mahakam.jpg'))
  .resize(900)
  .jpeg({ quality: 70, mozjpeg: true })
  .toBuffer();

const body = [
  p('GOTONG ROYONG BERSIHKAN TEPIAN MAHAKAM DIIKUTI RATUSAN WARGA'),
  p(
    'SAMARINDA, KOMINFONEWS – Sekitar 300 warga membersihkan tepian Sungai Mahakam bersama petugas Dinas Lingkungan Hidup Kota Samarinda, Minggu (14/11/2026).',
  ),
  p(picture('rMedia1', { about: 'descr="Jalan setapak dan deretan pohon di tepi sungai."' })),
  p('Foto: Tepian Mahakam setelah gotong royong. (Foto: Ilustrasi KMF-SMR)'),
  p(
    'Kegiatan itu terlaksana berkat kerjasama enam kelurahan. Dalam tiga jam terkumpul 1,2 ton sampah, begtu catatan petugas.',
  ),
  p(
    'Gotong royong berikutnya dijadwalkan sebulan sekali dan terbuka bagi semua warga. (NIN/RDH/KMF-SMR)',
  ),
  p('Narahubung: Humas Dinas Lingkungan Hidup, humas@dlh.example'),
].join('');

const core = '<dc:title>Rilis</dc:title><dc:creator>Humas</dc:creator>';
writeFileSync(at('rilis-word.docx'), docx({ body, core, media: { 'image1.jpeg': photo } }));

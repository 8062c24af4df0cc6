import { tidyLine } from '../prose/prose.ts';

/** What portals of Indonesian press offices are divided into, in lower case; `top news` is no part. */
const SECTIONS = new Set(
  (
    'pemerintahan pemerintah politik ekonomi bisnis keuangan sosial budaya pendidikan kesehatan olahraga ' +
    'hukum kriminal keamanan wisata pariwisata teknologi lingkungan infrastruktur pembangunan agama ' +
    'keagamaan hiburan seni pertanian perikanan peternakan perkebunan perdagangan perhubungan ' +
    'transportasi umkm kepemudaan pemuda kesejahteraan masyarakat kemasyarakatan pengumuman opini ' +
    'advertorial layanan publik smart city'
  ).split(' '),
);
const JOINTS = new Set(['dan', '&', '/', ',', '-']);

/**
 * The section that one of the labels above a headline names, the nearest to it first: `PEMERINTAHAN`,
 * `Hukum & Kriminal`, `Kategori: Olahraga`; written with one capital each where it is all capitals.
 */
export function sectionIn(labels: readonly string[]): string | undefined {
  for (const label of labels.toReversed()) {
    const [, stated] = /^(?:kategori|rubrik) ?: ?(.+)$/iu.exec(label) ?? [];
    const name = tidyLine((stated ?? label).replace(/[|:#*]/gu, ' '));
    if (name !== '' && (stated !== undefined || isSection(name))) return inSmallLetters(name);
  }
  return undefined;
}

function isSection(name: string): boolean {
  const words = name
    .toLowerCase()
    .split(/\s+|(?=[,/&-])|(?<=[,/&-])/u)
    .filter((word) => word !== '' && !JOINTS.has(word));
  return words.length > 0 && words.length <= 4 && words.every((word) => SECTIONS.has(word));
}

function inSmallLetters(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .toLowerCase()
    .replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/(?<!\p{L})Dan(?!\p{L})/gu, 'dan')
    .replace(/(?<!\p{L})Umkm(?!\p{L})/gu, 'UMKM');
}

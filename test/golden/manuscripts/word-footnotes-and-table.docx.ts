import { docx } from '../../support/docx.ts';
import { p, r, table } from '../../support/docx-body.ts';

const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
const note = (text: string) => p(`<w:r><w:footnoteRef/></w:r>${r(` ${text}`)}`);

export default docx({
  body: [
    p(r('Produksi Padi Lempake Naik', '<w:b/>')),
    p(
      r('SAMARINDA, KOMINFONEWS – Produksi padi di Kelurahan Lempake naik menjadi 3.150 ton') +
        mark(1) +
        r(' pada musim tanam kedua 2026.'),
    ),
    table(
      [p('Musim'), p('Luas (ha)'), p('Hasil (ton)')],
      [p('Pertama'), p('540'), p('2.900')],
      [p('Kedua'), p('565'), p('3.150')],
    ),
    p(
      r('Kenaikan itu ditopang perbaikan Bendungan Lempake') +
        mark(2) +
        r('. (EKO/SUL/KMF-SMR)'),
    ),
  ].join(''),
  footnotes: [note('Angka sementara Dinas Pertanian.'), note('Selesai direhabilitasi pada 2025.')],
});

import { docx } from '../../support/docx.ts';
import { BULLETS, link, list, p, r, style } from '../../support/docx-body.ts';

/** As offices write that know Word: Title, Subtitle, headings, lists, a quotation, links. */
export default docx({
  styles: [
    style('Title', 'Title'),
    style('Subtitle', 'Subtitle'),
    style('Heading1', 'heading 1'),
    style('Quote', 'Quote'),
  ].join(''),
  numbering: list(1, {}) + list(2, BULLETS),
  links: ['https://bappeda.example/musrenbang', 'file:///C:/Users/acer/rilis.docx'],
  body: [
    p('Musrenbang Kecamatan Dipercepat ke Januari', { style: 'Title' }),
    p('Usulan warga disaring lewat aplikasi', { style: 'Subtitle' }),
    p(
      r('SAMARINDA, KOMINFONEWS', '<w:b/>') +
        r(' – Musyawarah perencanaan pembangunan (musrenbang) tingkat kecamatan dipercepat ke ') +
        r('Januari', '<w:i/>') +
        r(' 2027. Jadwal lengkap ada di ') +
        link('rLink1', 'laman Bappeda') +
        r('; berkas kerja ada di ') +
        link('rLink2', 'komputer kami') +
        r('.'),
    ),
    p('Tahapan', { style: 'Heading1' }),
    p('Rembuk warga di tingkat RT', { list: [1, 0] }),
    p('Musrenbang kelurahan', { list: [1, 0] }),
    p('Musrenbang kecamatan', { list: [1, 0] }),
    p('Yang berubah', { style: 'Heading1' }),
    p('Usulan masuk lewat aplikasi', { list: [2, 0] }),
    p('Setiap usulan disertai foto lokasi', { list: [2, 0] }),
    p('Usulan yang ditolak wajib diberi alasan.', { style: 'Quote' }),
    p('Bappeda menyiapkan pendamping di setiap kecamatan. (ASYA/SUL/KMF-SMR)'),
  ].join(''),
});

import { docx } from '../../support/docx.ts';
import { p, r } from '../../support/docx-body.ts';

/** As most offices write: no styles at all, blank paragraphs between, the headline bold and in capitals. */
export default docx({
  core: '<dc:title>Dokumen1</dc:title><dc:creator>ASUS</dc:creator>',
  body: [
    p('SIARAN PERS'),
    p(''),
    p(r('WAKIL WALI KOTA TINJAU DAPUR MBG DI SD NEGERI 017', '<w:b/>')),
    p(''),
    p(
      r('SAMARINDA.KOMINFONEWS - ', '<w:b/>') +
        r('Wakil Wali Kota Samarinda Hj. Nurlaila Masitah, S.Sos. ') +
        r('meninjau dapur makan bergizi gratis (MBG) di SD Negeri 017, Selasa (17/11/2026). ') +
        r('Dapur itu memasak 1.200 porsi sehari.'),
    ),
    p('“Nasi harus matang sempurna dan sayurnya segar,” pesannya  kepada juru masak .'),
    p(''),
    p('Kepala sekolah, Sutrisno, S.Pd., M.Pd., mengatakan siswa makan bersama guru di kelas.'),
    p('(Eko/asya/kmf-smd)'),
    p(''),
  ].join(''),
});

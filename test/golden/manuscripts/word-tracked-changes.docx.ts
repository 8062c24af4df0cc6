import { docx } from '../../support/docx.ts';
import { p, r } from '../../support/docx-body.ts';

const BY = 'w:id="1" w:author="Redaktur" w:date="2026-11-15T09:00:00Z"';
const inserted = (text: string) => `<w:ins ${BY}>${r(text)}</w:ins>`;
const deleted = (text: string) =>
  `<w:del ${BY}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;

/** A draft that an editor has gone over, and that nobody has cleaned up since. */
export default docx({
  body: [
    p(r('Kampung Tenun Terima ') + deleted('Tamu') + inserted('Kunjungan') + r(' Duta Besar')),
    p(
      r('SAMARINDA, KOMINFONEWS – Kampung Tenun di Samarinda Seberang menerima kunjungan ') +
        deleted('tiga') +
        inserted('empat') +
        r(' duta besar, Sabtu (14/11/2026).'),
    ),
    p(deleted('Kunjungan itu sempat tertunda dua kali.'), {
      properties: `<w:rPr><w:del ${BY}/></w:rPr>`,
    }),
    p('Para tamu mencoba alat tenun dan membeli sarung. (ASYA/SUL/KMF-SMR)'),
  ].join(''),
});

import { docxFiles, zip } from '../../support/docx.ts';
import { p } from '../../support/docx-body.ts';

const files = docxFiles({ body: p('Wali Kota Tinjau Pasar') + p('Pasar ramai sejak pagi.') });
const [head = '', ...rest] = String(files['word/document.xml']).split('?>');

/** Word never writes a DOCTYPE: whoever does wants its entities expanded. */
export default zip({
  ...files,
  'word/document.xml': `${head}?><!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa">]>${rest.join('?>')}`,
});


import type { Byline } from '../../shared/manuscripts/manuscript.ts';
import type { Row } from '../layout/rows.ts';

/** Whom the codes of a byline stand for: `SUL: Ridha Hapsari`, or `SUL` where no settings tell. */
export function bylineRows({ reporter, editor, office, names = {} }: Byline): Row[] {
  const editors = editor?.split('/').filter((code) => code !== '') ?? [];
  const row = (label: string, code: string | undefined, name: string | undefined): Row[] => {
    const text = name === undefined || name === code ? code : `${code ?? label}: ${name}`;
    return text === undefined ? [] : [{ label: `  ${label}`, pieces: [{ text }] }];
  };
  return [
    ...row('reporter', reporter, names.reporter),
    ...editors.flatMap((code, at) => row('editor', code, names.editors?.[at])),
    ...row('office', office, names.office),
  ];
}

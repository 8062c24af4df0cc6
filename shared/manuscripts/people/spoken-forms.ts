/** Forms of address, which say nothing of who somebody is. In lower case. */
const FORMS = new Set(
  'bapak ibu pak bu saudara saudari almarhum almarhumah ustaz ustadz ustazah dokter profesor habib'.split(
    ' ',
  ),
);

export function spokenOf(role: string): boolean {
  return FORMS.has(role);
}

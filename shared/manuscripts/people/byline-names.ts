import type { SettingsValues } from '../../settings.ts';
import { bylineCodes } from '../byline-codes.ts';
import type { Byline, BylineNames } from '../manuscript.ts';

/**
 * Who stands behind the codes of a byline, `ASYA/SUL/KMF-SMR`, by the people and offices of the
 * settings, whatever the capitals. A code that they do not hold stays as it is written.
 */
export function bylineNames(
  { reporter, editor, office }: Byline,
  { people = [], offices = {} }: Pick<SettingsValues, 'people' | 'offices'>,
): BylineNames {
  const persons = new Map(people.map(({ code, name }) => [code?.toLowerCase(), name]));
  const houses = new Map(Object.entries(offices).map(([code, name]) => [code.toLowerCase(), name]));
  const person = (code: string): string => persons.get(code.toLowerCase()) ?? code;
  const editors = bylineCodes(editor ?? '');
  // Of two codes the second is read as an editor's, but may be an office without a hyphen.
  const last = editors.at(-1)?.toLowerCase() ?? '';
  const isOffice = office === undefined && houses.has(last) && !persons.has(last);
  const house = isOffice ? editors.pop() : office;
  return {
    ...(reporter !== undefined && { reporter: person(reporter) }),
    ...(editors.length > 0 && { editors: editors.map(person) }),
    ...(house !== undefined && { office: houses.get(house.toLowerCase()) ?? house }),
  };
}

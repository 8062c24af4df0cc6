import type { HeldOffice, Person } from '../../../shared/people.ts';
import type { SettingsValues } from '../../../shared/settings.ts';
import { asSettingsFile } from '../../../shared/settings-file.ts';
import { counted } from '../../counted.ts';
import type { Io } from '../../io.ts';
import { printable } from '../../printable.ts';
import { settingsOf } from './settings-of.ts';

/** Prints a newsroom's settings: for people, or as the file that `newsroom set --file` takes. */
export async function show(io: Io, id: string, json: boolean): Promise<number> {
  const values = await settingsOf(io, id);
  const file = json && JSON.stringify(asSettingsFile(values), undefined, 2);
  io.stdout.write(`${file || settingsText(values)}\n`);
  return 0;
}

export function settingsText(values: SettingsValues): string {
  const { people = [], offices = {}, ...lines } = values;
  const width = Math.max(...Object.keys(lines).map(({ length }) => length));
  const codes = Object.entries(offices);
  return [
    ...Object.entries(lines).map(([name, value]) => `${name.padEnd(width)}  ${printable(value)}`),
    '',
    counted(people.length, 'person', 'persons'),
    ...people.flatMap(personText),
    '',
    counted(codes.length, 'code of an office', 'codes of offices'),
    ...codes.map(([code, name]) => `  ${printable(code)}  ${printable(name)}`),
  ].join('\n');
}

/** `Dr. H. Budi Wiranata, S.Sos. (BUD)`, and each office below it. */
function personText({ name, titles, degrees, offices = [], code }: Person): string[] {
  const whole = `${titles ? `${titles} ` : ''}${name}${degrees ? `, ${degrees}` : ''}`;
  return [
    `  ${printable(whole)}${code ? ` (${printable(code)})` : ''}`,
    ...offices.map((held) => `    ${printable(held.office)}${timeText(held)}`),
  ];
}

function timeText({ from, to }: HeldOffice): string {
  if (from === undefined && to === undefined) return '';
  return `, ${[from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ')}`;
}

import * as z from 'zod/mini';
import { ExpectationError, shown } from './errors.ts';
import { nearest } from './nearest.ts';
import type { SettingsValues } from './settings.ts';

const text = z.string('a text');

const office = z.strictObject(
  { office: text, from: z.exactOptional(text), to: z.exactOptional(text) },
  'an office with its name',
);

const person = z.strictObject(
  {
    name: text,
    titles: z.exactOptional(text),
    degrees: z.exactOptional(text),
    offices: z.exactOptional(z.array(office, 'a list of offices')),
    code: z.exactOptional(text),
  },
  'a person with a name',
);

const line = z.exactOptional(text);

/** What may be set from a file: all but what a newsroom's tags say, which never changes. */
const settingsFile = z.strictObject(
  {
    ...{ title: line, description: line, language: line, timeZone: line, outlet: line },
    ...{ publisher: line, contact: line, licence: line, origin: line, hub: line },
    people: z.exactOptional(z.array(person, 'a list of persons')),
    offices: z.exactOptional(z.record(z.string(), text, 'codes and the names of their offices')),
  },
  'a JSON object with settings',
);

export type SettingsInFile = z.infer<typeof settingsFile>;

type Path = readonly PropertyKey[];

/**
 * Settings as a file holds them, any of them, the lists of people and offices whole. Their values are
 * for checkedSettings to judge; here no name is let pass that would lose what it holds.
 * @param name of the file, for messages
 * @throws ExpectationError naming the first field that is not as it must be
 */
export function settingsInFile(value: unknown, name: string): SettingsInFile {
  const { success, data, error } = settingsFile.safeParse(value);
  if (success) return data;
  const [issue] = error.issues;
  const { path = [], message = 'settings' } = issue ?? {};
  if (issue?.code === 'unrecognized_keys') throw unknownKey(issue.keys[0] ?? '', path, name);
  throw new ExpectationError(message, subjectOf(path, name), shown(valueAt(value, path)));
}

/** The settings of a newsroom as such a file holds them. */
export function asSettingsFile(values: SettingsValues): SettingsInFile {
  const { tagAuthority: _, tagDate: __, ...changeable } = values;
  return settingsInFile(JSON.parse(JSON.stringify(changeable)), 'the settings');
}

function unknownKey(key: string, path: Path, name: string): ExpectationError {
  const known = keysAt(path);
  const meant = nearest(key, known);
  const expected = meant === undefined ? `one of ${known.join(', ')}` : meant;
  return new ExpectationError(expected, `a key of ${subjectOf(path, name)}`, shown(key));
}

/** The keys that may stand there: `people[0].offices[1]`. */
function keysAt({ length }: Path): string[] {
  if (length === 0) return Object.keys(settingsFile.shape);
  return Object.keys(length === 2 ? person.shape : office.shape);
}

function subjectOf(path: Path, name: string): string {
  const parts = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`));
  const field = parts.join('').replace(/^\./, '');
  return field === '' ? name : `${field} in ${name}`;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (outer, part) => (outer as Record<PropertyKey, unknown> | undefined)?.[part],
    value,
  );
}

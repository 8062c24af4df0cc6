import type { core } from 'zod/mini';
import { shown } from '../../errors.ts';
import { nearest } from '../../nearest.ts';
import { ManuscriptError } from '../manuscript-error.ts';
import { BODY_FORMS, jsonManuscript } from './json-manuscript.ts';

type Issue = core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What is wrong with a JSON manuscript: the field, what was expected and what came. */
export function jsonFault(
  { issues }: core.$ZodError,
  value: unknown,
  name: string,
): ManuscriptError {
  const [issue] = issues;
  const { path, expected } = issue ? faultIn(issue, value) : { path: [], expected: 'a manuscript' };
  const key = keyOf(path);
  const subject = key === '' ? name : `${key} in ${name}`;
  const options = key === '' ? {} : { at: { key } };
  return new ManuscriptError('json', expected, subject, shown(valueAt(value, path)), options);
}

interface Fault {
  readonly path: Path;
  readonly expected: string;
}

function faultIn(issue: Issue, value: unknown): Fault {
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const known = fieldsAt(issue.path);
    const meant = known.length > 0 ? nearest(key, known) : undefined;
    const advice = meant ? `; perhaps ${meant} is meant` : '';
    const expected = `no such field${advice}`;
    return { path: [...issue.path, key], expected };
  }
  const inner =
    issue.code === 'invalid_union'
      ? nearestForm(issue.errors, valueAt(value, issue.path))
      : undefined;
  if (!inner) return { path: issue.path, expected: issue.message };
  const fault = faultIn(inner, valueAt(value, issue.path));
  return { ...fault, path: [...issue.path, ...fault.path] };
}

/** Of a body that has one form's field the fault in that; of others that they have none. */
function nearestForm(errors: readonly (readonly Issue[])[], body: unknown): Issue | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const named = BODY_FORMS.filter((form) => Object.hasOwn(body, form));
  const [form, ...others] = named;
  if (form === undefined || others.length > 0) return undefined;
  return errors[BODY_FORMS.indexOf(form)]?.[0];
}

/** The names of the fields that may stand there; none where they are not worth a guess. */
function fieldsAt(path: Path): string[] {
  return path.length === 0 ? Object.keys(jsonManuscript.shape) : [];
}

function keyOf(path: Path): string {
  const key = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`));
  return key.join('').replace(/^\./, '');
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (outer, part) => (outer as Record<PropertyKey, unknown> | undefined)?.[part],
    value,
  );
}

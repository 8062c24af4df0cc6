import * as z from 'zod/mini';

const single = z.object({ value: z.string() });

/** A header, cookie or query parameter, the way functions see it. */
const eventField = z.object({
  value: z.string(),
  multiValue: z.optional(z.array(single)),
});

export const eventFields = z.record(z.string(), eventField);

type EventField = z.infer<typeof eventField>;
type EventFields = z.infer<typeof eventFields>;

/** The event's form of values by name: `multiValue` only where a name came more than once. */
export function toEventFields(values: Iterable<readonly [string, readonly string[]]>): EventFields {
  const fields: [string, EventField][] = [];
  for (const [name, all] of values) {
    const [value = ''] = all;
    fields.push([
      name,
      all.length > 1 ? { value, multiValue: all.map((each) => ({ value: each })) } : { value },
    ]);
  }
  return Object.fromEntries(fields);
}

/**
 * The values that a function left. A changed `multiValue` wins over `value`; an unchanged one
 * keeps all but its first, which `value` sets («CloudFront Functions event structure»).
 */
function valuesOf(after: EventField, before: EventField | undefined): string[] {
  if (after.multiValue === undefined) return [after.value];
  const all = after.multiValue.map(({ value }) => value);
  const untouched = JSON.stringify(after.multiValue) === JSON.stringify(before?.multiValue);
  return untouched ? [after.value, ...all.slice(1)] : all;
}

/** All that a function left, by name. */
export function fromEventFields(
  after: EventFields,
  before: EventFields,
): [string, readonly string[]][] {
  return Object.entries(after).map(([name, value]) => [name, valuesOf(value, before[name])]);
}

/** Fields that are there only where they have something to say. */
export type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/**
 * Those of the fields that say something: without those that are undefined, or an empty text, list or
 * record. For types under exactOptionalPropertyTypes, which tell absent from undefined.
 */
export function present<T extends object>(fields: T): Present<T> {
  const said = Object.entries(fields).filter(([, value]) => !isEmpty(value));
  // Entries lose the names' types: of the fields that are left, each has its own.
  return Object.fromEntries(said) as Present<T>;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === '') return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

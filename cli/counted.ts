/** `1 object`, `1,204 objects`, `2 copies`. @param plural where it is not the singular with an s */
export function counted(number: number, singular: string, plural = `${singular}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? singular : plural}`;
}

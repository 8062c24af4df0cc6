/** With a full stop at its end, where it has not that of a short form: `M.Si.` has its own. */
export function asSentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

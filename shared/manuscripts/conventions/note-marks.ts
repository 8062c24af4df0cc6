/** A paragraph that is a foot- or endnote, as the reader of Word documents writes them below the text. */
export function isNote(line: string): boolean {
  return /^\[\d{1,3}\] /u.test(line);
}

/** A text without the marks that refer to notes, for where no note follows: `3.150 ton[1]`. */
export function withoutNoteMarks(text: string): string {
  return text.replace(/(?<=\S)\[\d{1,3}\]/gu, '');
}

import type { FileView, SubmissionView } from '../../shared/submissions/wire.ts';
import { counted } from '../counted.ts';
import type { Paper } from '../layout/paper.ts';
import { type Row, rowLines } from '../layout/rows.ts';
import { isManuscript } from '../note.ts';
import { printable } from '../printable.ts';
import { shellWord } from '../shell-word.ts';
import { shortArticleRows } from './article-rows.ts';
import { momentText } from './moment-text.ts';
import { isHint, warningParts } from './warning-lines.ts';

/** A release as it was understood, in short, and when it goes out, where not at once. */
export function releaseLines(view: SubmissionView, paper: Paper): string[] {
  const file = view.files.find(({ manuscript }) => manuscript !== undefined);
  const rows = file?.manuscript ? shortArticleRows(file.manuscript, file.type) : [];
  return rowLines([...rows, ...timeRows(view)], paper);
}

/** Its headline and its times alone. */
export function releaseInBrief(view: SubmissionView, paper: Paper): string[] {
  const { manuscript } = view.files.find((file) => file.manuscript !== undefined) ?? {};
  const { headline, embargo } = manuscript ?? {};
  return rowLines(
    [
      ...row('Headline', headline),
      ...row('Embargo', embargo && `until ${momentText(embargo)}`),
      ...timeRows(view),
    ],
    paper,
  );
}

function timeRows({ goesLiveAt }: SubmissionView): Row[] {
  return row('Goes live', goesLiveAt && momentText(goesLiveAt));
}

function row(label: string, text: string | undefined): Row[] {
  return text === undefined ? [] : [{ label, pieces: [{ text }] }];
}

/** The photos that it took over from others. */
export function takenLines({ files }: SubmissionView): string[] {
  return files.flatMap((file) => {
    const from = fromText(file);
    return from === undefined ? [] : [printable(`${file.name}: ${from}`)];
  });
}

/** Where a photo comes from that another release of the event has brought. */
export function fromText({ from }: FileView): string | undefined {
  return from && printable(`from release ${from} of the same event`);
}

/** Whether there is anything to say of how its manuscript is written. */
export function looksWrong({ files }: SubmissionView): boolean {
  return files.some((file) => isManuscript(file) && (file.warnings ?? []).length > 0);
}

/** What looks wrong in its manuscript, each with what to write instead; below it the hints. */
export function manuscriptWarningLines({ files }: SubmissionView, paper: Paper): string[] {
  return manuscriptsIn(files).flatMap((file) => {
    const { warnings, hints } = partsOf(file, paper);
    return [...warnings, ...hints];
  });
}

/**
 * The same with the hints counted, for whoever has the file at hand to look at them.
 * @param paths by file number, as the user named them: hints of other files are listed
 */
export function briefWarningLines(
  { files }: SubmissionView,
  paths: ReadonlyMap<number, string>,
  self: string,
  paper: Paper,
): string[] {
  return manuscriptsIn(files).flatMap((file) => {
    const { warnings, hints } = partsOf(file, paper);
    const path = paths.get(file.number);
    if (path === undefined || hints.length === 0) return [...warnings, ...hints];
    const count = counted((file.warnings ?? []).filter(isHint).length, 'hint');
    return [
      ...warnings,
      '',
      `${count}: ${self} check ${shellWord(path)} shows what is worth a look`,
    ];
  });
}

function manuscriptsIn(files: readonly FileView[]): FileView[] {
  return files.filter((file) => isManuscript(file) && file.state === 'ready');
}

function partsOf({ type, warnings = [], manuscript }: FileView, paper: Paper) {
  return warningParts(warnings, { type, aboutPhotos: manuscript?.aboutPhotos }, paper);
}

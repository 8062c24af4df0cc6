import { shorten } from '../text.ts';
import { lineOf } from './body/body-line.ts';
import { type BodyElement, serialise, textOf } from './body/body-tree.ts';
import { checkHtmlSize } from './body/html-size.ts';
import { parseBody } from './body/parse-body.ts';
import { tableHints } from './body/table-hints.ts';
import { saysNone } from './conventions/embargo-line.ts';
import { takeConventions } from './conventions/house-conventions.ts';
import { houseDateline } from './conventions/outlets.ts';
import { sectionIn } from './conventions/sections.ts';
import { tagsOf, withEvent } from './conventions/tags.ts';
import type { Notice, Taken } from './conventions/taken.ts';
import type { Draft, Sources, Unit } from './draft.ts';
import { calmHeadline } from './headline/headline-capitals.ts';
import { embargoesAmong, embargoesOf, latestEmbargo } from './held.ts';
import type { House } from './house.ts';
import { MOST_HEADLINE, MOST_LEAD } from './limits.ts';
import type { AboutPhoto, Manuscript } from './manuscript.ts';
import { ManuscriptError } from './manuscript-error.ts';
import { passagesOf, placeOf, SOMEWHERE } from './passages.ts';
import { leadOf } from './prose/lead.ts';
import { saysSomething } from './prose/prose.ts';
import type { Reading } from './reading.ts';
import type { ManuscriptWarning } from './warning.ts';

/** What its messages need to know of a file. */
export interface Understood extends House {
  /** of the file, as messages show it */
  readonly name: string;
  /** where its format has a headline, for whoever wrote none */
  readonly headlineForm: string;
}

/**
 * What a draft says once the house conventions are read out of its body. What it states goes before
 * what its text says; of several embargoes the last to end holds it back, wherever it stands.
 *
 * @throws ManuscriptError noHeadline, longHeadline, noBody, tooLarge, embargo
 */
export function understand(draft: Draft, file: Understood): Reading {
  const { html, unit, sources: stated, labels = [], warnings: noticed = [], ...said } = draft;
  const written = checkedHeadline(draft, file);
  const parsed = parseBody(html);
  const taken = takeConventions(parsed, { ...said, headline: written }, file);
  const { found, blocks } = taken;
  const places = { ...sourcesIn(taken.places, unit), ...stated };
  const body = checkedBody(blocks, file, places);
  const { headline, warnings } = calmHeadline(written, blocks.map(lineOf), places.headline);
  const aboutPhotos = mergedPhotos(found.aboutPhotos, said.aboutPhotos);
  const dateline = said.dateline ?? found.dateline;
  const category = said.category ?? sectionIn(labels);
  const tags = withEvent(tagsOf(said.tags ?? found.tags ?? []), said.event);
  const fields = {
    ...found,
    ...said,
    ...(aboutPhotos && { aboutPhotos }),
    ...(dateline && { dateline: houseDateline(dateline, file.outlet) }),
    ...(category && { category }),
    ...(tags.length > 0 && { tags }),
  };
  const passages = passagesOf({ ...fields, headline }, { ...taken, sources: places, unit });
  const others = [...labels, draft.lead, fields.contact, category, said.event];
  const held = latestEmbargo([
    ...embargoesOf(draft, taken, file),
    ...embargoesAmong(passages, others, file),
  ]);
  const manuscript: Manuscript = {
    ...fields,
    ...(held && { embargo: held.until }),
    ...{ headline, body, lead: draft.lead ? shorten(draft.lead, MOST_LEAD) : leadOf(blocks) },
  };
  const sources = { ...places, ...(held?.at && { embargo: held.at }) };
  const notices = taken.notices.map((notice) => noticeAt(notice, unit));
  const atOnce = taken.embargoes.map(({ text }) => text).filter(saysNone);
  const printed = [...labels, ...atOnce];
  const all = [...noticed, ...tableHints(parsed, unit), ...notices, ...warnings];
  return { manuscript, sources, passages, labels: printed, warnings: all };
}

function noticeAt({ at = SOMEWHERE, ...notice }: Notice, unit: Unit): ManuscriptWarning {
  return { ...notice, at: placeOf(at, unit) };
}

function sourcesIn(places: Taken['places'], unit: Unit): Sources {
  return Object.fromEntries(
    Object.entries(places).map(([field, at]) => [field, placeOf(at, unit)]),
  );
}

/** What is stated of a photo goes before what a line of the text says of it. */
function mergedPhotos(
  found: Readonly<Record<string, AboutPhoto>> = {},
  stated: Readonly<Record<string, AboutPhoto>> = {},
): Readonly<Record<string, AboutPhoto>> | undefined {
  const files = [...new Set([...Object.keys(stated), ...Object.keys(found)])];
  const own = (about: typeof found, file: string) =>
    Object.hasOwn(about, file) ? about[file] : undefined;
  if (files.length === 0) return undefined;
  return Object.fromEntries(
    files.map((file) => [file, { ...own(found, file), ...own(stated, file) }]),
  );
}

function checkedBody(blocks: readonly BodyElement[], file: Understood, { headline }: Sources) {
  if (!saysSomething(textOf(blocks))) {
    const received = 'a headline alone';
    throw new ManuscriptError('noBody', 'text below the headline', file.name, received, {
      at: headline,
    });
  }
  const body = serialise(blocks);
  checkHtmlSize(body, file.name, "with the names of its tables' columns in each row");
  return body;
}

function checkedHeadline({ headline, sources }: Draft, file: Understood): string {
  if (headline === undefined || !saysSomething(headline)) {
    const expected = `a headline (${file.headlineForm})`;
    const received = 'a text without one';
    throw new ManuscriptError('noHeadline', expected, file.name, received, {
      at: sources.headline,
    });
  }
  if (headline.length > MOST_HEADLINE) {
    const expected = `a headline of at most ${MOST_HEADLINE} characters`;
    const received = `one of ${headline.length} characters`;
    throw new ManuscriptError('longHeadline', expected, file.name, received, {
      at: sources.headline,
    });
  }
  return headline;
}

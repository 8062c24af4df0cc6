import { FRAMING_STYLE } from './framing.ts';

export const CSS_TYPE = 'text/css; charset=utf-8';

/**
 * The one stylesheet: calm, readable, without a web font or script. All colours meet WCAG AA on
 * their ground, in light and in dark.
 */
export const STYLE = `:root {
  color-scheme: light dark;
  --paper: #fff;
  --shade: #f3f5f6;
  --ink: #15202b;
  --quiet: #51606d;
  --line: #d5dce1;
  --link: #0a4f73;
  --mark: #0a4f73;
  --accent: #e0a526;
  --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, "Noto Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #11181e;
    --shade: #1a232b;
    --ink: #e6ebef;
    --quiet: #a4b2be;
    --line: #303c46;
    --link: #86c7ec;
    --mark: #0d3b54;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.6 var(--sans);
  overflow-wrap: break-word;
}
h1, h2, h3, p, figure { margin: 0; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
main:focus { outline: none; }
img { display: block; max-width: 100%; height: auto; background: var(--shade); }
.skip {
  position: absolute;
  left: 1rem;
  top: -6rem;
  z-index: 1;
  padding: .5rem 1rem;
  background: var(--paper);
}
.skip:focus { top: 1rem; }

.masthead {
  padding: 1.1rem max(1rem, 50% - 34rem);
  background: var(--mark);
  border-bottom: 4px solid var(--accent);
  color: #fff;
}
.masthead .name { font: 700 1.75rem/1.15 var(--serif); letter-spacing: -.01em; }
.masthead .name a { color: inherit; text-decoration: none; }
.masthead .name a:hover { text-decoration: underline; text-decoration-thickness: 2px; }
.masthead .publisher { margin-top: .15rem; font-size: .9375rem; color: #dbe8ef; }
main { max-width: 70rem; margin: 0 auto; padding: 1.75rem 1rem 3rem; }
.imprint {
  padding: 1.5rem max(1rem, 50% - 34rem) 2.5rem;
  background: var(--shade);
  border-top: 1px solid var(--line);
  color: var(--quiet);
  font-size: .9375rem;
  line-height: 1.9;
}
.imprint a + a { margin-left: .75rem; }
.times { color: var(--quiet); font-size: .875rem; }

.section {
  margin-bottom: 1.25rem;
  color: var(--quiet);
  font-size: 1rem;
  font-weight: 600;
}
.story { display: flex; flex-direction: column; gap: .9rem; position: relative; }
.story h3 { font: 700 1.25rem/1.25 var(--serif); }
.story h3 a { color: inherit; text-decoration: none; }
.story h3 a::after { content: ""; position: absolute; inset: 0; }
.story:hover h3 a { color: var(--link); text-decoration: underline; text-decoration-thickness: 2px; }
.story h3 a:focus-visible { outline: none; }
.story h3 a:focus-visible::after { outline: 3px solid var(--accent); outline-offset: 4px; }
.story .times { margin: .4rem 0 .5rem; }
.story p { line-height: 1.5; }
.story img { aspect-ratio: 3 / 2; object-fit: cover; }
.top h3 { font-size: clamp(1.6rem, 4.6vw, 2.4rem); line-height: 1.15; }
.top p { font-size: 1.125rem; }
.top .times { font-size: .9375rem; }
.cards { margin-top: 2rem; display: grid; gap: 2rem 1.75rem; }
.cards > :only-child { max-width: 30rem; }
.cards .story { padding-top: 1.25rem; border-top: 1px solid var(--line); }
.empty { padding: 4rem 0; color: var(--quiet); font-size: 1.125rem; }

.article > * { max-width: 40rem; margin-inline: auto; }
.article > .lead { max-width: 52rem; }
.article h1 { font: 700 clamp(1.75rem, 5.4vw, 2.6rem)/1.15 var(--serif); letter-spacing: -.01em; }
.article .category { margin-bottom: .4rem; color: var(--quiet); font-size: .9375rem; font-weight: 600; }
.article .subheadline { margin-top: .6rem; color: var(--quiet); font-size: 1.25rem; line-height: 1.4; }
.article .times { margin-top: .9rem; font-size: .9375rem; }
.article .reading, .article .updated { display: block; }
.article figure { margin-top: 1.5rem; }
.article img { margin: 0 auto; }
figcaption {
  padding: .5rem 0;
  border-bottom: 1px solid var(--line);
  color: var(--quiet);
  font-size: .9375rem;
  line-height: 1.45;
}
.text { margin-top: 1.75rem; font: 1.1875rem/1.65 var(--serif); }
.text > * + * { margin-top: 1.1em; }
.text h2, .text h3 { margin-top: 1.6em; font-family: var(--sans); }
.text h2 { font-size: 1.4rem; }
.text h3 { font-size: 1.15rem; }
.text ul, .text ol { padding-left: 1.4em; }
.text blockquote { margin-inline: 0; padding-left: 1.1em; border-left: 4px solid var(--accent); }
.text blockquote > * + * { margin-top: .8em; }
.dateline { font-size: .9em; letter-spacing: .02em; }
.byline { color: var(--quiet); font: .9375rem/1.6 var(--sans); }
.tags {
  display: flex;
  flex-wrap: wrap;
  gap: .5rem;
  margin-block: 2rem 0;
  padding: 0;
  list-style: none;
  font-size: .9375rem;
}
.tags li { max-width: 100%; padding: .2rem .7rem; border-radius: 1rem; background: var(--shade); }
.for-media { margin-top: 2.5rem; color: var(--quiet); font-size: .9375rem; }
.for-media summary { cursor: pointer; }
.for-media p { margin-top: .5rem; }
.back { margin-top: 2.5rem; }
.back a::before { content: "← "; }

.plain { max-width: 40rem; margin: 2rem auto; }
.plain h1 { font: 700 clamp(1.75rem, 5.4vw, 2.5rem)/1.15 var(--serif); }
.plain p, .plain ul { margin: 1rem 0 0; }
.plain ul { padding-left: 1.2em; }
.plain li + li { margin-top: .75rem; }

${FRAMING_STYLE}
@media (min-width: 34rem) {
  .article .reading { display: inline; }
  .article .reading::before { content: "· "; }
  .cards { grid-template-columns: 1fr 1fr; }
}
@media (min-width: 48rem) {
  .masthead .name { font-size: 2.25rem; }
  main { padding-top: 2.25rem; }
  .top { flex-direction: row; gap: 2rem; }
  .top > picture { flex: none; max-width: 60%; }
  .cards { margin-top: 2.75rem; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); }
}
@media print {
  .masthead { color: inherit; background: none; }
  .masthead .publisher { color: inherit; }
  .skip, .back { display: none; }
}
`;

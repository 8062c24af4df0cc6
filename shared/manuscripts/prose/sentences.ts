/** Indonesian titles and short forms after which a capital does not begin a sentence. */
const SHORT_FORMS = new Set(
  (
    'jl jln gg no nomor dr drs dra ir prof hj h kh k.h tgl kab kec kel prov yth bpk sdr sdri ust ' +
    'hlm a.n u.p u.b s.d sp st brigjen mayjen letjen jend kol letkol kapt lettu letda kombes kompol ' +
    'akp akbp pdt plt plh pj pjs tn ny nn pt cv ud tk rt rw kav blok bt bin'
  ).split(' '),
);

/**
 * Ends of sentences: punctuation, closing quotes, a space, and what may begin another. It may begin
 * only where a run of punctuation begins: else a long run takes quadratic time.
 */
const END = /(?<![.!?…])[.!?…]+["”’')\]]* (?=["“‘'([«]*[\p{Lu}\p{N}])/gu;

/** Text (one line) cut into its sentences; degrees (`S.Sos.`), initials and titles do not end one. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { 0: end, index } of text.matchAll(END)) {
    if (end.startsWith('. ') && isShortForm(text.slice(start, index))) continue;
    sentences.push(text.slice(start, index + end.length).trim());
    start = index + end.length;
  }
  const last = text.slice(start).trim();
  return last ? [...sentences, last] : sentences;
}

/** Whether a text that goes on with a full stop ends with a short form, an initial or a degree. */
export function isShortForm(before: string): boolean {
  const word = before.slice(before.lastIndexOf(' ') + 1).replace(/^["“‘'([«]+/u, '');
  if (SHORT_FORMS.has(word.toLowerCase())) return true;
  return /^\p{Lu}$/u.test(word) || /^\p{Lu}\p{L}{0,2}(?:\.\p{L}{1,5}){1,3}$/u.test(word);
}

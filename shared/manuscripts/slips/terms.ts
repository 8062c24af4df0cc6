/**
 * Words of press releases that the lists lack and that look like slips of others: fields of
 * administration, what is eaten, danced and celebrated in Kalimantan, Sulawesi and Java, and slang.
 */
export const TERMS: ReadonlySet<string> = new Set(
  (
    'amparan baksos bakul barongko bekantan belimbur bepelas beseprah bimtek burasa coto ' +
    'faskes fogging forkopimda gangan getteng guyub haruan hudoq iwak jepen jukung juknis juklak ' +
    'kaharingan kelotok kerohiman konro kuntau lamin ledo lempu mamanda mandau musdes musrenbang nakes ' +
    'nguri pacce pansus papuyu pemdes pemkab pemkot poktan porprov posbindu posyandu prokes ' +
    'prolegnas puskesmas raperda rakor rapim renja renstra reses rubel sape sasirangan seraung ' +
    'silpa sosper talawang tepong tiwah tingkilan ulap ulun uma urang wadai warahmatullahi ' +
    'wabarakatuh ' +
    'baper bucin gabut gercep japri mabar mager santuy'
  ).split(' '),
);

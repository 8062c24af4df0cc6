import type { ManuscriptWarning } from '../warning.ts';

const TIME_WITH_ZONE = /\d{1,2}[.:]\d{2} ?(?<zone>WIB|WITA|WIT)(?!\p{L})/iu;

/** Where a zone is at home: a text that names one of these tells that zone's time on purpose. */
const PLACES: Readonly<Record<string, RegExp>> = {
  WIB: places(
    'Jakarta|Jawa|Jatim|Jateng|Jabar|Bandung|Bogor|Depok|Bekasi|Tangerang|Banten|Serang|Semarang|' +
      'Yogyakarta|Jogja|Solo|Surakarta|Surabaya|Sidoarjo|Malang|Sumatera|Medan|Palembang|Padang|' +
      'Pekanbaru|Riau|Batam|Jambi|Bengkulu|Lampung|Aceh|Pontianak|Palangka|Kalbar|Kalteng',
  ),
  WITA: places(
    'Bali|Denpasar|Lombok|Mataram|NTB|NTT|Kupang|Sulawesi|Makassar|Kendari|Palu|Gorontalo|Manado|' +
      'Kaltim|Kalimantan Timur|Samarinda|Balikpapan|Nusantara|IKN|Kaltara|Tarakan|Kalsel|Banjarmasin',
  ),
  WIT: places('Papua|Jayapura|Merauke|Sorong|Manokwari|Timika|Biak|Maluku|Ambon|Ternate'),
};

/** Events for the whole country, which Jakarta's clock times. */
const NATIONWIDE = places(
  'virtual|daring|online|zoom|webinar|streaming|youtube|siaran|televisi|TVRI|RRI|penerbangan|' +
    'pesawat|kapal|serentak|nasional|istana|presiden|menteri|kementerian|pusat|live',
);

/**
 * A time in another zone than the newsroom's, where the release tells none in that and names nothing
 * that lies elsewhere: a hint, since most such times are right.
 *
 * @param whole text of the release
 * @param own `WITA`
 */
export function otherZone(text: string, whole: string, own: string): ManuscriptWarning | undefined {
  const found = TIME_WITH_ZONE.exec(text);
  const zone = found?.groups?.zone;
  if (!found || !zone || zone.toUpperCase() === own) return undefined;
  if (places(own).test(whole) || NATIONWIDE.test(whole)) return undefined;
  if (PLACES[zone.toUpperCase()]?.test(whole)) return undefined;
  return {
    code: 'otherZone',
    severity: 'hint',
    message: `${found[0]}: this newsroom's zone is ${own}.`,
    quote: found[0],
    suggestion: found[0].slice(0, -zone.length) + own,
  };
}

function places(names: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, 'iu');
}

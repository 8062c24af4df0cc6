/**
 * Degrees as they follow a name. Their kinds and places: Permenristekdikti 59/2018, article 20;
 * their fields: Kepmendikbud 036/U/1993 and practice since; of religious schools: PMA 36/2009 and
 * 33/2016. Their points and commas: EYD V (Keputusan Kepala Badan Bahasa 0424/I/BS.00.01/2022),
 * abbreviations of degrees, and commas between a name and what follows it. Where offices and schools
 * disagree how many points there are, all forms stand, parted by `|`; the first is what is proposed.
 */
const DEGREES = `
S.H. S.E. S.T. S.P. S.S. S.M. S.Sos. S.Ag. S.Pd. S.Kom. S.Si. S.Psi. S.Farm. S.Hut. S.Kep. S.Kes.
S.Ked. S.Pi. S.Pt. S.Hum. S.Sn. S.Ds. S.Ars. S.Ak. S.Akun. S.Stat. S.Mat. S.Gz. S.Par. S.Fil. S.Th.
S.Sy. S.Ud. S.Ant. S.Agr. S.Kel. S.Geo. S.Or. S.Kar. S.Keb. S.Log. S.Mb. S.In. S.Bns. S.Ptk. S.Ling.
S.I.P.|S.IP. S.A.P.|S.AP. S.A.B.|S.AB. S.K.M.|S.KM. S.STP.|S.S.T.P.|S.ST.P. S.I.K.|S.IK.
S.T.P.|S.TP. S.S.T.|S.ST. S.I.Kom.|S.IKom.|S.Ikom. S.K.G.|S.KG. S.K.H.|S.KH. S.H.I.|S.HI.
S.E.I.|S.EI. S.E.Sy. S.Pd.I. S.Kom.I. S.Sos.I. S.Fil.I. S.Th.I. S.Pd.H. S.Pd.K. S.Pd.SD. S.I.I.P.
S.Tr. S.Tr.Kes. S.Tr.Keb. S.Tr.Kep. S.Tr.Ak. S.Tr.Akun. S.Tr.T. S.Tr.K. S.Tr.Sos. S.Tr.Pi. S.Tr.Stat.
S.Tr.I.P.|S.Tr.IP. S.Tr.Gz. S.Tr.Par. S.Tr.Kom. S.Tr.M. S.Tr.P. S.Tr.Han. S.Tr.A.P.|S.Tr.AP.
M.H. M.M. M.T. M.P. M.A. M.E. M.Si. M.Kes. M.Pd. M.Ag. M.Hum. M.Kom. M.Sos. M.Psi. M.Sn. M.Farm. M.Kep.
M.Hut. M.Pi. M.Kn. M.Ak. M.Ling. M.Eng. M.Sc. M.Phil. M.Fil. M.Th. M.Sy. M.Stat. M.Mat. M.Ars. M.Ds.
M.Par. M.Epid. M.Gizi. M.Gz. M.Biomed. M.Han. M.Ud. M.Krim. M.Agr. M.Or. M.Ed. M.Com. M.Log. M.Geo.
M.Keb. M.Mar. M.Div. M.Min. M.Akun. M.Pt. M.Tr. M.Tr.Hanla. M.Tr.Han. M.Tr.Opsla. M.Tr.I.P.|M.Tr.IP.
M.A.P.|M.AP. M.I.Kom.|M.IKom.|M.Ikom. M.I.P.|M.IP. M.K.M.|M.KM. M.Pd.I. M.Fil.I. M.H.I.|M.HI.
M.E.I.|M.EI. M.E.Sy. M.T.I.|M.TI. M.P.W.K.|M.PWK. M.A.B.|M.AB. M.S.M.|M.SM. M.S.P.|M.SP. M.Ec.Dev.
M.B.A. M.P.H. M.P.A. M.P.P. M.P.M. LL.M. Ph.D. B.A. B.Sc. B.Eng. B.Com. B.Ed. D.E.A.
A.Md. A.Md.Kep. A.Md.Keb. A.Md.Kom. A.Md.Ak. A.Md.T. A.Md.Kes. A.Md.Gz. A.Md.Farm. A.Md.Par. A.Md.P.
A.Md.Sos. A.Md.Pd. A.Md.Rad. A.Md.S.I. A.Md.A.B.|A.Md.AB. A.Md.A.K.|A.Md.AK. A.Ma. A.Ma.Pd. A.Pi. A.P.
`;

/**
 * Degrees whose letters stand for other things, too (Madrasah Aliyah, Surat Peringatan, survei kepuasan
 * masyarakat): without points they are degrees only beside another one, or where a title goes before.
 */
const DOUBTFUL = new Set(
  'MA SS SP MP SM AP MAP SAP SAB ME BA MPA MPP MPM SST STP SIK MIP MSP'.split(' '),
);

export interface Degree {
  /** as EYD writes it; the first is what is proposed */
  readonly forms: readonly [string, ...string[]];
  /** whether its letters without points may well mean something else */
  readonly isDoubtful: boolean;
}

/** By its letters alone, in lower case. */
const BY_LETTERS = new Map<string, Degree>(
  DEGREES.trim()
    .split(/\s+/u)
    .map((entry) => {
      const [first = '', ...more] = entry.split('|');
      const letters = bare(first);
      return [
        letters.toLowerCase(),
        { forms: [first, ...more], isDoubtful: DOUBTFUL.has(letters) },
      ];
    }),
);

/** The degree that was written with at least one point, whatever its other points and capitals. */
export function dottedDegree(written: string): Degree | undefined {
  return BY_LETTERS.get(bare(written).toLowerCase());
}

/** The degree that was written without points: its capitals must then be right (`MSi`, `SE`, `Amd`). */
export function undottedDegree(written: string): Degree | undefined {
  const degree = BY_LETTERS.get(written.toLowerCase());
  const isRight = written === 'Amd' || degree?.forms.some((form) => bare(form) === written);
  return isRight ? degree : undefined;
}

/** The letters alone. */
export function bare(degree: string): string {
  return degree.replace(/[. ]/gu, '');
}

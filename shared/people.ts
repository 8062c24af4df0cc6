/** What a newsroom's settings hold of a person whom its releases name. */
export interface Person {
  /** without titles and degrees, e.g. `Andi Harun` */
  readonly name: string;
  /** before the name, as EYD writes them, e.g. `Dr. H.` */
  readonly titles?: string;
  /** after the name, as EYD writes them, e.g. `S.Sos., M.Si.` */
  readonly degrees?: string;
  readonly offices?: readonly HeldOffice[];
  /** of bylines, e.g. `SUL`; capitals do not matter */
  readonly code?: string;
}

/** An office and the days on which it was held, both counted in. */
export interface HeldOffice {
  /** e.g. `Wali Kota Samarinda` */
  readonly office: string;
  /** yyyy-mm-dd; without it, ever since */
  readonly from?: string;
  /** yyyy-mm-dd; without it, to this day */
  readonly to?: string;
}

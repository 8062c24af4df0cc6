/** What a newsroom's settings tell a reader of its manuscripts; what is absent is not known. */
export interface House {
  /** IANA: of times that name no zone of their own */
  readonly timeZone?: string;
  /** as its datelines bear it, e.g. `KOMINFONEWS` */
  readonly outlet?: string;
}

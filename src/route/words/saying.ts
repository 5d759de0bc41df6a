/** Verbs of saying, in the forms in which people ask with them; as alternatives of a phrase or a pattern. */
export const VERBS_OF_SAYING =
  'say|said|says|saying|state|stated|states|claim|claimed|claims|tell|told|declare|declared|announce|announced|comment|commented|remark|remarked|write|wrote|tweet|tweeted';

declare module 'edtf' {
  /** Parses an EDTF string (levels 0 to 2); throws on anything else. */
  export function parse(text: string): { readonly type: string };
}

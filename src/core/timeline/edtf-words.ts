export const describeDate = (edtf: string): string => edtf;
export const compareDates = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
export const dateBounds = (edtf: string): { first: string; last: string } => ({ first: edtf, last: edtf });
export const parseDateInput = (text: string): { edtf: string } | null => ({ edtf: text });

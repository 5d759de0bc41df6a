/** In what two tellings of one fact differ; `changed`: a count that grew from one article to a later one. */
export type DifferenceKind = 'date' | 'number' | 'name' | 'outcome' | 'changed';

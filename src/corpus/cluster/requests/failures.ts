import { errors } from '@opensearch-project/opensearch';

/** What OpenSearch says of what failed. */
export interface Refusal {
  readonly type?: string;
  readonly reason?: string;
}

/** What it said of a request that failed; null where it said nothing that can be read. */
const refusalOf = (error: unknown): Refusal | null => {
  if (!(error instanceof errors.ResponseError)) return null;
  const { error: told } = (error.body ?? {}) as { readonly error?: Refusal | string };
  return typeof told === 'object' && told !== null ? told : null;
};

/** The status of an answer that is an error; null where there was none. */
export const statusOf = (error: unknown): number | null =>
  error instanceof errors.ResponseError ? (error.statusCode ?? null) : null;

/** The failure of a part of what was asked, in an answer that is none itself; it may be had later. */
export const partFailure = (error: Refusal): Error =>
  new errors.ResponseError({ body: { error }, statusCode: 503, headers: null, warnings: null, meta: {} as never });

/** Whether the index that was asked is not there. */
export const isGone = (error: unknown): boolean => statusOf(error) === 404;

/** Whether something of the name is there already. */
export const isTaken = (error: unknown): boolean => refusalOf(error)?.type === 'resource_already_exists_exception';

/** A full disk blocks an index with the status of a node that has too much to do; only people can lift it. */
const isBlocked = (error: unknown): boolean =>
  refusalOf(error)?.type === 'cluster_block_exception' && !isLeaderless(error);

/** Without a cluster manager every write is blocked, for as long as it takes to elect another. */
const isLeaderless = (error: unknown): boolean =>
  /no (?:cluster[_-])?(?:manager|master)/i.test(refusalOf(error)?.reason ?? '');

/** Whether the same request may do better at another node, or later. */
export function isPassing(error: unknown): boolean {
  const status = statusOf(error);
  if (status === null) return error instanceof errors.ConnectionError || error instanceof errors.TimeoutError;
  return !isBlocked(error) && (status === 429 || status >= 500);
}

const NOT_TRUSTED = /certificate|altnames|CERT_/i;
const LONGEST_REASON = 200;

/** What failed, in words that follow the name of the cluster: “does not answer (ECONNREFUSED)”. No more than a line. Null for what is no failure of its client's. */
export function describeFailure(error: unknown): string | null {
  if (!(error instanceof errors.OpenSearchClientError)) return null;
  const { name, message } = error;
  if (error instanceof errors.TimeoutError) return 'does not answer in time';
  if (error instanceof errors.ConnectionError) {
    if (NOT_TRUSTED.test(message)) return `has a certificate that is not trusted (${oneLine(message)}): see SEARCH_CA`;
    return `does not answer (${/\bE[A-Z]{4,}\b/.exec(message)?.[0] ?? oneLine(message)})`;
  }
  const status = statusOf(error);
  if (status === null) return `does not answer as OpenSearch does (${name}): see SEARCH_URL`;
  const refusal = refusalOf(error);
  const reason = oneLine(refusal?.reason ?? `status ${status}`);
  if (status === 401)
    return 'refuses user and password, or the token: see SEARCH_USER, SEARCH_PASSWORD and SEARCH_TOKEN';
  if (isLeaderless(error) || /master_not_discovered|manager_not_discovered/.test(refusal?.type ?? '')) {
    return 'has no manager, since too few of its nodes are there: nothing can be written until they are';
  }
  if (isBlocked(error)) return `is read-only (${reason}): make room on its disks, or lift the block`;
  if (status === 403) return `does not allow this to SEARCH_USER (${reason})`;
  if (/no_shard_available|search_phase_execution/.test(refusal?.type ?? '')) {
    return `lacks parts of the index, of which no copy is there (${reason}): start the nodes that hold them`;
  }
  return `refuses what it was asked (${status}, ${reason})`;
}

const oneLine = (text: string): string =>
  text
    .replace(/[\p{C}\s]+/gu, ' ')
    .slice(0, LONGEST_REASON)
    .trim();

/** Asks a node of a search cluster itself, past Parley. */
export async function askNode<Body>(url: string, path: string, method = 'GET', body?: unknown): Promise<Body> {
  const headers = { 'content-type': 'application/json' };
  const reply = await fetch(`${url}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  return (await reply.json()) as Body;
}

/**
 * Whether a request comes from this machine's own page or from a program: its `Host` names this server by a loopback name, so that a
 * foreign name that was pointed at 127.0.0.1 gets nothing; its `Origin`, which browsers add to what a page sends, is this server's.
 */
export const isOwnRequest = (host: string | undefined, origin: string | undefined, port: number): boolean => {
  // HTTP's own port is not named in either.
  const end = port === 80 ? '' : `:${port}`;
  const hosts = ['127.0.0.1', 'localhost', '[::1]'].flatMap((name) => [`${name}:${port}`, `${name}${end}`]);
  if (host === undefined || !hosts.includes(host.toLowerCase())) return false;
  return origin === undefined || hosts.some((each) => origin.toLowerCase() === `http://${each}`);
};

import ipaddr from 'ipaddr.js';

/** Azure answers its machines on an address that looks public: https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16 */
const HOST_AGENT = '168.63.129.16';

/**
 * Whether an IP address belongs to anybody on the internet: not loopback, private, link-local (cloud metadata), multicast, carrier's,
 * reserved, nor an IPv6 address that hides one of those.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const plain = ipaddr.process(address);
  return plain.range() === 'unicast' && plain.toString() !== HOST_AGENT;
}

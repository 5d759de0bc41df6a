import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../../src/corpus/fetch/public-address.ts';

describe('isPublicAddress', () => {
  it.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946', '::ffff:8.8.8.8'])(
    'takes %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    ['127.0.0.1', 'loopback'],
    ['127.9.9.9', 'loopback'],
    ['::1', 'loopback'],
    ['0.0.0.0', 'this machine'],
    ['::', 'this machine'],
    ['10.1.2.3', 'private'],
    ['172.16.0.1', 'private'],
    ['192.168.1.1', 'private'],
    ['fd00:ec2::254', 'private, and Amazon’s metadata'],
    ['169.254.169.254', 'link-local, and the metadata of most clouds'],
    ['fe80::1', 'link-local'],
    ['100.64.0.1', 'the carrier’s'],
    ['100.100.100.200', 'Alibaba’s metadata'],
    ['192.0.0.192', 'Oracle’s metadata'],
    ['168.63.129.16', 'Azure’s host agent'],
    ['224.0.0.1', 'multicast'],
    ['ff02::1', 'multicast'],
    ['255.255.255.255', 'broadcast'],
    ['::ffff:127.0.0.1', 'loopback as IPv6'],
    ['::ffff:169.254.169.254', 'metadata as IPv6'],
    ['64:ff9b::7f00:1', 'loopback behind NAT64'],
    ['2002:7f00:1::', 'loopback behind 6to4'],
    ['localhost', 'a name'],
    ['', 'nothing'],
  ])('refuses %s (%s)', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

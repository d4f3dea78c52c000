import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The only IPv6 space handed out for the open internet: mapped, compatible, NAT64, ULA and the rest lie outside. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/** Inside the unicast space of ipaddr.js, yet nobody's site. */
const NOT_A_SITE = {
  ipv4: [
    // Answers inside Azure's machines only, with what the machine is allowed to know.
    ipaddr.IPv4.parseCIDR('168.63.129.16/32'),
  ],
  ipv6: [
    // Teredo, benchmarking, ORCHID: IETF protocol assignments.
    ipaddr.IPv6.parseCIDR('2001::/23'),
    ipaddr.IPv6.parseCIDR('2001:db8::/32'),
    ipaddr.IPv6.parseCIDR('3fff::/20'),
  ],
} as const;

/**
 * True for an address out on the internet; false for loopback, private, link-local, CGNAT, ULA, multicast, reserved,
 * cloud metadata, every IPv6 form that wraps an IPv4 address, and whatever is not an address (security.md §5).
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed instanceof ipaddr.IPv4) return !NOT_A_SITE.ipv4.some((range) => parsed.match(range));
  if (parsed instanceof ipaddr.IPv6) {
    return parsed.match(GLOBAL_UNICAST) && !NOT_A_SITE.ipv6.some((range) => parsed.match(range));
  }
  return false;
}

/** True for an address made by a network's DNS64 for a site that has IPv4 only (RFC 6052). */
export function isNat64Address(address: string): boolean {
  return isIP(address) === 6 && ipaddr.isValid(address) && ipaddr.parse(address).range() === 'rfc6052';
}

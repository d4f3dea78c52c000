/** What stands below a country as `com` stands at the top: `co.kr`, `or.jp`, `com.au`. */
const BELOW_COUNTRY = /^(?:[a-z]{2}|com|net|org|gov|edu|mil|info)\.[a-z]{2}$/;
const IS_NUMBER = /^[\d.]+$|:/;

/** The part of a host that is somebody's own, as far as its letters tell; an address in numbers as it is. */
function ownedPart(host: string): string {
  if (IS_NUMBER.test(host)) return host;
  const labels = host.split('.');
  const isBelowCountry = BELOW_COUNTRY.test(labels.slice(-2).join('.'));
  return labels.slice(isBelowCountry ? -3 : -2).join('.');
}

/** Whether two web addresses are of one publisher: of one host and port, or of hosts that end in the same own part. */
export function isOneSite(one: string, other: string): boolean {
  const [a, b] = [new URL(one), new URL(other)];
  return (
    a.host === b.host || (!IS_NUMBER.test(a.hostname) && ownedPart(a.hostname) === ownedPart(b.hostname))
  );
}

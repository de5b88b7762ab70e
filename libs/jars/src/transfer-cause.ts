/** Causes of a transfer that failed, in the words of Java and Python and in ours. Ours have no addresses. */
const transferCauses: readonly (readonly [RegExp, string])[] = [
  [/in offline mode/i, 'Maven is in offline mode and does not have it yet'],
  [/Connection refused/i, 'the connection was refused'],
  [
    /Unknown ?host|Name or service not known|name resolution|No such host|nodename nor servname/i,
    'the host is unknown (no network, or no such mirror)',
  ],
  [/timed? ?out/i, 'the connection timed out'],
  [/Network is unreachable|No route to host/i, 'the network is unreachable'],
  [/PKIX|certificate|SSLHandshake/i, 'the certificate of the repository is not trusted'],
  [/Connection reset|prematurely|closed/i, 'the connection broke off'],
];

/** Why a transfer failed, from what a program printed; `undefined` when that is not said. */
export function transferCause(text: string): string | undefined {
  return transferCauses.find(([pattern]) => pattern.test(text))?.[1];
}

/** Replaces addresses, which can hold names of hosts and credentials. */
export function withoutAddresses(text: string): string {
  return text.replaceAll(/\b[a-z][a-z0-9+.-]*:\/\/[^\s)\]>'"]+/gi, '(address)');
}

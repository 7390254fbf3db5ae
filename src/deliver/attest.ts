/** Build provenance of files, signed through Sigstore and kept by GitHub. It never fails a step. */
import { printable } from '../errors.ts';

export interface AttestSubject {
  /** Name of the file, as people will see it. */
  readonly name: string;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

export interface AttestRequest {
  readonly subjects: readonly AttestSubject[];
  /** May write attestations. */
  readonly token: string;
  /** Gets one line: what is not attested, why, and what to do. */
  readonly warn: (message: string) => void;
  /** Who issues the job's identity, where the server's address does not tell. */
  readonly issuer?: string;
}

export interface Attested {
  /** Undefined where GitHub tells none. */
  readonly id: string | undefined;
  /** Page of the attestation. */
  readonly url: string | undefined;
}

/** GitHub's own limit for one attestation. */
const MOST_SUBJECTS = 1024;
const PERMISSIONS =
  'give the job "permissions: id-token: write" and "attestations: write"; a pull request from a fork cannot have them';

/** The library's errors are told apart by their texts. */
const KNOWN: readonly { readonly sign: RegExp; readonly what: string; readonly advice: string }[] = [
  {
    sign: /ACTIONS_ID_TOKEN_REQUEST|no tokens? available/,
    what: 'the job has no identity',
    advice: PERMISSIONS,
  },
  {
    sign: /Feature not available/,
    what: 'this repository cannot have attestations',
    advice: 'they need a public repository, or a private one of an organization with GitHub Enterprise Cloud',
  },
  {
    sign: /Resource not accessible|Bad credentials|Must have admin/,
    what: 'the token may not write attestations',
    advice: PERMISSIONS,
  },
  {
    sign: /Invalid server URL/,
    what: 'GitHub Enterprise Server has no attestations',
    advice: 'leave attest out there; SHA256SUMS of a release still tells what was built',
  },
];

/**
 * Attests all subjects at once. Undefined, after a warning, when it cannot be done: the files are what they are
 * without it.
 */
export async function attestFiles(request: AttestRequest): Promise<Attested | undefined> {
  const { subjects, token, warn, issuer } = request;
  try {
    if (subjects.length === 0) throw new Error('there is no file');
    if (subjects.length > MOST_SUBJECTS)
      throw new Error(`there are ${subjects.length} files, and one attestation takes ${MOST_SUBJECTS}`);
    const { attestProvenance } = await import('@actions/attest');
    const { attestationID } = await attestProvenance({
      subjects: subjects.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
      token,
      ...(issuer !== undefined && { issuer }),
    });
    // A number, whatever its type says.
    const id = attestationID === undefined ? undefined : String(attestationID);
    const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: repository } = process.env;
    return { id, url: id && `${server}/${repository}/attestations/${id}` };
  } catch (error) {
    warn(describe(error, token));
    return undefined;
  }
}

function describe(error: unknown, token: string): string {
  const reason = reasons(error);
  const known = KNOWN.find(({ sign }) => sign.test(reason));
  const what = known?.what ?? printable((token && reason.replaceAll(token, '***')) || reason, 300);
  const advice = known?.advice ?? 'run the job again; if it fails again, see https://www.githubstatus.com';
  return `the files are not attested: ${what}: ${advice}`;
}

/** Messages of an error and its causes: the outer ones say little. */
function reasons(error: unknown): string {
  const texts: string[] = [];
  for (let one: unknown = error; one !== undefined && texts.length < 4; ) {
    texts.push(one instanceof Error ? one.message : String(one));
    one = one instanceof Error ? one.cause : undefined;
  }
  // The signer repeats an identity that it cannot read.
  const text = texts.join(': ').replaceAll(/\s+/g, ' ');
  return text
    .replaceAll(/(identity token: )\S+/g, '$1***')
    .replaceAll(/eyJ[\w-]+\.[\w-]+(\.[\w-]*)?/g, '***');
}

/**
 * Local stand-ins of what signs an attestation: the job's identity (OIDC), the certificate authority (Fulcio) and
 * the timestamp authority. The last two have fixed names; a proxy on this machine leads there.
 */
import { execFile } from 'node:child_process';
import { createVerify, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const FULCIO = 'fulcio.githubapp.com';
const TIMESTAMP = 'timestamp.githubapp.com';

export interface SignedRequest {
  readonly host: string;
  readonly path: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it
  readonly body: any;
}

export class Sigstore {
  /** Audiences that an identity was asked for. */
  readonly audiences: string[] = [];
  /** Requests to the two authorities. */
  readonly requests: SignedRequest[] = [];
  readonly violations: string[] = [];
  /** Claims of the identity. */
  readonly claims: Readonly<Record<string, string>>;
  /** Status that Fulcio answers instead of a certificate. */
  refusal: number | undefined;
  /** Instead of an identity. */
  identity: string | undefined;
  readonly #folder: string;
  readonly #key: KeyObject;
  readonly #requestToken = randomUUID();
  readonly #servers: Server[] = [];
  #authority = 0;

  private constructor(folder: string, claims: Readonly<Record<string, string>>) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    this.#key = privateKey;
    this.#folder = folder;
    this.claims = claims;
  }

  static async start(claims: Readonly<Record<string, string>>): Promise<Sigstore> {
    const folder = await mkdtemp(join(tmpdir(), 'modo-sigstore-'));
    const sigstore = new Sigstore(folder, claims);
    await sigstore.#openssl('req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes');
    return sigstore.#listen();
  }

  /** The issuer of identities. */
  get issuer(): string {
    return this.#origin(0);
  }

  /** What a runner gives to a job with `id-token: write`, and what leads to the authorities. */
  get env(): Record<string, string> {
    return {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${this.issuer}/token?version=1`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: this.#requestToken,
      HTTPS_PROXY: this.#origin(1),
      NO_PROXY: '127.0.0.1',
      NODE_EXTRA_CA_CERTS: join(this.#folder, 'ca.pem'),
    };
  }

  async close(): Promise<void> {
    for (const server of this.#servers) {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    }
    await rm(this.#folder, { recursive: true, force: true });
  }

  #origin(index: number): string {
    return `http://127.0.0.1:${(this.#servers[index]!.address() as AddressInfo).port}`;
  }

  async #listen(): Promise<this> {
    const identity = createServer((request, response) => {
      const url = new URL(request.url ?? '/', this.issuer);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(this.#identity(url, request.headers.authorization)));
    });
    const proxy = createServer().on('connect', (request, socket) => {
      if (![`${FULCIO}:443`, `${TIMESTAMP}:443`].includes(request.url ?? ''))
        this.violations.push(`a connection to ${request.url}`);
      const upstream = connect(this.#authority, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        socket.pipe(upstream).pipe(socket);
      });
      upstream.on('error', () => socket.destroy());
      socket.on('error', () => upstream.destroy());
    });
    const [key, cert] = await Promise.all(
      ['ca.key', 'ca.pem'].map((name) => readFile(join(this.#folder, name))),
    );
    const authority = createTlsServer({ key, cert }, async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      const { host = '' } = request.headers;
      this.requests.push({ host, path: request.url ?? '', body });
      const answer = await this.#sign(host, body);
      response.writeHead(answer ? 201 : (this.refusal ?? 500)).end(answer);
    });
    this.#servers.push(identity, proxy, authority as unknown as Server);
    for (const server of this.#servers)
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.#authority = (authority.address() as AddressInfo).port;
    return this;
  }

  #identity(url: URL, authorization: string | undefined): object {
    if (url.pathname === '/.well-known/openid-configuration')
      return { issuer: this.issuer, jwks_uri: `${this.issuer}/keys` };
    if (url.pathname === '/keys') {
      const { kty, n, e } = this.#key.export({ format: 'jwk' });
      return { keys: [{ kty, n, e, alg: 'RS256', use: 'sig', kid: 'one' }] };
    }
    if (authorization !== `Bearer ${this.#requestToken}`) this.violations.push('identity without its token');
    const audience = url.searchParams.get('audience') ?? '';
    this.audiences.push(audience);
    return { value: this.identity ?? this.#jwt(audience) };
  }

  #jwt(aud: string): string {
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const now = Math.floor(Date.now() / 1000);
    const payload = { ...this.claims, iss: this.issuer, aud, iat: now, nbf: now - 60, exp: now + 300 };
    const text = `${encode({ alg: 'RS256', typ: 'JWT', kid: 'one' })}.${encode(payload)}`;
    return `${text}.${sign('RSA-SHA256', Buffer.from(text), this.#key).toString('base64url')}`;
  }

  async #sign(host: string, body: SignedRequest['body']): Promise<string | undefined> {
    if (host === TIMESTAMP) return 'a timestamp';
    if (this.refusal !== undefined) return undefined;
    const { publicKey, proofOfPossession } = body.publicKeyRequest;
    const proof = createVerify('sha256').update(this.claims.sub ?? '');
    if (!proof.verify(publicKey.content, proofOfPossession, 'base64'))
      this.violations.push('no proof that the signer has the key');
    const name = randomUUID();
    await writeFile(join(this.#folder, `${name}.pub`), publicKey.content);
    await this.#run('req', '-new', '-key', 'ca.key', '-subj', '/CN=signer', '-out', `${name}.csr`);
    const key = ['-force_pubkey', `${name}.pub`, '-CA', 'ca.pem', '-CAkey', 'ca.key', '-set_serial', '7'];
    await this.#run('x509', '-req', '-in', `${name}.csr`, ...key, '-days', '1', '-out', `${name}.pem`);
    const certificates = await Promise.all(
      [`${name}.pem`, 'ca.pem'].map((file) => readFile(join(this.#folder, file), 'utf8')),
    );
    return JSON.stringify({ signedCertificateEmbeddedSct: { chain: { certificates } } });
  }

  /** Makes the key and certificate that everything here is signed with. */
  #openssl(...args: string[]) {
    const names = `subjectAltName=DNS:${FULCIO},DNS:${TIMESTAMP}`;
    return this.#run(
      ...args,
      '-subj',
      '/CN=local',
      '-addext',
      names,
      '-days',
      '1',
      '-keyout',
      'ca.key',
      '-out',
      'ca.pem',
    );
  }

  #run(...args: string[]) {
    return run('openssl', args, { cwd: this.#folder });
  }
}

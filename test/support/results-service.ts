import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Blob, BlobError, type BlobOperation, BlobStore } from './blob-store.ts';
import { CacheEntries, type CacheMethod } from './cache-entries.ts';
import { type Fields, type Message, parseMessage, TwirpError } from './twirp.ts';
import { readZip } from './zip.ts';

export type ArtifactMethod =
  | 'CreateArtifact'
  | 'FinalizeArtifact'
  | 'ListArtifacts'
  | 'GetSignedArtifactURL'
  | 'DeleteArtifact';
export type TwirpMethod = ArtifactMethod | CacheMethod;
export type RequestKind = TwirpMethod | BlobOperation;

/**
 * What to answer instead of doing the work: a status, a status with the service's message, or a cut connection.
 * A message with `insufficient usage` is how the real service reports an exhausted storage quota.
 */
export type Failure = number | { readonly status: number; readonly message: string } | 'reset';

/** A finalized artifact. */
export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  readonly mimeType: string;
  /** The stored bytes: a zip, unless it was uploaded raw. */
  readonly bytes: Buffer;
  /** `sha256:` and 64 hexadecimal digits, of `bytes`. */
  readonly digest: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | undefined;
  /** File name to content: the unpacked zip, or the one raw file. */
  readonly files: ReadonlyMap<string, Buffer>;
}

interface ArtifactRecord {
  readonly id: number;
  readonly name: string;
  readonly mimeType: string;
  readonly expiresAt: Date | undefined;
  readonly blob: Blob;
  stored: StoredArtifact | undefined;
}

/** The backend ids, which every request about artifacts has. */
const BACKEND_IDS: Message = { workflow_run_backend_id: 'string', workflow_job_run_backend_id: 'string' };

/** The request messages in JSON form: proto names, plain wrappers, int64 as text. */
const MESSAGES: Record<TwirpMethod, Message> = {
  CreateArtifact: {
    ...BACKEND_IDS,
    name: 'string',
    version: 'int32',
    mime_type: 'string?',
    expires_at: 'timestamp?',
  },
  // A size of zero is the default value, which the JSON form leaves out.
  FinalizeArtifact: { ...BACKEND_IDS, name: 'string', size: 'int64?', hash: 'string' },
  ListArtifacts: { ...BACKEND_IDS, name_filter: 'string?', id_filter: 'int64?' },
  GetSignedArtifactURL: { ...BACKEND_IDS, name: 'string' },
  DeleteArtifact: { ...BACKEND_IDS, name: 'string' },
  CreateCacheEntry: { metadata: 'message?', key: 'string', version: 'string' },
  FinalizeCacheEntryUpload: { metadata: 'message?', key: 'string', size_bytes: 'int64?', version: 'string' },
  GetCacheEntryDownloadURL: {
    metadata: 'message?',
    key: 'string',
    restore_keys: 'strings?',
    version: 'string',
  },
};

const TWIRP_ROUTE = /^\/twirp\/github\.actions\.results\.api\.v1\.(Artifact|Cache)Service\/(\w+)$/;
const TWIRP_CODES: Record<number, string> = {
  400: 'invalid_argument',
  401: 'unauthenticated',
  403: 'permission_denied',
  404: 'not_found',
  409: 'already_exists',
  412: 'failed_precondition',
  429: 'resource_exhausted',
  500: 'internal',
  503: 'unavailable',
};
const BLOB_CODES: Record<number, string> = {
  403: 'AuthorizationFailure',
  429: 'TooManyRequests',
  500: 'InternalError',
  503: 'ServerBusy',
};
const FORBIDDEN_IN_NAME = /[":<>|*?\r\n\\/]/;
const LARGEST_BODY = 64 * 1024 * 1024;
/** Above 32 bits, so that a client which narrows ids is noticed. */
const FIRST_ID = 6_000_000_001;

/**
 * A local stand-in of the service which stores the artifacts and caches of workflow runs: the Twirp
 * ArtifactService and CacheService and the blob store behind them, on a free port of 127.0.0.1. Works with the
 * published `@actions/artifact` and `@actions/cache` clients.
 *
 * Each request is checked strictly; whatever the real service would refuse as malformed is answered so and kept in
 * `violations`. A taken name (409) and an unknown one (404) are conditions, not violations.
 */
export class ResultsService {
  /** Finalized artifacts by name. */
  readonly artifacts = new Map<string, StoredArtifact>();
  /** Requests which a correct client does not send, one line each. */
  readonly violations: string[] = [];
  /** Every request in the order of arrival, with the status it got (0: connection cut). */
  readonly requests: { readonly kind: RequestKind | 'unknown'; readonly status: number }[] = [];
  /** Failures to come, by kind of request: each entry is used up by one request. */
  readonly failures: Record<RequestKind, Failure[]> = {
    CreateArtifact: [],
    FinalizeArtifact: [],
    ListArtifacts: [],
    GetSignedArtifactURL: [],
    DeleteArtifact: [],
    CreateCacheEntry: [],
    FinalizeCacheEntryUpload: [],
    GetCacheEntryDownloadURL: [],
    PutBlob: [],
    PutBlock: [],
    PutBlockList: [],
    GetBlob: [],
    GetBlobProperties: [],
  };

  /** Called when a request has arrived, before it is answered. */
  onRequest: ((kind: RequestKind | 'unknown') => void) | undefined;

  readonly runBackendId = randomUUID();
  readonly jobBackendId = randomUUID();
  readonly #token = makeToken(this.runBackendId, this.jobBackendId);
  readonly #records = new Map<string, ArtifactRecord>();
  readonly #blobs = new BlobStore();
  /** The Actions cache. */
  readonly cache = new CacheEntries(this.#blobs, () => this.origin);
  readonly #server: Server;
  #nextId = FIRST_ID;

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        // A client which went away in the middle of a request is no violation.
        if (!request.complete) return;
        this.violations.push(`stand-in failed: ${String(error)}`);
        response.destroy();
      });
    });
  }

  static async start(): Promise<ResultsService> {
    const service = new ResultsService();
    await new Promise<void>((resolve, reject) => {
      service.#server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    return service;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What a runner gives to a step so that it finds the service. */
  get env(): {
    ACTIONS_RESULTS_URL: string;
    ACTIONS_RUNTIME_TOKEN: string;
    ACTIONS_CACHE_SERVICE_V2: string;
  } {
    return {
      ACTIONS_RESULTS_URL: `${this.origin}/`,
      ACTIONS_RUNTIME_TOKEN: this.#token,
      ACTIONS_CACHE_SERVICE_V2: 'true',
    };
  }

  /** Names which were created but not finalized: uploads that were given up. */
  get unfinished(): string[] {
    return [...this.#records.values()]
      .filter((record) => record.stored === undefined)
      .map(({ name }) => name);
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? '';
    const url = new URL(request.url ?? '/', this.origin);
    const body = await readBody(request);
    const [, service, name = ''] = TWIRP_ROUTE.exec(url.pathname) ?? [];
    const twirpMethod =
      isTwirpMethod(name) && isCacheMethod(name) === (service === 'Cache') ? name : undefined;
    const blobOperation = this.#blobs.operation(method, url);
    const kind = twirpMethod ?? blobOperation ?? 'unknown';

    this.onRequest?.(kind);
    const failure = kind === 'unknown' ? undefined : this.failures[kind].shift();
    if (failure === 'reset') {
      this.requests.push({ kind, status: 0 });
      request.socket.resetAndDestroy();
      return;
    }
    let answer: Answer;
    if (failure !== undefined) {
      const { status, message } =
        typeof failure === 'number' ? { status: failure, message: 'failure asked for by the test' } : failure;
      answer =
        blobOperation === undefined
          ? twirpError(status, message)
          : blobError(status, BLOB_CODES[status] ?? 'Unknown', message);
    } else if (blobOperation !== undefined) {
      answer = this.#answerBlob(blobOperation, { method, url, headers: request.headers, body });
    } else {
      answer = this.#answerTwirp(twirpMethod, request, body);
    }
    this.requests.push({ kind, status: answer.status });
    response.writeHead(answer.status, { 'content-length': answer.body.length, ...answer.headers });
    response.end(answer.body);
  }

  #answerBlob(operation: BlobOperation, request: Parameters<BlobStore['handle']>[1]): Answer {
    try {
      return this.#blobs.handle(operation, request);
    } catch (error) {
      if (!(error instanceof BlobError)) throw error;
      this.violations.push(`${operation}: ${error.message}`);
      return blobError(error.status, error.code, error.message);
    }
  }

  #answerTwirp(method: TwirpMethod | undefined, request: IncomingMessage, body: Buffer): Answer {
    try {
      if (method === undefined || request.method !== 'POST') {
        throw new TwirpError(404, `no route for ${request.method} ${request.url}`, true);
      }
      if (request.headers.authorization !== `Bearer ${this.#token}`) {
        throw new TwirpError(401, 'the bearer token is not the one of this job', true);
      }
      if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
        throw new TwirpError(400, `content type '${request.headers['content-type']}', expected JSON`, true);
      }
      const fields = parseMessage(MESSAGES[method], body);
      if (isCacheMethod(method)) return json(200, this.cache.call(method, fields));
      if (
        fields.workflow_run_backend_id !== this.runBackendId ||
        fields.workflow_job_run_backend_id !== this.jobBackendId
      ) {
        throw new TwirpError(403, 'the backend ids are not those of the token', true);
      }
      return json(200, this.#call(method, fields));
    } catch (error) {
      if (!(error instanceof TwirpError)) throw error;
      if (error.fault) this.violations.push(`${method ?? 'unknown'}: ${error.message}`);
      return twirpError(error.status, error.message);
    }
  }

  #call(method: ArtifactMethod, fields: Fields): object {
    switch (method) {
      case 'CreateArtifact':
        return this.#create(fields);
      case 'FinalizeArtifact':
        return this.#finalize(fields);
      case 'ListArtifacts':
        return this.#list(fields);
      case 'GetSignedArtifactURL': {
        const { blob } = this.#find(fields);
        return { name: fields.name, signed_url: this.#blobs.sign(this.origin, blob, 'r') };
      }
      case 'DeleteArtifact': {
        const record = this.#find(fields);
        this.#records.delete(record.name);
        this.artifacts.delete(record.name);
        this.#blobs.delete(record.blob);
        return { ok: true, artifact_id: String(record.id) };
      }
    }
  }

  #create(fields: Fields): object {
    const name = String(fields.name);
    const bad = FORBIDDEN_IN_NAME.exec(name)?.[0];
    if (bad !== undefined) {
      throw new TwirpError(400, `name ${JSON.stringify(name)} has a forbidden ${JSON.stringify(bad)}`, true);
    }
    // Version 7 brought the content type; before it every artifact is a zip.
    const version = Number(fields.version);
    const hasType = fields.mime_type !== undefined;
    if (version < 4 || version > 7 || hasType !== (version === 7)) {
      throw new TwirpError(400, `version ${version} with mime_type '${fields.mime_type}'`, true);
    }
    const mimeType = String(fields.mime_type ?? 'application/zip');
    if (!/^[\w.+-]+\/[\w.+-]+$/.test(mimeType)) throw new TwirpError(400, `mime_type '${mimeType}'`, true);
    const expiresAt = fields.expires_at === undefined ? undefined : new Date(String(fields.expires_at));
    if (expiresAt !== undefined && expiresAt.getTime() <= Date.now()) {
      throw new TwirpError(400, `expires_at ${fields.expires_at} is in the past`, true);
    }
    if (this.#records.has(name)) {
      throw new TwirpError(409, 'an artifact with this name already exists on the workflow run', false);
    }
    const isZip = mimeType === 'application/zip';
    const fileName = isZip && !name.toLowerCase().endsWith('.zip') ? `${name}.zip` : name;
    const blob = this.#blobs.create(mimeType, fileName);
    this.#records.set(name, { id: this.#nextId++, name, mimeType, expiresAt, blob, stored: undefined });
    return { ok: true, signed_upload_url: this.#blobs.sign(this.origin, blob, 'cw') };
  }

  #finalize(fields: Fields): object {
    const record = this.#records.get(String(fields.name));
    if (record === undefined) throw new TwirpError(404, `artifact '${fields.name}' was not created`, true);
    if (record.stored !== undefined)
      throw new TwirpError(409, `artifact '${fields.name}' is finalized`, true);
    const bytes = record.blob.bytes;
    if (bytes === undefined) throw new TwirpError(412, `artifact '${fields.name}' has no content`, true);
    const size = String(fields.size ?? '0');
    if (size !== String(bytes.length)) {
      throw new TwirpError(400, `size ${size}, but ${bytes.length} bytes were uploaded`, true);
    }
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    if (fields.hash !== digest) {
      throw new TwirpError(400, `hash ${fields.hash}, but the uploaded bytes have ${digest}`, true);
    }
    const { id, name, mimeType, expiresAt } = record;
    const files = this.#unpack(name, mimeType, bytes);
    record.blob.sealed = true;
    record.stored = { id, name, mimeType, bytes, digest, createdAt: new Date(), expiresAt, files };
    this.artifacts.set(name, record.stored);
    return { ok: true, artifact_id: String(id) };
  }

  /** The service itself does not open the archive; a damaged one is still the uploader's fault. */
  #unpack(name: string, mimeType: string, bytes: Buffer): ReadonlyMap<string, Buffer> {
    if (mimeType !== 'application/zip') return new Map([[name, bytes]]);
    try {
      return readZip(bytes);
    } catch (error) {
      this.violations.push(`FinalizeArtifact: artifact '${name}': ${String(error)}`);
      return new Map();
    }
  }

  #list(fields: Fields): object {
    const artifacts = [...this.artifacts.values()]
      .filter(({ name }) => fields.name_filter === undefined || fields.name_filter === name)
      .filter(({ id }) => fields.id_filter === undefined || fields.id_filter === String(id))
      .map(({ id, name, bytes, createdAt, digest }) => ({
        workflow_run_backend_id: this.runBackendId,
        workflow_job_run_backend_id: this.jobBackendId,
        database_id: String(id),
        name,
        size: String(bytes.length),
        created_at: createdAt.toISOString(),
        digest,
      }));
    return { artifacts };
  }

  #find(fields: Fields): ArtifactRecord {
    const record = this.#records.get(String(fields.name));
    if (record?.stored === undefined) throw new TwirpError(404, `artifact '${fields.name}' not found`, false);
    return record;
  }
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

function isTwirpMethod(name: string): name is TwirpMethod {
  return Object.hasOwn(MESSAGES, name);
}

function isCacheMethod(name: TwirpMethod): name is CacheMethod {
  return name.includes('CacheEntry');
}

function json(status: number, value: object): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(value)),
  };
}

function twirpError(status: number, message: string): Answer {
  return json(status, { code: TWIRP_CODES[status] ?? 'unknown', msg: message });
}

function blobError(status: number, code: string, message: string): Answer {
  const escaped = message.replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`);
  const xml = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${escaped}</Message></Error>`;
  const headers = { 'content-type': 'application/xml', 'x-ms-error-code': code };
  return { status, headers, body: Buffer.from(xml) };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new Error(`request body of more than ${LARGEST_BODY} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A token of the runner's shape: clients read the backend ids from its `scp` claim. */
function makeToken(runBackendId: string, jobBackendId: string): string {
  const now = Math.floor(Date.now() / 1000);
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const header = encode({ alg: 'HS256', typ: 'JWT' });
  const ids = `${runBackendId}:${jobBackendId}`;
  const payload = encode({
    scp: `Actions.GenericRead:00000000-0000-0000-0000-000000000000 Actions.Results:${ids} Actions.UploadArtifacts:${ids}`,
    nbf: now - 60,
    iat: now,
    exp: now + 6 * 3600,
  });
  const signature = createHmac('sha256', randomBytes(32)).update(`${header}.${payload}`).digest('base64url');
  return `${header}.${payload}.${signature}`;
}

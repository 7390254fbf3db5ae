import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** One blob: what was uploaded, and what the block list made of it. */
export interface Blob {
  readonly id: string;
  readonly contentType: string;
  /** Staged blocks by id; only those which a block list names become content. */
  readonly blocks: Map<string, Buffer>;
  /** The content, once a block list has been committed. */
  bytes: Buffer | undefined;
  /** Set once the artifact is finalized: no upload may follow. */
  sealed: boolean;
  /** Sent as Content-Disposition with the download. */
  readonly fileName: string;
}

export type BlobOperation = 'PutBlob' | 'PutBlock' | 'PutBlockList' | 'GetBlob' | 'GetBlobProperties';

export interface BlobRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface BlobAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

/** A request which Azure would refuse; the message says what was wrong with it. */
export class BlobError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'BlobError';
    this.status = status;
    this.code = code;
  }
}

const CONTAINER = '/results/artifacts/';
const LONGEST_BLOCK_ID = 64;

/** The part of Azure's block-blob service which uploads and downloads of artifacts and caches need. */
export class BlobStore {
  readonly #blobs = new Map<string, Blob>();
  readonly #secret = randomBytes(32);

  create(contentType: string, fileName: string): Blob {
    const id = randomUUID();
    const blob = { id, contentType, fileName, blocks: new Map(), bytes: undefined, sealed: false };
    this.#blobs.set(id, blob);
    return blob;
  }

  delete(blob: Blob): void {
    this.#blobs.delete(blob.id);
  }

  /** A signed address on `origin` which allows writing (`cw`) or reading (`r`) one blob for an hour. */
  sign(origin: string, blob: Blob, permission: 'cw' | 'r'): string {
    const url = new URL(CONTAINER + blob.id, origin);
    url.searchParams.set('sv', '2025-11-05');
    url.searchParams.set('sr', 'b');
    url.searchParams.set('sp', permission);
    url.searchParams.set('se', new Date(Date.now() + 3_600_000).toISOString());
    url.searchParams.set('sig', this.#signature(url.searchParams, blob.id));
    return url.href;
  }

  /** The operation which a request asks for; undefined when it is not one of this store's. */
  operation(method: string, url: URL): BlobOperation | undefined {
    if (!url.pathname.startsWith(CONTAINER)) return undefined;
    const comp = url.searchParams.get('comp');
    if (method === 'PUT' && comp === null) return 'PutBlob';
    if (method === 'PUT' && comp === 'block') return 'PutBlock';
    if (method === 'PUT' && comp === 'blocklist') return 'PutBlockList';
    if (method === 'GET' && comp === null) return 'GetBlob';
    if (method === 'HEAD' && comp === null) return 'GetBlobProperties';
    return undefined;
  }

  /** @throws BlobError when Azure would refuse the request */
  handle(operation: BlobOperation, request: BlobRequest): BlobAnswer {
    // Azure takes an Authorization header instead of the signature; the runner's token must not be sent there.
    if (request.headers.authorization !== undefined) {
      throw new BlobError(403, 'AuthenticationFailed', 'a signed address needs no Authorization header');
    }
    const reads = operation === 'GetBlob' || operation === 'GetBlobProperties';
    const blob = this.#authorize(request.url, reads ? 'r' : 'cw');
    if (reads) return download(blob, operation === 'GetBlob' ? request.headers.range : undefined);
    if (blob.sealed) throw new BlobError(409, 'BlobImmutable', 'the upload is already finalized');
    if (operation === 'PutBlob') return putBlob(blob, request);
    if (operation === 'PutBlock') return putBlock(blob, request);
    return putBlockList(blob, request);
  }

  #authorize(url: URL, permission: 'cw' | 'r'): Blob {
    const id = url.pathname.slice(CONTAINER.length);
    const query = url.searchParams;
    const given = Buffer.from(query.get('sig') ?? '');
    const expected = Buffer.from(this.#signature(query, id));
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      throw new BlobError(403, 'AuthenticationFailed', 'the signature does not match the address');
    }
    if (query.get('sp') !== permission) {
      throw new BlobError(
        403,
        'AuthorizationPermissionMismatch',
        `the address does not allow '${permission}'`,
      );
    }
    const blob = this.#blobs.get(id);
    if (blob === undefined) throw new BlobError(404, 'BlobNotFound', `no blob '${id}'`);
    return blob;
  }

  #signature(query: URLSearchParams, id: string): string {
    const signed = ['sv', 'sr', 'sp', 'se'].map((key) => query.get(key) ?? '');
    return createHmac('sha256', this.#secret)
      .update([id, ...signed].join('\n'))
      .digest('base64');
  }
}

function putBlob(blob: Blob, request: BlobRequest): BlobAnswer {
  const type = request.headers['x-ms-blob-type'];
  if (type !== 'BlockBlob') throw new BlobError(400, 'InvalidHeaderValue', `blob type '${type}'`);
  blob.bytes = request.body;
  return created();
}

function putBlock(blob: Blob, request: BlobRequest): BlobAnswer {
  const id = request.url.searchParams.get('blockid') ?? '';
  const raw = Buffer.from(id, 'base64');
  if (raw.length === 0 || raw.length > LONGEST_BLOCK_ID || raw.toString('base64') !== id) {
    throw new BlobError(400, 'InvalidQueryParameterValue', `block id '${id}' is not base64 of 1 to 64 bytes`);
  }
  for (const other of blob.blocks.keys()) {
    if (Buffer.byteLength(other, 'base64') !== raw.length) {
      throw new BlobError(400, 'InvalidBlobOrBlock', 'the block ids of a blob differ in length');
    }
  }
  if (request.body.length === 0) throw new BlobError(400, 'InvalidHeaderValue', 'the block is empty');
  blob.blocks.set(id, request.body);
  return created();
}

function putBlockList(blob: Blob, request: BlobRequest): BlobAnswer {
  const type = request.headers['x-ms-blob-content-type'];
  if (type !== undefined && type !== blob.contentType) {
    throw new BlobError(
      400,
      'InvalidHeaderValue',
      `content type '${type}', announced as '${blob.contentType}'`,
    );
  }
  const content = parseBlockList(request.body.toString('utf8')).map((id) => {
    const block = blob.blocks.get(id);
    if (block === undefined) {
      throw new BlobError(400, 'InvalidBlockList', `block '${id}' is listed, but was not uploaded`);
    }
    return block;
  });
  blob.bytes = Buffer.concat(content);
  blob.blocks.clear();
  return created();
}

/** Block ids in the order of the list; only `Latest` entries, the only kind which a fresh upload writes. */
function parseBlockList(xml: string): string[] {
  const list = /^\s*(?:<\?xml[^>]*\?>)?\s*<BlockList>(.*)<\/BlockList>\s*$/s.exec(xml)?.[1];
  const empty = /^\s*(?:<\?xml[^>]*\?>)?\s*<BlockList\s*\/>\s*$/.test(xml);
  const ids: string[] = [];
  const rest = (list ?? '').replace(/<Latest>([A-Za-z0-9+/=]+)<\/Latest>/g, (_, id: string) => {
    ids.push(id);
    return '';
  });
  if ((list === undefined && !empty) || rest.trim() !== '') {
    throw new BlobError(400, 'InvalidXmlDocument', 'the block list is not a BlockList of Latest entries');
  }
  return ids;
}

function created(): BlobAnswer {
  const etag = `"0x${randomBytes(8).toString('hex').toUpperCase()}"`;
  const headers = {
    etag,
    'last-modified': new Date().toUTCString(),
    'x-ms-request-server-encrypted': 'true',
  };
  return { status: 201, headers, body: Buffer.alloc(0) };
}

/** All of a blob, or the bytes `first-last` of it. The answer to HEAD is the same, but for its body. */
function download(blob: Blob, range: string | undefined): BlobAnswer {
  if (blob.bytes === undefined) throw new BlobError(404, 'BlobNotFound', 'the blob has no content yet');
  const encoded = encodeURIComponent(blob.fileName);
  const headers = {
    'content-type': blob.contentType,
    'content-disposition': `attachment; filename="${blob.fileName.replace(/[^ -~]/g, '_')}"; filename*=UTF-8''${encoded}`,
  };
  if (range === undefined) return { status: 200, headers, body: blob.bytes };
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
  if (first === undefined || last === undefined || Number(first) >= blob.bytes.length) {
    throw new BlobError(416, 'InvalidRange', `range '${range}'`);
  }
  const body = blob.bytes.subarray(Number(first), Number(last) + 1);
  const contentRange = `bytes ${first}-${Number(first) + body.length - 1}/${blob.bytes.length}`;
  return { status: 206, headers: { ...headers, 'content-range': contentRange }, body };
}

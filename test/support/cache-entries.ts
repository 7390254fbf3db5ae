import type { Blob, BlobStore } from './blob-store.ts';
import { type Fields, TwirpError } from './twirp.ts';

export type CacheMethod = 'CreateCacheEntry' | 'FinalizeCacheEntryUpload' | 'GetCacheEntryDownloadURL';

/** A finalized entry of the Actions cache. */
export interface CacheEntry {
  readonly id: number;
  readonly key: string;
  /** Digest of the paths and the compression, which the client computes. */
  readonly version: string;
  /** The stored archive; a test may put other bytes in its place. */
  readonly blob: Blob;
}

const LONGEST_KEY = 512;

/** The Twirp CacheService's state: entries by key and version, immutable once they are finalized. */
export class CacheEntries {
  /** Finalized entries, the oldest first. */
  readonly entries: CacheEntry[] = [];
  readonly #reserved = new Map<string, CacheEntry>();
  readonly #blobs: BlobStore;
  readonly #origin: () => string;
  #nextId = 1;

  constructor(blobs: BlobStore, origin: () => string) {
    this.#blobs = blobs;
    this.#origin = origin;
  }

  /** @throws TwirpError for a request that the service would refuse */
  call(method: CacheMethod, fields: Fields): object {
    const key = checkKey(String(fields.key));
    const version = String(fields.version);
    if (!/^[0-9a-f]{64}$/.test(version)) throw new TwirpError(400, `version '${version}'`, true);
    const name = `${version} ${key}`;
    switch (method) {
      case 'CreateCacheEntry': {
        if (this.#reserved.has(name)) {
          throw new TwirpError(409, `cache entry '${key}' already exists`, false);
        }
        const blob = this.#blobs.create('application/octet-stream', 'cache.tzst');
        this.#reserved.set(name, { id: this.#nextId++, key, version, blob });
        return { ok: true, signed_upload_url: this.#blobs.sign(this.#origin(), blob, 'cw'), message: '' };
      }
      case 'FinalizeCacheEntryUpload': {
        const entry = this.#reserved.get(name);
        if (!entry) throw new TwirpError(404, `cache entry '${key}' was not created`, true);
        const size = entry.blob.bytes?.length;
        if (String(fields.size_bytes ?? '0') !== String(size)) {
          throw new TwirpError(400, `size ${fields.size_bytes}, but ${size} bytes were uploaded`, true);
        }
        entry.blob.sealed = true;
        this.entries.push(entry);
        return { ok: true, entry_id: String(entry.id), message: '' };
      }
      case 'GetCacheEntryDownloadURL': {
        const entry = this.#find(version, [key, ...((fields.restore_keys as readonly string[]) ?? [])]);
        if (!entry) return { ok: false, signed_download_url: '', matched_key: '' };
        const url = this.#blobs.sign(this.#origin(), entry.blob, 'r');
        return { ok: true, signed_download_url: url, matched_key: entry.key };
      }
    }
  }

  /** The newest entry that starts with one of the keys, an earlier key being worth more. */
  #find(version: string, keys: readonly string[]): CacheEntry | undefined {
    const newest = this.entries.filter((entry) => entry.version === version).reverse();
    for (const key of keys) {
      const found =
        newest.find((entry) => entry.key === key) ?? newest.find((entry) => entry.key.startsWith(key));
      if (found) return found;
    }
    return undefined;
  }
}

function checkKey(key: string): string {
  if (key === '' || key.length > LONGEST_KEY || key.includes(',')) {
    throw new TwirpError(400, `key '${key}'`, true);
  }
  return key;
}

/** One HTTP request for a part of a file. Knows what may be followed, and sends nothing that identifies anybody. */
import type { IncomingMessage } from 'node:http';
import { ModoError } from '../errors.ts';
import { chunksOf } from './chunks.ts';

const MOST_REDIRECTS = 5;

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: AsyncIterable<Buffer>;
  /** Ends the connection; `body` then throws the error, after what had come. */
  close(error?: Error): void;
}

/** A URL as it may be shown: signed addresses have secrets behind the question mark. */
export function shownUrl(url: string): string {
  try {
    const { protocol, host, pathname } = new URL(url);
    return `${protocol}//${host}${pathname}`;
  } catch {
    return url.replace(/[?#].*$/s, '');
  }
}

/** An address that a user or the catalogue gives. Throws a ModoError when it is none that can be downloaded from. */
export function checkUrl(text: string, option: string): string {
  const url = tryUrl(text);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new ModoError(`${option}: not an address of a server`, 'give one that begins with https://');
  }
  if (url.username !== '' || url.password !== '') {
    throw new ModoError(`${option}: an address with a user name or a password`, 'give one without');
  }
  return url.href;
}

/** Addresses of folders, separated by white space. Throws a ModoError as `checkUrl` does. */
export function parseMirrors(text: string | undefined): string[] {
  const words = text?.split(/\s+/).filter((word) => word !== '') ?? [];
  return words.map((word) => {
    const href = checkUrl(word, '--mirror');
    if (!/[?#]/.test(href)) return href;
    throw new ModoError(
      '--mirror: an address with ? or #',
      'name a folder: the name of the file is added to it',
    );
  });
}

function tryUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** https always; plain http only within a server that was itself named with it, or within this machine. */
function mayFollow(from: URL, to: URL): boolean {
  if (to.username !== '' || to.password !== '') return false;
  if (to.protocol === 'https:') return true;
  if (to.protocol !== 'http:' || from.protocol !== 'http:') return false;
  return from.hostname === to.hostname || (LOOPBACK.test(from.hostname) && LOOPBACK.test(to.hostname));
}

/**
 * GETs `url`, following redirects; rejects after `stall` milliseconds without an answer. Proxy variables are honoured.
 */
export async function request(
  url: string,
  headers: Readonly<Record<string, string>>,
  stall: number,
): Promise<Answer> {
  const { HttpClient } = await import('@actions/http-client');
  let at = new URL(url);
  for (let redirects = 0; ; redirects++) {
    // The client's own time-out only half-closes the connection: it is out of the way.
    const client = new HttpClient('modo', [], { allowRedirects: false, socketTimeout: 10 * stall });
    const answer = await within(
      stall,
      client.get(at.href, { 'accept-encoding': 'identity', ...headers }),
    ).catch((error: unknown) => {
      client.dispose();
      throw error;
    });
    const { message } = answer;
    const body = chunksOf(message);
    const status = message.statusCode ?? 0;
    const close = (error?: Error): void => {
      message.destroy(error);
      client.dispose();
    };
    const { location } = message.headers;
    if (status < 300 || status > 399 || status === 304 || location === undefined) {
      return { status, headers: message.headers, body, close };
    }
    close();
    const next = tryUrl(new URL(location, at).href);
    if (!next || !mayFollow(at, next)) {
      throw new ModoError(`redirected to ${shownUrl(location)}, which is not https`);
    }
    if (redirects >= MOST_REDIRECTS) throw new ModoError(`more than ${MOST_REDIRECTS} redirects`);
    at = next;
  }
}

/** Rejects when the promise takes longer than that. */
async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds / 1000} s`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
    // What comes of it later is nobody's concern.
    promise.catch(() => {});
  }
}

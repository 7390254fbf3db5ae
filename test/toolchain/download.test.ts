/** Downloads from a server that does everything that servers on the way to a compiler have been seen to do. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Wanted } from '../../src/toolchain/attempt.ts';
import { download } from '../../src/toolchain/download.ts';
import { toolchainEnvironment } from '../../src/toolchain/environment.ts';
import { ArchiveServer } from '../support/archive-server.ts';
import { randomSource } from '../support/random.ts';

function randomFile(seed: number): Buffer {
  const random = randomSource(seed);
  return Buffer.from(Uint8Array.from({ length: 600_000 }, () => random() * 256));
}

const BYTES = randomFile(1);
const OTHER = randomFile(2);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let folder: string;
let file: string;
let server: ArchiveServer;
let log: string[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'modo-download-'));
  file = join(folder, 'archive');
  server = await ArchiveServer.start({ '/a.tar.gz': BYTES });
  log = [];
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
  expect(server.tokens).toEqual([]);
});

const environment = toolchainEnvironment({
  progress: (message) => log.push(message),
  patience: { stall: 300, pauses: [1, 1, 1], lock: 1000 },
});

function get(wanted: Partial<Wanted> = {}): Promise<void> {
  const all = { name: 'gcc 1.2', urls: [server.url('/a.tar.gz')], sha256: sha256(BYTES), size: BYTES.length };
  return download({ ...all, ...wanted }, file, environment);
}

const ranges = () => server.requests.map(({ range }) => range);

async function expectWhole(): Promise<void> {
  expect(sha256(readFileSync(file))).toBe(sha256(BYTES));
}

test('a file comes whole, with a line for each tenth', async () => {
  await get();
  await expectWhole();
  expect(log.length).toBeGreaterThanOrEqual(2);
  expect(log.length).toBeLessThanOrEqual(12);
  expect(log.at(-1)).toMatch(/^gcc 1.2: downloading, 0\.6 of 0\.6 MB$/);
});

test('a file that is there is not asked for', async () => {
  writeFileSync(file, BYTES);
  await get();
  expect(server.requests).toEqual([]);
});

test('the rest of a file is asked for, as after a kill', async () => {
  writeFileSync(file, BYTES.subarray(0, 250_000));
  await get();
  await expectWhole();
  expect(ranges()).toEqual(['bytes=250000-']);
});

test('a beginning of something else: from the start, once', async () => {
  writeFileSync(file, OTHER.subarray(0, 250_000));
  await get();
  await expectWhole();
  expect(ranges()).toEqual(['bytes=250000-', undefined]);
});

test('more than there should be: from the start', async () => {
  writeFileSync(file, Buffer.concat([BYTES, BYTES]));
  await get();
  await expectWhole();
  expect(ranges()).toEqual([undefined]);
});

test('a cut connection: goes on where it stopped, if it is the same file', async () => {
  server.misbehaviours.push({ kind: 'cut', after: 200_000 }, { kind: 'cut', after: 100_000 });
  await get();
  await expectWhole();
  expect(ranges()).toEqual([undefined, 'bytes=200000-', 'bytes=300000-']);
  expect(new Set(server.requests.slice(1).map(({ ifRange }) => ifRange)).size).toBe(1);
  expect(server.requests[1]!.ifRange).toMatch(/^"/);
  expect(log).toContain('gcc 1.2: the connection ended after 200000 of 600000 bytes; trying again');
});

test('many cuts are no failure as long as bytes come', async () => {
  for (let i = 0; i < 20; i++) server.misbehaviours.push({ kind: 'cut', after: 20_000 });
  await get();
  await expectWhole();
  expect(server.requests.length).toBe(21);
});

test('a server that knows no parts sends all again', async () => {
  server.misbehaviours.push({ kind: 'cut', after: 200_000 }, { kind: 'whole' });
  await get();
  await expectWhole();
  expect(ranges()).toEqual([undefined, 'bytes=200000-']);
});

test('a stall, and no answer at all', async () => {
  server.misbehaviours.push({ kind: 'stall', after: 200_000 }, { kind: 'silence' });
  await get();
  await expectWhole();
  expect(ranges().slice(0, 2)).toEqual([undefined, 'bytes=200000-']);
  expect(log).toContain('gcc 1.2: no byte came for 0.3 s after 200000 bytes; trying again');
  expect(log).toContain('gcc 1.2: no answer within 0.3 s; trying again');
});

test.each([408, 429, 500, 503])('status %i is tried again', async (status) => {
  server.misbehaviours.push({ kind: 'status', status }, { kind: 'status', status });
  await get();
  await expectWhole();
  expect(server.requests.length).toBe(3);
});

test('503 for ever: gives up and says so', async () => {
  for (let i = 0; i < 9; i++) server.misbehaviours.push({ kind: 'status', status: 503 });
  await expect(get()).rejects.toThrow(
    `gcc 1.2 cannot be downloaded: ${server.url('/a.tar.gz')}: HTTP status 503`,
  );
  expect(server.requests.length).toBe(4);
});

test.each([401, 403, 404])('status %i leads to the next address at once', async (status) => {
  server.misbehaviours.push({ kind: 'status', status });
  await get({ urls: [server.url('/missing/a.tar.gz'), server.url('/a.tar.gz')] });
  await expectWhole();
  expect(server.requests.map(({ path }) => path)).toEqual(['/missing/a.tar.gz', '/a.tar.gz']);
});

test('wrong bytes lead to the next address, and to no file when there is none', async () => {
  server.misbehaviours.push({ kind: 'wrong', bytes: OTHER });
  await get({ urls: [server.url('/a.tar.gz'), server.url('/a.tar.gz')] });
  await expectWhole();
  rmSync(file);
  server.misbehaviours.push({ kind: 'wrong', bytes: OTHER });
  await expect(get()).rejects.toThrow(
    `${server.url('/a.tar.gz')}: SHA-256 of its 600000 bytes is ${sha256(OTHER)}, expected ${sha256(BYTES)}`,
  );
  expect(existsSync(file)).toBe(false);
});

test('a beginning from one server, the rest from another', async () => {
  for (let i = 0; i < 5; i++) server.misbehaviours.push({ kind: 'cut', after: i === 0 ? 150_000 : 0 });
  const second = await ArchiveServer.start({ '/a.tar.gz': BYTES });
  await get({ urls: [server.url('/a.tar.gz'), second.url('/a.tar.gz')] }).finally(() => second.close());
  await expectWhole();
  expect(second.requests).toMatchObject([{ range: 'bytes=150000-', ifRange: undefined }]);
});

test('another size than the catalogue says is refused before a byte is taken', async () => {
  server.files.set('/a.tar.gz', Buffer.concat([BYTES, OTHER]));
  await expect(get()).rejects.toThrow('the server has 1200000 bytes, the catalogue says 600000');
  expect(existsSync(file)).toBe(false);
});

test('a length that is too large, then too small: what comes decides', async () => {
  server.misbehaviours.push({ kind: 'length', length: 700_000 });
  await expect(get()).rejects.toThrow('the server has 700000 bytes, the catalogue says 600000');
  server.misbehaviours.push({ kind: 'length', length: 700_000 });
  await get({ size: undefined });
  await expectWhole();
  rmSync(file);
  server.misbehaviours.push({ kind: 'length', length: 500_000 });
  await expect(get({ size: undefined })).rejects.toThrow('SHA-256 of its 500000 bytes');
});

test('more bytes than the catalogue says are not written', async () => {
  server.misbehaviours.push({ kind: 'more', bytes: OTHER });
  await expect(get()).rejects.toThrow('the server sent more than 600000 bytes');
  expect(existsSync(file)).toBe(false);
});

test('redirects are followed to where they may lead', async () => {
  const second = await ArchiveServer.start({ '/b': BYTES });
  server.misbehaviours.push(
    { kind: 'redirect', to: '/a.tar.gz' },
    { kind: 'redirect', to: second.url('/b?sig=x') },
  );
  await get().finally(() => second.close());
  await expectWhole();
  expect(second.tokens).toEqual([]);
});

test.each(['http://example.org/a?sig=secret', 'ftp://127.0.0.1/a', 'https://user:secret@127.0.0.1/a'])(
  'a redirect to %s is not followed',
  async (to) => {
    server.misbehaviours.push({ kind: 'redirect', to });
    const error = await get().then(
      () => '',
      (thrown: unknown) => String(thrown),
    );
    expect(error).toContain('redirected to');
    expect(error).not.toContain('secret');
  },
);

test('redirects without end', async () => {
  for (let i = 0; i < 9; i++) server.misbehaviours.push({ kind: 'redirect', to: '/a.tar.gz' });
  await expect(get()).rejects.toThrow('more than 5 redirects');
});

test('no server: says why, without what is behind the question mark', async () => {
  const gone = await ArchiveServer.start();
  const url = `${gone.url('/a')}?token=secret`;
  await gone.close();
  await expect(get({ urls: [url] })).rejects.toThrow(/\/a: (?!.*secret).*ECONNREFUSED/);
});

test('a proxy is used where the variables name one', async () => {
  const asked: string[] = [];
  const proxy = createServer();
  proxy.on('connect', (request, socket) => {
    asked.push(`${request.url}`);
    const upstream = connect(server.port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const before = { ...process.env };
  process.env.http_proxy = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  try {
    await get({ urls: ['http://downloads.example.org/a.tar.gz'] });
  } finally {
    process.env = before;
    proxy.closeAllConnections();
    proxy.close();
  }
  await expectWhole();
  expect(asked).toEqual(['downloads.example.org:80']);
  expect(server.requests[0]!.host).toMatch(/^downloads\.example\.org/);
});

/** The text of SHA256SUMS, as `sha256sum --check` reads it. */

const LINE = /^([0-9a-f]{64}) [ *](.+)$/i;

export interface Sums {
  /** Name to SHA-256, 64 lowercase hexadecimal digits. */
  readonly digests: ReadonlyMap<string, string>;
  /** Lines of another form, which are kept. */
  readonly others: readonly string[];
}

export function parseSums(text: string): Sums {
  const digests = new Map<string, string>();
  const others: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, digest, name] = LINE.exec(line) ?? [];
    if (digest !== undefined && name !== undefined) digests.set(name, digest.toLowerCase());
    else if (line !== '') others.push(line);
  }
  return { digests, others };
}

/** Sorted by the bytes of the names, as LC_ALL=C sorts; lines of another form in front. */
export function formatSums({ digests, others }: Sums): string {
  const lines = [...digests]
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map(([name, digest]) => `${digest}  ${name}`);
  return [...others, ...lines].map((line) => `${line}\n`).join('');
}

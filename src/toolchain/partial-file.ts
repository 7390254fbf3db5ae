/** A file that is being downloaded: the bytes so far, and their hash. */
import { createHash, type Hash } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { addFile } from './digest.ts';

export class PartialFile {
  readonly file: string;
  bytes = 0;
  hash: Hash = createHash('sha256');

  constructor(file: string) {
    this.file = file;
  }

  /** Takes what is in the file. */
  async read(): Promise<void> {
    this.hash = createHash('sha256');
    this.bytes = (await stat(this.file).catch(() => undefined)) ? await addFile(this.hash, this.file) : 0;
  }

  async clear(): Promise<void> {
    await rm(this.file, { force: true });
    this.hash = createHash('sha256');
    this.bytes = 0;
  }

  digest(): string {
    return this.hash.copy().digest('hex');
  }
}

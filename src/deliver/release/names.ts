/** Names of release assets. GitHub changes some names silently; these are such that it keeps them. */
import { ModoError, printable } from '../../errors.ts';

export const SUMS_NAME = 'SHA256SUMS';
const LONGEST = 200;
/** Assets of a delivery in progress; gone when it is done. */
const RESERVED = /^modo-(new|old|job)\./;

/** Letters, digits, `.`, `_` and `-`, with no dot at either end: what GitHub leaves as it is. */
export function assetName(text: string): string {
  return text
    .replaceAll(/[^A-Za-z0-9._-]+/g, '.')
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/^\.+|\.+$/g, '');
}

/** `digits-cortex-m4.zip` for models/digits.tflite would lose the folder: it is `models-digits-cortex-m4.zip`. */
export function archiveName(model: string, target: string): string {
  const path = model
    .replace(/\.tflite$/i, '')
    .split(/[\\/]+/)
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  return assetName(`${path.join('-')}-${target}.zip`);
}

/** Refuses names that GitHub would change, that are taken by the delivery itself, or that two files share. */
export function checkAssetNames(names: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const name of names) {
    if (name === '' || name !== assetName(name) || name.length > LONGEST) {
      throw new ModoError(
        `release asset "${printable(name)}": GitHub would change this name`,
        `use at most ${LONGEST} letters, digits, dots, "_" and "-", with no dot at either end`,
      );
    }
    if (name === SUMS_NAME || RESERVED.test(name)) {
      throw new ModoError(
        `release asset "${name}": this name is taken by the delivery`,
        'choose another name',
      );
    }
    // Case alone would not keep them apart on Windows and macOS.
    const other = seen.get(name.toLowerCase());
    if (other !== undefined) {
      throw new ModoError(
        `two files would become the release assets "${other}" and "${name}"`,
        'give the models different names',
      );
    }
    seen.set(name.toLowerCase(), name);
  }
}

/** Where an asset is uploaded to while its name is still taken, or not to be seen yet. */
export function stagedName(name: string, sha256: string): string {
  return `modo-new.${sha256.slice(0, 12)}.${name}`;
}

/** Where the asset that is replaced waits until its successor has its name. */
export function retiredName(name: string, sha256: string): string {
  return `modo-old.${sha256.slice(0, 12)}.${name}`;
}

/** The asset name that a staged or retired asset stands for. */
export function standsFor(name: string): string | undefined {
  return /^modo-(?:new|old)\.[0-9a-f]{12}\.(.+)$/.exec(name)?.[1];
}

/** Says that a job is still uploading to a draft. */
export function claimName(jobDigest: string): string {
  return `modo-job.${jobDigest.slice(0, 12)}.txt`;
}

export function isClaim(name: string): boolean {
  return name.startsWith('modo-job.');
}

export function isReserved(name: string): boolean {
  return RESERVED.test(name);
}

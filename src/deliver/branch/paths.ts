/** Names of branches and of files in them, checked before anything is done with them. */
import { ModoError, printable } from '../../errors.ts';

// Control characters, and what has a meaning in git's or Windows' own syntax.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_IN_BRANCH = /[\x00-\x20\x7f~^:?*[\\]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_IN_PATH = /[\x00-\x1f\x7f:\\]/;
/** What macOS leaves out of a name: `.g\u200cit` is `.git` there. */
const IGNORED_BY_MACOS = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
const LONGEST_NAME = 255;
const LONGEST_PATH = 4000;

/** Throws a ModoError unless git allows a branch of this name (git check-ref-format --branch). */
export function checkBranchName(name: string): void {
  const components = name.split('/');
  const bad =
    name === '' ||
    name === '@' ||
    name === 'HEAD' ||
    name.startsWith('-') ||
    name.startsWith('refs/') ||
    name.endsWith('.') ||
    name.includes('..') ||
    name.includes('@{') ||
    Buffer.byteLength(name) > LONGEST_NAME - 'refs/heads/'.length ||
    NOT_IN_BRANCH.test(name) ||
    components.some((part) => part === '' || part.startsWith('.') || part.endsWith('.lock'));
  if (bad) {
    throw new ModoError(
      `'${printable(name)}' is no name for a branch`,
      "give the branch's plain name, such as 'firmware'",
    );
  }
}

/** The folder that `commit-path` means: no leading './' and no trailing '/'; '' is the top. Throws a ModoError. */
export function normalizeFolder(path: string): string {
  const plain = path.replace(/^(\.\/+)+/, '').replace(/\/+$/, '');
  if (plain === '.' || (plain === '' && !path.startsWith('/'))) return '';
  checkPath(plain === '' ? path : plain);
  return plain;
}

/** Throws a ModoError unless the path stays in the branch and is a plain file name on every system. */
export function checkPath(path: string): void {
  const reason = problemOf(path);
  if (reason === undefined) return;
  throw new ModoError(
    `the path '${printable(path, 200)}' ${reason}`,
    "give a path below the branch's top, such as 'firmware/keyword'",
  );
}

function problemOf(path: string): string | undefined {
  if (path === '') return 'is empty';
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'is absolute';
  if (NOT_IN_PATH.test(path)) return "has a control character, a ':' or a '\\' in it";
  if (/\p{Surrogate}/u.test(path)) return 'is not well-formed text';
  if (Buffer.byteLength(path) > LONGEST_PATH) return 'is too long';
  for (const part of path.split('/')) {
    if (part === '') return 'has an empty part';
    if (part === '.' || part === '..') return `has the part '${part}'`;
    if (Buffer.byteLength(part) > LONGEST_NAME) return 'has a part that is too long';
    if (isGitFolder(part)) return "has a part that means git's own folder";
  }
  return undefined;
}

/** `.git`, and what Windows and macOS take for it. */
function isGitFolder(part: string): boolean {
  const name = part.replace(IGNORED_BY_MACOS, '').replace(/[. ]+$/, '');
  return /^(\.git|git~\d+)$/i.test(name);
}

export function joinPath(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

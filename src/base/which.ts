/** What a run is compared with, from the event that started it. */
import { fieldsOf, isCommit, isText } from '../report/parse-report.ts';

export interface BaseBranch {
  readonly branch: string;
  /** The commit to compare with, where the event tells. */
  readonly commit: string | undefined;
}

const HEADS = 'refs/heads/';

/**
 * Of a pull request, the branch that it is for; of anything else on a branch, that branch before. undefined: nothing, as of
 * a tag. `ref` is the run's, in full; `event` the payload of GITHUB_EVENT_PATH.
 */
export function baseBranch(ref: string, event: unknown): BaseBranch | undefined {
  const { pull_request: pull, merge_group: group, before } = fieldsOf(event);
  if (pull !== undefined) {
    const { ref: branch, sha } = fieldsOf(fieldsOf(pull).base);
    return isText(branch, 300) ? { branch, commit: commitOf(sha) } : undefined;
  }
  if (group !== undefined) {
    const { base_ref: full, base_sha: sha } = fieldsOf(group);
    return typeof full === 'string' && full.startsWith(HEADS)
      ? { branch: full.slice(HEADS.length), commit: commitOf(sha) }
      : undefined;
  }
  if (!ref.startsWith(HEADS)) return undefined;
  return { branch: ref.slice(HEADS.length), commit: commitOf(before) };
}

/** Only zeros: a branch that is new. */
function commitOf(value: unknown): string | undefined {
  return isCommit(value) && !/^0+$/.test(value) ? value : undefined;
}

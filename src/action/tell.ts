/** Tells people where they look: a comment on the pull request, a status at the commit. */
import * as core from '@actions/core';
import { workflowOf } from '../base/workflow.ts';
import { updateComment } from '../deliver/comment.ts';
import { commentText } from '../deliver/comment-text.ts';
import { setStatus, statusText } from '../deliver/status.ts';
import type { Options } from '../options.ts';
import { fieldsOf, isCommit } from '../report/parse-report.ts';
import type { Baseline } from './baseline.ts';
import { commentFromRun } from './comment-mode.ts';
import type { RunContext } from './context.ts';
import { logText } from './log.ts';
import { openStores } from './stores.ts';

const notice = (message: string): void => core.notice(logText(message));

/** What cannot be told is a notice: the summary has it all. */
export async function tell(
  { delta, from }: Baseline,
  { sections, isFailure }: { readonly sections: readonly string[]; readonly isFailure: boolean },
  options: Options<'compile'>,
  context: RunContext,
): Promise<void> {
  const { api, repository, page, run, attempt, sha } = context;
  const { number, head } = fieldsOf(fieldsOf(context.event).pull_request);
  const place = { api, repository, token: options.token ?? '' };
  const headSha = fieldsOf(head).sha;
  const commit = isCommit(headSha) ? headSha : sha;
  if (options.comment && typeof number === 'number') {
    const { text, isQuiet } = commentText({
      delta,
      commit,
      page,
      sections,
      ...(from !== undefined && { from }),
    });
    const workflow = workflowOf(context.workflow)?.path ?? '';
    const id = options.commentId;
    const result = await updateComment({
      ...place,
      pull: number,
      headSha: commit,
      workflow,
      id,
      run,
      attempt,
      text,
      isQuiet,
    });
    if (result.notice !== undefined) notice(result.notice);
  }
  if (options.status) {
    const state = isFailure ? ('failure' as const) : ('success' as const);
    const description = statusText(delta);
    const refused = await setStatus({
      ...place,
      sha: commit,
      context: options.commentId,
      state,
      description,
      page,
    });
    if (refused !== undefined) notice(refused);
  }
}

/** mode: comment. Throws a ModoError when the workflow is not made for it. */
export async function commentStep(options: Options<'compile'>, context: RunContext): Promise<void> {
  const { api, server, repository, eventName, event } = context;
  const { branch, close } = await openStores(options, context);
  try {
    const { sentences } = await commentFromRun({
      api,
      server,
      repository,
      token: options.token ?? '',
      eventName,
      event,
      id: options.commentId,
      ...(options.status && { status: options.commentId }),
      ...(branch && { read: (path) => branch.read(path) }),
      notice,
    });
    for (const sentence of sentences) core.info(logText(sentence));
  } finally {
    await close();
  }
}

/** Reports among the artifacts of a workflow run. What is in them was written by the run: anybody's text. */
import { entryKey, parseReport } from '../report/parse-report.ts';
import { byModelAndTarget, REPORT_ARTIFACT, REPORT_NAME, type Report } from '../report/report.ts';
import type { GitHubApi } from './api.ts';
import { readZippedText } from './read-zip.ts';

/** Artifacts of one run that are looked at, and bytes of one. */
const MOST_ARTIFACTS = 20;
const MOST_LISTED = 1000;
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * The reports of a run, those of a matrix as one; undefined when there is none that is valid. Of two entries for one model
 * and target, that of the newer artifact counts. Throws an ApiFailure.
 */
export async function readRunReport(github: GitHubApi, run: number): Promise<Report | undefined> {
  const { place } = github;
  const artifacts = await github.pages(MOST_LISTED, async (rest, page, request) => {
    const { data } = await rest.actions.listWorkflowRunArtifacts({ ...place, ...page, run_id: run, request });
    return { data: data.artifacts };
  });
  const wanted = artifacts
    .filter(({ name, expired, size_in_bytes: size }) => isReportName(name) && !expired && size <= MOST_BYTES)
    // Of a name that several attempts have used, the newest.
    .sort((a, b) => b.id - a.id)
    .filter(({ name }, i, all) => all.findIndex((one) => one.name === name) === i)
    .slice(0, MOST_ARTIFACTS);
  const reports: Report[] = [];
  for (const { id } of wanted) {
    const archive = await download(github, id);
    const report = parseReport((archive && readZippedText(archive, REPORT_NAME)) ?? '');
    if (report) reports.push(report);
  }
  return joinReports(reports);
}

function isReportName(name: string): boolean {
  return name === REPORT_ARTIFACT || name.startsWith(`${REPORT_ARTIFACT}-`);
}

function joinReports(reports: readonly Report[]): Report | undefined {
  const [first, ...others] = reports;
  if (!first || others.length === 0) return first;
  const entries = new Map(first.entries.map((entry) => [entryKey(entry), entry]));
  // Jobs of one run compile one commit; a report that says otherwise is not of them.
  for (const { entries: more } of others.filter(({ commit }) => commit === first.commit)) {
    for (const entry of more) if (!entries.has(entryKey(entry))) entries.set(entryKey(entry), entry);
  }
  return { ...first, entries: [...entries.values()].sort(byModelAndTarget) };
}

async function download(github: GitHubApi, id: number): Promise<Uint8Array | undefined> {
  const body = await github.ask<unknown>(
    (rest, request) =>
      rest.actions.downloadArtifact({
        ...github.place,
        artifact_id: id,
        archive_format: 'zip',
        request: { ...request, parseSuccessResponseBody: false },
      }),
    [404, 410],
  );
  return body instanceof ReadableStream ? readAll(body) : undefined;
}

/** The bytes of a stream; undefined when there are too many, or it breaks off. */
async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > MOST_BYTES) return undefined;
      chunks.push(chunk);
    }
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks);
}

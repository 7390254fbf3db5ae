/** What the page is made from. */
import type { Manifest } from '../../driver/manifest.ts';
import type { ReportFigures } from '../report.ts';

/** Instructions of one inference, as a profile has them. */
export interface LayerInstructions {
  /** By index in the file. */
  readonly operators: readonly number[];
  /** After the last step. */
  readonly rest: number;
}

/** What a model cost at a commit. */
export interface HistoryPoint {
  readonly commit: string;
  readonly figures: Partial<ReportFigures>;
}

export interface PageModel {
  readonly manifest: Manifest;
  /** What the model is called on the page: its path, or its file name. */
  readonly title: string;
  readonly instructions?: LayerInstructions;
  /** What the model is compared with. */
  readonly base?: Manifest;
  /** The oldest first. */
  readonly history?: readonly HistoryPoint[];
}

export interface PageData {
  /** The version of modo that makes the page. */
  readonly modo: string;
  readonly models: readonly PageModel[];
}

import type { Preview, PreviewPatch, UnitView } from '../../server/protocol.ts';

/** What the editor and the page of the preview say to each other. */

export type Locale = 'zh' | 'en';

/** A row that can be gone to, or that the cursor stands in. */
export interface Place {
  readonly kind: 'indicator' | 'rule' | 'band';
  readonly code: string;
}

export type ToPage =
  | { readonly type: 'preview'; readonly preview: Preview }
  | { readonly type: 'patch'; readonly patch: PreviewPatch }
  | { readonly type: 'unit'; readonly view: UnitView }
  /** `moved`: the writer moved it, so that what it is in should be seen. */
  | { readonly type: 'cursor'; readonly place: Place | null; readonly moved: boolean }
  /** The text belongs to no methodology. */
  | { readonly type: 'nothing' }
  /** The server is gone: what is shown is the last it said. */
  | { readonly type: 'disconnected' };

export type ToEditor =
  /** The page listens. */
  | { readonly type: 'ready' }
  | { readonly type: 'choose'; readonly unit: string }
  | { readonly type: 'locate'; readonly place: Place }
  | { readonly type: 'back' }
  /** A patch that does not fit what is shown. */
  | { readonly type: 'refresh' };

/** What the page remembers of itself over a reload. */
export interface PageState {
  readonly uri?: string;
  readonly unit?: string;
  readonly tab?: Tab;
  readonly collapsed?: readonly string[];
  readonly scroll?: Readonly<Record<string, number>>;
}

export type Tab = 'indicators' | 'statistics' | 'rules';

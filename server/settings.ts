import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { Locale } from '../grammar/index.ts';
import { paths } from '../readers/index.ts';

/** Where the page of a diagnostic is found by its code. */
export const DIAGNOSTIC_PAGES = 'https://github.com/steelyard-lang/steelyard/blob/main/docs/diagnostics';

/** What a client may say in `initializationOptions`. */
export interface InitializationOptions {
  /** Language of messages; else that of the client. */
  readonly locale?: string;
  /** Whether hovers may hold pictures as data URIs; else as the client is known. */
  readonly pictures?: 'svg' | 'text';
  /** Name of the data set to score on; else the first. */
  readonly dataSet?: string;
  /** False where the editor does not trust the workspace: then nothing outside its folders is read. */
  readonly trusted?: boolean;
}

/** What is known of the client once and for all. */
export interface Settings {
  /** Language of messages; undefined where the client says none: then messages follow the text. */
  readonly locale: Locale | undefined;
  readonly pictures: 'svg' | 'text';
  readonly dataSet: string | undefined;
  /** Whether the editor trusts the workspace: else nothing is written. */
  readonly trusted: boolean;
  /** Folders of the workspace. */
  readonly folders: readonly string[];
  /** The folders that reading is confined to; everything may be read where undefined. */
  readonly confinedTo: readonly string[] | undefined;
  readonly snippets: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly watching: boolean;
  readonly refreshes: { readonly inlayHints: boolean; readonly codeLenses: boolean; readonly semanticTokens: boolean };
}

export function settingsFrom(params: InitializeParams): Settings {
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  const capabilities: ClientCapabilities = params.capabilities;
  const { textDocument, workspace } = capabilities;
  const folders = foldersOf(params);
  return {
    locale: localeFrom(options.locale ?? params.locale),
    pictures: options.pictures ?? (/code/i.test(params.clientInfo?.name ?? '') ? 'svg' : 'text'),
    dataSet: options.dataSet,
    trusted: options.trusted !== false,
    folders,
    confinedTo: options.trusted === false ? folders : undefined,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    watching: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    refreshes: {
      inlayHints: workspace?.inlayHint?.refreshSupport === true,
      codeLenses: workspace?.codeLens?.refreshSupport === true,
      semanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    },
  };
}

/** The folders of the workspace. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  return (workspaceFolders?.map((f) => f.uri) ?? (rootUri ? [rootUri] : [])).map((uri) => paths.ofUri(uri));
}

const localeFrom = (tag: string | undefined): Locale | undefined => (tag ? (/^zh/i.test(tag) ? 'zh' : 'en') : undefined);

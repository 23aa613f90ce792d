/** What the suites use of the launcher. */
export function chromiumPath(): string;
export function installVsix(code: string, vsix: string, home: string, extensions: string): void;
export function startVsCode(
  code: string,
  options: {
    readonly home: string;
    readonly extensions?: string;
    readonly settings?: Readonly<Record<string, unknown>>;
    readonly testing?: boolean;
  },
): Promise<{ readonly port: number; readonly url: string; readonly exited: Promise<unknown>; stop(): void }>;

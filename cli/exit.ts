/** Exit codes of every command. */
export const EXIT = { clean: 0, errors: 1, usage: 2, fault: 3 } as const;

/** Bad arguments, or a path that cannot be read: exit code 2. */
export class UsageError extends Error {}

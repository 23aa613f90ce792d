/** Runs one task at a time; of what is asked for meanwhile, only the last is done. */
export class Latest<T> {
  #running = false;
  #next: { readonly value: T } | undefined;

  constructor(private readonly task: (value: T) => Promise<void>) {}

  run(value: T): void {
    this.#next = { value };
    if (!this.#running) void this.#work();
  }

  async #work(): Promise<void> {
    this.#running = true;
    try {
      while (this.#next) {
        const { value } = this.#next;
        this.#next = undefined;
        await this.task(value);
      }
    } finally {
      this.#running = false;
    }
  }
}

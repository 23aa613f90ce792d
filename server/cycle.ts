import type { Project } from './project.ts';

/** Gives the event loop a turn, so that a cancellation or an edit is read. */
export const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

/** What is done for a project that changed, in order; between two stages the server listens. */
export type Stage = (project: Project) => void;

/**
 * Works off what changed. Analysis starts at once; whatever is edited meanwhile is taken up together when it ends, so
 * that fast typing delays nothing for ever. A stage that fails is logged, and the others go on.
 */
export class Cycle {
  readonly #stages: readonly Stage[];
  readonly #onFault: (error: unknown) => void;
  readonly #onIdle: () => void;
  readonly #changed = new Set<Project>();
  #running = false;
  #idle: (() => void)[] = [];

  constructor(stages: readonly Stage[], onFault: (error: unknown) => void, onIdle: () => void) {
    this.#stages = stages;
    this.#onFault = onFault;
    this.#onIdle = onIdle;
  }

  changed(project: Project): void {
    this.#changed.add(project);
    if (this.#running) return;
    this.#running = true;
    void this.#run();
  }

  /** Resolves when nothing is left to do. */
  settled(): Promise<void> {
    return this.#running ? new Promise((done) => this.#idle.push(done)) : Promise.resolve();
  }

  async #run(): Promise<void> {
    for (;;) {
      const [project] = this.#changed;
      if (!project) break;
      this.#changed.delete(project);
      for (const stage of this.#stages) {
        await turn();
        try {
          stage(project);
        } catch (error) {
          this.#onFault(error);
        }
      }
    }
    this.#running = false;
    for (const done of this.#idle.splice(0)) done();
    this.#onIdle();
  }
}

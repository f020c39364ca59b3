import { asFailure, type Failure } from './api/client';

/** What a person has asked the server to do: which request is under way, and why the last one was refused. */
export class Doing {
  /** The name of the request under way. */
  busy = $state<string | null>(null);
  failure = $state.raw<Failure | null>(null);

  /** Runs one request at a time; a second tap meanwhile does nothing. Answers whether it worked. */
  async run(name: string, act: () => Promise<void>): Promise<boolean> {
    if (this.busy !== null) return false;
    this.busy = name;
    this.failure = null;
    try {
      await act();
      return true;
    } catch (error) {
      this.failure = asFailure(error);
      return false;
    } finally {
      this.busy = null;
    }
  }

  /** The server's sentence for a field, if its refusal named it. */
  field(name: string): string | null {
    return this.failure?.field === name ? this.failure.message : null;
  }

  /** The refusal, unless it is shown beside one of these fields. */
  except(fields: string[]): Failure | null {
    return this.failure && fields.includes(this.failure.field ?? '') ? null : this.failure;
  }

  clear(): void {
    this.failure = null;
  }
}

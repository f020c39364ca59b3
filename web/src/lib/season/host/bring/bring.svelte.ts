import { api, asFailure, Failure, good } from '$lib/api/client';
import type { PreviewView, SeasonChanged } from '$lib/api/types';
import { texts } from '$lib/texts';
import { asked, type Choice, type Choices } from './choices';
import { zones, type FileFormat } from './formats';
import { FILE_BYTES_MOST, upload } from './upload';

/** How far a file is. */
export type Step =
  | { at: 'none' }
  | { at: 'reading'; sent: number }
  | { at: 'preview'; preview: PreviewView; stale: boolean }
  | { at: 'applied'; preview: PreviewView; changed: SeasonChanged; undone: boolean }
  | { at: 'dropped' };

/** One file on its way into a season: read, looked at, applied, taken back. */
export class Bring {
  step = $state.raw<Step>({ at: 'none' });
  failure = $state.raw<Failure | null>(null);
  busy = $state<'apply' | 'undo' | 'drop' | null>(null);
  file = $state.raw<File | null>(null);
  choices = $state.raw<Choices>({});
  format = $state<FileFormat>('auto');
  zone = $state(zones().own);
  match = $state('');
  readonly #id: string;
  readonly #onchange: () => void;

  /** `onchange` hears when the season has changed by it. */
  constructor(competition: string, onchange: () => void) {
    this.#id = competition;
    this.#onchange = onchange;
  }

  get at() {
    return { params: { path: { id: this.#id } } };
  }

  /** A new file: how it is read and who is meant begin anew. */
  take = async (files: readonly File[]): Promise<void> => {
    const [file] = files;
    if (!file) return;
    if (this.step.at === 'preview') await this.#discard();
    const t = texts.seasonHost.files;
    const wrong = files.length > 1 ? t.tooMany : file.size > FILE_BYTES_MOST ? t.tooLarge : null;
    this.failure = wrong === null ? null : new Failure(0, { code: 'payload_too_large', message: wrong });
    if (wrong !== null) return;
    this.file = file;
    this.choices = {};
    this.format = 'auto';
    this.match = '';
    await this.#read(false);
  };

  /** The same file once more, with what was chosen. */
  again = async (): Promise<void> => {
    await this.#discard();
    await this.#read(false);
  };

  choose = (name: string, choice: Choice | null): void => {
    const rest = Object.fromEntries(Object.entries(this.choices).filter(([one]) => one !== name));
    this.choices = choice === null ? rest : { ...rest, [name]: choice };
  };

  apply = async (): Promise<void> => {
    const { step } = this;
    if (step.at !== 'preview' || step.preview.no === null || this.busy) return;
    const { preview } = step;
    const at = { params: { path: { id: this.#id, no: step.preview.no } } };
    const overtaken = await this.#run('apply', async () => {
      const changed = await good(api.POST('/competitions/{id}/season/imports/{no}/apply', { ...at, body: { expected_head: preview.head } }));
      this.step = { at: 'applied', preview, changed, undone: false };
      this.#onchange();
    });
    if (overtaken?.code !== 'conflict') return;
    this.failure = null;
    await this.#discard();
    await this.#read(true);
  };

  undo = async (): Promise<void> => {
    const { step } = this;
    if (step.at !== 'applied' || this.busy) return;
    const at = { params: { path: { id: this.#id, no: step.changed.import } } };
    await this.#run('undo', async () => {
      await good(api.POST('/competitions/{id}/season/imports/{no}/undo', at));
      this.step = { ...step, undone: true };
      this.#onchange();
    });
  };

  /** Throws the preview away. */
  drop = async (): Promise<void> => {
    await this.#run('drop', () => this.#discard());
    this.file = null;
    this.step = { at: 'dropped' };
  };

  /** Ready for another file. */
  reset = (): void => {
    this.file = null;
    this.failure = null;
    this.step = { at: 'none' };
  };

  async #read(stale: boolean): Promise<void> {
    const { file } = this;
    if (!file) return;
    this.failure = null;
    this.step = { at: 'reading', sent: 0 };
    try {
      const how = { format: this.format, zone: this.zone, match: this.match, ...asked(this.choices) };
      const preview = await upload(this.#id, file, how, (sent) => {
        if (this.file === file && this.step.at === 'reading') this.step = { at: 'reading', sent };
      });
      if (this.file !== file) return;
      this.step = { at: 'preview', preview, stale };
    } catch (error) {
      this.failure = asFailure(error);
      this.step = { at: 'none' };
    }
  }

  /** What was only looked at need not be kept; it counts for nothing either way. */
  async #discard(): Promise<void> {
    const no = this.step.at === 'preview' ? this.step.preview.no : null;
    if (no === null) return;
    await api.DELETE('/competitions/{id}/season/imports/{no}', { params: { path: { id: this.#id, no } } }).catch(() => null);
  }

  async #run(name: 'apply' | 'undo' | 'drop', act: () => Promise<void>): Promise<Failure | null> {
    this.busy = name;
    this.failure = null;
    try {
      await act();
      return null;
    } catch (error) {
      this.failure = asFailure(error);
      return this.failure;
    } finally {
      this.busy = null;
    }
  }
}

import { api, asFailure, good, type Failure } from '$lib/api/client';
import type { MatchPageView, PutMatch, SeasonChanged, SeasonWords } from '$lib/api/types';
import { hasScore, linesBody, linesOf, PLAYED_KEY, resultBody, resultForm, same, withCount, type Line, type ResultForm } from './form';

/** Points are asked for this long after the last tap. */
const TRY_AFTER_MS = 250;

/** What became of a save. */
export type Saved = { changed: SeasonChanged; undone: boolean };

/** One match while a host types it in: what it gives is asked for with every change, and saved only on demand. */
export class MatchEntry {
  page = $state.raw<MatchPageView>() as MatchPageView;
  result = $state.raw<ResultForm>() as ResultForm;
  lines = $state.raw<Line[]>([]);
  /** Everybody's points if it were saved now. */
  effect = $state.raw<MatchPageView | null>(null);
  trying = $state(false);
  #touched = $state(false);
  wrong = $state.raw<Failure | null>(null);
  saved = $state.raw<Saved | null>(null);
  readonly words: SeasonWords;
  readonly #id: string;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #asked = 0;

  constructor(competition: string, page: MatchPageView, words: SeasonWords) {
    this.#id = competition;
    this.words = words;
    this.take(page);
  }

  /** What is there now; what was typed is gone. */
  take = (page: MatchPageView): void => {
    this.page = page;
    this.result = resultForm(page.match);
    this.lines = linesOf(page);
    this.effect = page;
    this.wrong = null;
    this.#touched = false;
  };

  get byLines(): boolean {
    return this.words.from === 'lines';
  }

  get #resultChanged(): boolean {
    const now = resultBody(this.result);
    const was = { ...resultBody({ ...resultForm(this.page.match), status: this.page.match.status }) };
    return !same(now, was);
  }

  get #linesChanged(): boolean {
    return !same(linesBody(this.lines), linesBody(linesOf(this.page)));
  }

  /** Whether there is anything to save. A match that has not begun is shown as finished; that alone is no change. */
  get changed(): boolean {
    return this.#touched && (this.#resultChanged || this.#linesChanged);
  }

  /** Whether a score is still to be typed before it can be finished. */
  get lacksScore(): boolean {
    const { status, after90 } = this.result;
    return !this.byLines && hasScore(status) && status !== 'abandoned' && (after90.home === null || after90.away === null);
  }

  /** What is sent: only what was changed. */
  get body(): PutMatch {
    return {
      ...(this.#resultChanged ? { result: resultBody(this.result) } : {}),
      ...(this.#linesChanged ? { stats: linesBody(this.lines) } : {})
    };
  }

  setResult = (change: Partial<ResultForm>): void => {
    this.result = { ...this.result, ...change };
    this.#later();
  };

  /** The line of somebody in an innings, as it is or as it begins. */
  line(asset: string, innings: number): Line {
    const found = this.lines.find((line) => line.asset === asset && line.innings === innings);
    const role = this.lines.find((line) => line.asset === asset)?.role ?? null;
    return found ?? { asset, role, innings, stats: {} };
  }

  count = (asset: string, innings: number, key: string, count: number): void => {
    this.#put(withCount(this.line(asset, innings), key, count, this.#countsPlayed));
  };

  setRole = (asset: string, role: string | null): void => {
    this.lines = this.lines.map((line) => (line.asset === asset ? { ...line, role } : line));
    this.#later();
  };

  /** Somebody took part. Of a whole team it is not known who did. */
  add = (assets: readonly string[], played: boolean): void => {
    const there = new Set(this.lines.map((line) => line.asset));
    const stats: Record<string, number> = played && this.#countsPlayed ? { [PLAYED_KEY]: 1 } : {};
    const innings = this.inInnings ? 1 : 0;
    const fresh = assets.filter((asset) => !there.has(asset)).map((asset): Line => ({ asset, role: null, innings, stats: { ...stats } }));
    this.lines = [...this.lines, ...fresh];
    this.#later();
  };

  takeOut = (asset: string): void => {
    this.lines = this.lines.filter((line) => line.asset !== asset);
    this.#later();
  };

  /** Whether it is typed in innings by innings. */
  get inInnings(): boolean {
    return /^(test|mdm)$/i.test(this.page.match.format ?? '') || this.lines.some((line) => line.innings > 0);
  }

  /** Saves. With `over` also when somebody else was quicker. */
  save = async (over = false): Promise<void> => {
    const body = { ...this.body, ...(over ? {} : { expected_head: this.page.head }) };
    const changed = await good(api.PUT('/competitions/{id}/season/matches/{match}', { ...this.#at, body }));
    await this.#done(changed);
  };

  clear = async (): Promise<void> => {
    const body = { result: null, ...(this.byLines ? { stats: null } : {}), expected_head: this.page.head };
    const changed = await good(api.PUT('/competitions/{id}/season/matches/{match}', { ...this.#at, body }));
    await this.#done(changed);
  };

  undo = async (): Promise<void> => {
    const { saved } = this;
    if (!saved) return;
    await good(api.POST('/competitions/{id}/season/imports/{no}/undo', { params: { path: { id: this.#id, no: saved.changed.import } } }));
    this.saved = { ...saved, undone: true };
    await this.reload();
  };

  reload = async (): Promise<void> => {
    this.take(await good(api.GET('/competitions/{id}/season/matches/{match}', this.#at)));
  };

  /** Its date or place was changed beside this form: what is typed here stays. */
  moved = async (changed: SeasonChanged): Promise<void> => {
    const page = await good(api.GET('/competitions/{id}/season/matches/{match}', this.#at));
    if (this.#touched) this.page = page;
    else this.take(page);
    this.saved = { changed, undone: false };
  };

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  async #done(changed: SeasonChanged): Promise<void> {
    this.saved = { changed, undone: false };
    await this.reload();
  }

  get #at() {
    return { params: { path: { id: this.#id, match: this.page.match.id } } };
  }

  get #countsPlayed(): boolean {
    return this.words.stats.some((stat) => stat.key === PLAYED_KEY);
  }

  #put(line: Line): void {
    const at = this.lines.findIndex((one) => one.asset === line.asset && one.innings === line.innings);
    this.lines = at < 0 ? [...this.lines, line] : this.lines.with(at, line);
    this.#later();
  }

  #later(): void {
    this.saved = null;
    this.#touched = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.trying = this.changed;
    this.#timer = setTimeout(() => void this.#try(), TRY_AFTER_MS);
  }

  async #try(): Promise<void> {
    const mine = (this.#asked += 1);
    const { body } = this;
    try {
      const effect = this.changed ? await good(api.POST('/competitions/{id}/season/matches/{match}/try', { ...this.#at, body })) : this.page;
      if (mine !== this.#asked) return;
      this.effect = effect;
      this.wrong = null;
    } catch (error) {
      if (mine !== this.#asked) return;
      this.wrong = asFailure(error);
    }
    this.trying = false;
  }
}

import { api, asFailure, Failure, good } from '$lib/api/client';
import type { RulesEffect, ScoringView, SeasonWords } from '$lib/api/types';
import { asKind, freshId, sameRules, tidy, type Rule, type RuleKind, type Rules } from './doc';
import { wrongOf, type Wrong } from './wrong';

/** The effect is asked for this long after the last change. */
const TRY_AFTER_MS = 350;

/** Rules while a host changes them: the table by them is asked for with every change, and they are saved only on demand. */
export class RulesEditor {
  /** As they are changed; deep, since every field of the page writes into it. */
  doc = $state<Rules>() as Rules;
  saved = $state.raw<Rules>() as Rules;
  version = $state(0);
  effect = $state.raw<RulesEffect | null>(null);
  trying = $state(false);
  failure = $state.raw<Failure | null>(null);
  /** Fields of the page that hold no number, by their path. */
  unread = $state.raw<ReadonlySet<string>>(new Set());
  readonly presets: Rules[];
  readonly words: SeasonWords;
  readonly #id: string;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #asked = 0;

  constructor(competition: string, view: ScoringView) {
    this.#id = competition;
    this.words = view.words;
    this.presets = view.presets as unknown as Rules[];
    this.take(view);
  }

  /** What counts now; what was changed is gone. */
  take = (view: ScoringView): void => {
    this.saved = view.rules as unknown as Rules;
    this.version = view.version;
    this.begin(this.saved);
  };

  /** Other rules to go on from. */
  begin = (rules: Rules): void => {
    this.doc = structuredClone($state.snapshot(rules) as Rules);
    this.unread = new Set();
    this.failure = null;
    this.touched();
  };

  get plain(): Rules {
    return tidy($state.snapshot(this.doc) as Rules);
  }

  get changed(): boolean {
    return !sameRules($state.snapshot(this.doc) as Rules, this.saved);
  }

  get wrong(): Wrong {
    return wrongOf(this.failure?.code === 'bad_request' ? this.failure : null);
  }

  get good(): boolean {
    return this.unread.size === 0 && this.wrong.size === 0;
  }

  read = (path: string, isNumber: boolean): void => {
    if (this.unread.has(path) === !isNumber) return;
    const next = new Set(this.unread);
    if (isNumber) next.delete(path);
    else next.add(path);
    this.unread = next;
  };

  add = (name: string): void => {
    const [stat] = this.words.stats;
    this.doc.rules.push({ id: freshId(this.doc, name), name, each: { stat: stat?.key ?? '', points: 1 } });
    this.touched();
  };

  addMultiplier = (name: string): void => {
    this.doc.multipliers = [...(this.doc.multipliers ?? []), { id: freshId(this.doc, name), name, times: 2 }];
    this.touched();
  };

  setKind = (index: number, kind: RuleKind): void => {
    const rule = this.doc.rules[index];
    if (rule) this.doc.rules[index] = asKind($state.snapshot(rule) as Rule, kind, this.words);
    this.touched();
  };

  /** Takes a rule out, and out of what speaks of it. */
  remove = (index: number): void => {
    const [gone] = this.doc.rules.splice(index, 1);
    for (const multiplier of this.doc.multipliers ?? []) multiplier.rules = multiplier.rules?.filter((id) => id !== gone?.id);
    this.unread = new Set([...this.unread].filter((path) => !path.startsWith(`rules[`)));
    this.touched();
  };

  /** Something was changed: what it does is asked for in a moment. */
  touched = (): void => {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.trying = true;
    this.#timer = setTimeout(() => void this.try(), TRY_AFTER_MS);
  };

  try = async (): Promise<void> => {
    const mine = (this.#asked += 1);
    try {
      const body = { rules: this.plain as unknown as Record<string, never> };
      const effect = await good(api.POST('/competitions/{id}/season/rules/preview', { params: { path: { id: this.#id } }, body }));
      if (mine !== this.#asked) return;
      this.effect = effect;
      this.failure = null;
    } catch (error) {
      if (mine !== this.#asked) return;
      this.failure = asFailure(error);
    }
    this.trying = false;
  };

  /** Saves. With `over` also when somebody else was quicker: the newest version is what they replace. */
  save = async (over = false): Promise<void> => {
    const at = { params: { path: { id: this.#id } } };
    const expected = over ? (await good(api.GET('/competitions/{id}/season/rules', at))).version : this.version;
    const body = { rules: this.plain as unknown as Record<string, never>, expected_version: expected };
    this.take(await good(api.PUT('/competitions/{id}/season/rules', { ...at, body })));
  };

  reload = async (): Promise<void> => {
    this.take(await good(api.GET('/competitions/{id}/season/rules', { params: { path: { id: this.#id } } })));
  };

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }
}

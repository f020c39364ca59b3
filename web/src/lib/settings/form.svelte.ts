import { api, asFailure, type Failure, good } from '../api/client';
import type { Check, Clocks, CompetitionSettings, MoneyFormat, Preset, RulesView, SportPack } from '../api/types';

/** A change is checked this long after the last key. */
const CHECK_AFTER_MS = 300;

interface PackDefaults {
  set: string;
  money: string;
  slots_auto: boolean;
  rules: RulesView;
}

/** What a new competition of this sport begins with. */
export function freshSettings(pack: SportPack, name: string): CompetitionSettings {
  const defaults = structuredClone(pack.defaults) as unknown as PackDefaults;
  // The first pace is the one to offer.
  const [first] = pack.presets;
  if (first) defaults.rules.clocks = { ...first.clocks, rebid_ms: first.clocks.rebid_ms ?? null };
  return {
    name, sport: pack.id, set: defaults.set, money: defaults.money, slots_auto: defaults.slots_auto, starts_at_ms: null,
    door: 'open', evening: null, rules: defaults.rules
  };
}

const sameClocks = (a: Clocks, b: Clocks) =>
  a.clock_ms === b.clock_ms && (a.rebid_ms ?? null) === (b.rebid_ms ?? null) && a.anti_snipe_ms === b.anti_snipe_ms && a.interlude_ms === b.interlude_ms;

/** The settings of a competition while a person changes them. The server judges; this holds what is typed and its answer. */
export class SettingsForm {
  settings = $state<CompetitionSettings>() as CompetitionSettings;
  check = $state.raw<Check | null>(null);
  checking = $state(false);
  failure = $state.raw<Failure | null>(null);
  /** Fields whose text cannot be read yet. */
  #unreadable = $state<Record<string, boolean>>({});
  #timer: ReturnType<typeof setTimeout> | null = null;
  #asked = 0;

  constructor(settings: CompetitionSettings) {
    this.settings = settings;
  }

  get rules(): RulesView {
    return this.settings.rules;
  }

  /** Whether everything typed can be read and the server has nothing against it. */
  get good(): boolean {
    return this.readable && this.check !== null && this.check.problems.length === 0 && !this.checking;
  }

  get readable(): boolean {
    return !Object.values(this.#unreadable).includes(true);
  }

  readableAt = (field: string) => (readable: boolean) => {
    this.#unreadable[field] = !readable;
  };

  forget(field: string): void {
    delete this.#unreadable[field];
  }

  money(pack: SportPack): MoneyFormat {
    return pack.moneys.find((one) => one.id === this.settings.money) ?? pack.money;
  }

  preset(pack: SportPack): Preset | null {
    return pack.presets.find((preset) => sameClocks(preset.clocks, this.rules.clocks)) ?? null;
  }

  take(preset: Preset): void {
    this.settings.rules.clocks = { ...preset.clocks, rebid_ms: preset.clocks.rebid_ms ?? null };
    this.changed();
  }

  /** The server's sentence about a field: `clock_ms` also finds `rules.clocks.clock_ms`. */
  error(field: string): string | null {
    const last = (path: string) => path.split('.').at(-1);
    const problem = this.check?.problems.find((one) => one.field === field || last(one.field) === field);
    return problem?.message ?? null;
  }

  /** Something was changed: it is kept and checked when the person pauses. */
  changed = (): void => {
    this.checking = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.checkNow(), CHECK_AFTER_MS);
  };

  async checkNow(): Promise<void> {
    this.#timer = null;
    const mine = (this.#asked += 1);
    this.checking = true;
    try {
      const check = await good(api.POST('/competitions/check', { body: { settings: $state.snapshot(this.settings) } }));
      if (mine !== this.#asked) return;
      this.check = check;
      this.failure = null;
      if (this.settings.slots_auto && check.slots > 0) this.settings.rules.slots = check.slots;
    } catch (error) {
      if (mine !== this.#asked) return;
      this.failure = asFailure(error);
    }
    this.checking = false;
  }
}

/** Choices that stay on this device. Storage may be off; then they last as long as the page. */

export type Theme = 'auto' | 'light' | 'dark';

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Nothing to do: the choice still holds for this page.
  }
}

class Prefs {
  #theme = $state<Theme>('auto');
  #sound = $state(false);
  #vibration = $state(false);

  constructor() {
    const theme = read('gavel.theme');
    this.#theme = theme === 'light' || theme === 'dark' ? theme : 'auto';
    this.#sound = read('gavel.sound') === 'on';
    this.#vibration = read('gavel.vibration') === 'on';
  }

  get theme(): Theme {
    return this.#theme;
  }
  set theme(theme: Theme) {
    this.#theme = theme;
    write('gavel.theme', theme === 'auto' ? null : theme);
    dispatchEvent(new CustomEvent('gavel:theme', { detail: theme }));
  }

  get sound(): boolean {
    return this.#sound;
  }
  set sound(on: boolean) {
    this.#sound = on;
    write('gavel.sound', on ? 'on' : null);
  }

  get vibration(): boolean {
    return this.#vibration;
  }
  set vibration(on: boolean) {
    this.#vibration = on;
    write('gavel.vibration', on ? 'on' : null);
  }
}

export const prefs = new Prefs();

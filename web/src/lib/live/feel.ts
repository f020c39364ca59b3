// Sound and vibration: only where a person switched them on, and never the only sign.
import { prefs } from '../prefs.svelte';
import type { Happening } from './news';

let audio: AudioContext | null = null;

/** A short soft note. */
function note(hertz: number, atMs: number, lengthMs: number): void {
  audio ??= new AudioContext();
  const start = audio.currentTime + atMs / 1000;
  const gain = audio.createGain();
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(0.18, start + 0.015);
  gain.gain.exponentialRampToValueAtTime(0.001, start + lengthMs / 1000);
  const tone = audio.createOscillator();
  tone.type = 'triangle';
  tone.frequency.value = hertz;
  tone.connect(gain).connect(audio.destination);
  tone.start(start);
  tone.stop(start + lengthMs / 1000);
}

/** What a phone does when something concerns its person. */
export function feel(happening: Happening): void {
  if (happening.kind === 'outbid') {
    if (prefs.vibration) navigator.vibrate?.([90, 60, 90]);
    if (prefs.sound) {
      note(520, 0, 160);
      note(390, 140, 220);
    }
  } else if (happening.kind === 'sold' && happening.mine) {
    if (prefs.vibration) navigator.vibrate?.(180);
    if (prefs.sound) {
      note(390, 0, 160);
      note(520, 130, 160);
      note(660, 260, 300);
    }
  }
}

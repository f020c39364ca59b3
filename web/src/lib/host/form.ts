import type { Action } from '../api/types';

/** What every form of the host's controls gets. */
export interface FormProps {
  submit: (action: Action) => void;
  busy: boolean;
  error: string | null;
  oncancel: () => void;
}

import { openFirefox } from '../lib/drivers/firefox.mjs';
import { walkIn } from '../lib/other.mjs';

export const name = 'in Firefox: in by the link, bid, be outbid, win, results';
export const own = true;

export const run = ({ base }) => walkIn(openFirefox, base);

import { openWebKit } from '../lib/drivers/webkit.mjs';
import { walkIn } from '../lib/other.mjs';

export const name = 'in WebKitGTK: in by the link, bid, be outbid, win, results';
export const own = true;

export const run = ({ base }) => walkIn(openWebKit, base);

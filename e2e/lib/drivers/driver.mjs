// A page in a browser that playwright-core cannot drive, by the commands of WebDriver (W3C). How a command travels is
// the browser's own: see firefox.mjs and webkit.mjs.
import { claim, until } from '../until.mjs';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** Nothing here takes longer on a machine of two busy cores. */
const WITHIN_MS = 45_000;

export class Driver {
  /** `ask(command, parameters)` answers with the value; `close()` ends the browser. */
  constructor(name, ask, close) {
    this.name = name;
    this.ask = ask;
    this.close = close;
  }

  goto(url) {
    return this.ask('Navigate', { url });
  }

  url() {
    return this.run(() => location.href);
  }

  /** Runs a function in the page; arguments and answer travel as JSON. */
  run(what, ...args) {
    return this.ask('ExecuteScript', { script: `return (${what}).apply(null, arguments)`, args });
  }

  /** The same for one that answers with a promise. */
  async later(what, ...args) {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve((${what}).apply(null, [...arguments].slice(0, -1))).then((value) => done({ value }), (error) => done({ error: String(error) }))`;
    const answer = await this.ask('ExecuteAsyncScript', { script, args });
    claim(answer.error === undefined, `${this.name}: ${answer.error}`);
    return answer.value;
  }

  /** An element that is there, however late. `find` runs in the page and answers it or null. */
  async element(what, find, ...args) {
    const found = await until(`${this.name}: ${what}`, () => this.run(find, ...args).catch(() => null), WITHIN_MS);
    return found[ELEMENT];
  }

  /** Presses what the person would press: the events come from the browser, not from a script. */
  async press(what, find, ...args) {
    await this.ask('ElementClick', { id: await this.element(what, find, ...args) });
  }

  pressButton(name) {
    return this.press(`the button “${name}”`, (wanted) => [...document.querySelectorAll('button')]
      .find((one) => one.textContent.trim() === wanted && one.getAttribute('aria-disabled') !== 'true') ?? null, name);
  }

  async type(label, text) {
    const id = await this.element(`the field “${label}”`, (wanted) => [...document.querySelectorAll('label')]
      .find((one) => one.textContent.includes(wanted))?.control ?? null, label);
    await this.ask('ElementSendKeys', { id, text });
  }

  text(selector) {
    return this.run((css) => document.querySelector(css)?.textContent?.replace(/\s+/g, ' ').trim() ?? null, selector);
  }

  /** A picture as PNG. */
  async picture() {
    return Buffer.from(await this.ask('TakeScreenshot', {}), 'base64');
  }
}

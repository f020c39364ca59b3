// The API as scripts use it: one person with a cookie, in Node or as the person of a browser context.

async function answered(what, status, text) {
  if (status < 200 || status > 299) throw new Error(`${what} was answered ${status}: ${text.slice(0, 300)}`);
  return text === '' ? null : JSON.parse(text);
}

/** A person without a browser. Keeps the cookie that the server gives. */
export function somebody(base) {
  let cookie = '';
  const call = (method, path, body) =>
    send(method, path, body === undefined ? undefined : JSON.stringify(body), body === undefined ? {} : { 'content-type': 'application/json' });
  const send = async (method, path, body, more) => {
    const headers = { 'x-gavel': '1', ...(cookie ? { cookie } : {}), ...more };
    const answer = await fetch(`${base}/api/v1${path}`, { method, headers, body });
    const given = answer.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
    if (given) cookie = given;
    return answered(`${method} ${path}`, answer.status, await answer.text());
  };
  return {
    get: (path) => call('GET', path),
    post: (path, body = {}) => call('POST', path, body),
    put: (path, body) => call('PUT', path, body),
    patch: (path, body) => call('PATCH', path, body),
    delete: (path, body) => call('DELETE', path, body),
    file: (path, text) => send('POST', path, text, {}),
    get cookie() {
      return cookie;
    }
  };
}

/** The same for whoever is signed in in a browser context. */
export function inBrowser(context, base) {
  const call = async (method, path, data, more = {}) => {
    const answer = await context.request.fetch(`${base}/api/v1${path}`, { method, data, headers: { 'x-gavel': '1', ...more } });
    return answered(`${method} ${path}`, answer.status(), await answer.text());
  };
  return {
    get: (path) => call('GET', path),
    post: (path, body = {}) => call('POST', path, body),
    put: (path, body) => call('PUT', path, body),
    patch: (path, body) => call('PATCH', path, body),
    file: (path, text) => call('POST', path, text, { 'content-type': 'application/octet-stream' })
  };
}

/** What a browser needs to be this person. */
export function stateOf(api, base) {
  const { hostname: domain } = new URL(base);
  const cookies = api.cookie.split('; ').map((one) => {
    const [name, value] = [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)];
    return { name, value, domain, path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' };
  });
  return { cookies, origins: [] };
}

/** The public API as the pages use it: JSON in and out, refusals as {@link Refusal}. */

const STORE = "civitas.session";

/** A problem document, thrown. */
export class Refusal extends Error {
  constructor(problem) {
    super(problem.detail ?? problem.title ?? "The server could not be reached.");
    this.problem = problem;
  }

  get status() {
    return this.problem.status;
  }

  /** The faults of the input, by the name of the body's member. */
  get faults() {
    const faults = new Map();
    for (const { location, name, message } of this.problem.violations ?? []) {
      faults.set(location === "body" ? name.replace(/^\//, "") : name, message);
    }
    return faults;
  }
}

export const session = {
  get tokens() {
    return JSON.parse(sessionStorage.getItem(STORE) ?? "null");
  },
  get signedIn() {
    return this.tokens !== null;
  },
  keep(tokens) {
    sessionStorage.setItem(STORE, JSON.stringify(tokens));
  },
  forget() {
    sessionStorage.removeItem(STORE);
  },
};

async function problemOf(response) {
  const json = response.headers.get("Content-Type")?.includes("json");
  const problem = json ? await response.json() : {};
  return { title: response.statusText, ...problem, status: response.status };
}

async function send(path, options) {
  const headers = new Headers(options.headers);
  headers.set("Accept", "application/json");
  if (session.signedIn) {
    headers.set("Authorization", `Bearer ${session.tokens.access_token}`);
  }
  try {
    return await fetch(path, { ...options, headers });
  } catch {
    throw new Refusal({ status: 0, detail: "The server cannot be reached. Try again in a moment." });
  }
}

async function tokenRequest(path, form) {
  const response = await fetch(path, { method: "POST", body: new URLSearchParams(form) });
  const body = response.status === 200 && response.headers.get("Content-Type")?.includes("json");
  if (!response.ok) {
    const refusal = await response.json().catch(() => ({}));
    throw new Refusal({
      status: response.status,
      detail: refusal.detail ?? refusal.error_description ?? "The sign-in was refused.",
    });
  }
  return body ? response.json() : null;
}

/** One refresh at a time: a refresh token is good for one use. */
let refreshing = null;

async function refresh() {
  refreshing ??= tokenRequest("/oauth2/token", {
    grant_type: "refresh_token",
    refresh_token: session.tokens.refresh_token,
  }).finally(() => {
    refreshing = null;
  });
  try {
    session.keep(await refreshing);
    return true;
  } catch {
    session.forget();
    return false;
  }
}

/** Calls the API; an access token that has run out is renewed once. */
export async function call(path, options = {}) {
  let response = await send(path, options);
  if (response.status === 401 && session.tokens?.refresh_token && (await refresh())) {
    response = await send(path, options);
  }
  if (!response.ok) {
    throw new Refusal(await problemOf(response));
  }
  return response;
}

export async function get(path) {
  return (await call(path)).json();
}

/** A random name; `crypto.randomUUID` is missing where a page comes without TLS. */
function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}

/** A POST that may be sent again without doing its work twice. */
export async function post(path, body, key = newKey()) {
  const headers = { "Idempotency-Key": key };
  if (body !== undefined) {
    headers["Content-Type"] = "application/json";
  }
  const response = await call(path, { method: "POST", headers, body: JSON.stringify(body) });
  return response.status === 204 ? null : response.json();
}

export async function signIn(username, password) {
  session.keep(await tokenRequest("/oauth2/token", { grant_type: "password", username, password }));
}

export async function signOut() {
  const token = session.tokens?.refresh_token;
  session.forget();
  if (token) {
    await tokenRequest("/oauth2/revoke", { token }).catch(() => null);
  }
}
